import Glibc

/// Why a line cannot be taken apart into cells.
enum LineFault: Hashable {
  /// A quotation mark that opens on that line and is never closed.
  case unclosedQuote(line: Int)
  case textAfterQuote
  case tooLong
}

/// Reads comma-separated values line by line from a file of any size, holding one line at a time.
///
/// A line here is a record: a quoted cell may go over several lines of the file. Blank lines are
/// passed over. What a cell holds can be asked for until the next line is read.
final class CSVReader {
  /// The most bytes a line may have.
  static let lineLimit = 64 << 10
  /// The most cells of a line that are kept; more are only counted.
  static let cellsKept = 1_024

  /// The number of the line in the file where the record begins; the first is 1.
  private(set) var line = 0
  /// Where the record stands in the file, its line end included.
  private(set) var range = 0..<0
  /// Why the record cannot be taken apart.
  private(set) var fault: LineFault?
  /// How many cells it has.
  private(set) var cellCount = 0
  /// Whether a cell may hold a character that has no place in one.
  private(set) var isSuspicious = false
  /// Whether a cell may be longer than is allowed.
  private(set) var hasLongCell = false
  let encoding: Encoding

  private let input: InputFile
  private let classes: UnsafeMutablePointer<ByteClass>
  private let space = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
  private let cells = UnsafeMutablePointer<CellBounds>.allocate(capacity: cellsKept)
  /// Where in the file the space begins, how far it is filled, where in it the record begins.
  private var spaceOffset: Int
  private var filled = 0
  private var recordStart = 0
  private var nextLine = 1

  init(_ input: InputFile, delimiter: UInt8, encoding: Encoding, from start: Int) {
    self.input = input
    self.encoding = encoding
    spaceOffset = start
    classes = ByteClass.table(delimiter: delimiter, encoding: encoding)
  }

  deinit {
    space.deallocate()
    cells.deallocate()
    classes.deallocate()
  }

  /// Goes to the next line that is not blank; false at the end of the file.
  func next() throws(InputFileError) -> Bool {
    while true {
      line = nextLine
      if recordStart == filled, try !more() { return false }
      let start = spaceOffset + recordStart
      try scan()
      range = start..<(spaceOffset + recordStart)
      if fault != nil || !isBlank { return true }
    }
  }

  /// The text of a cell: quotes, spaces at the ends and one guarding apostrophe taken off, line
  /// breaks and tabs inside quotes as spaces. Empty where the line has no such cell.
  func text(_ index: Int) -> String {
    guard index < min(cellCount, CSVReader.cellsKept), fault == nil else { return "" }
    let bounds = cells[index]
    let bytes = UnsafeRawBufferPointer(
      rebasing: space[(recordBase + Int(bounds.start))..<(recordBase + Int(bounds.end))])
    return bounds.isPlain ? plainText(bytes) : unfolded(bytes).withUnsafeBytes { plainText($0) }
  }

  // MARK: Taking a record apart

  private enum State { case start, plain, quoted, closing, skipping }

  /// Where the record that was read last begins in the space.
  private var recordBase = 0

  private func scan() throws(InputFileError) {
    (fault, cellCount, isSuspicious, hasLongCell) = (nil, 0, false, false)
    let classes = self.classes
    var bytes = record
    var state = State.start
    var cell = CellBounds(start: 0, end: 0, isPlain: true)
    var place = 0
    var breaks = 0
    /// Where the open quotation mark stands, and the place after the end of its line.
    var opened = Opening()

    while true {
      if place == bytes.count {
        guard try more() else {
          return finishFile(state, cell, place: place, breaks: breaks, opened)
        }
        bytes = record
      }
      if place >= CSVReader.lineLimit,
        state == .quoted || classes[Int(bytes[place])] != .lineEnd
      {
        if state == .quoted, opened.afterLine > 0 { return giveUpQuote(opened) }
        return try skipLine(from: place, breaks: breaks)
      }
      if state == .plain || state == .quoted || state == .skipping {
        // Most bytes mean nothing but themselves.
        let bound = min(bytes.count, CSVReader.lineLimit)
        while place < bound, classes[Int(bytes[place])].rawValue <= ByteClass.space.rawValue {
          place += 1
        }
        if place == bound { continue }
      }
      switch (state, classes[Int(bytes[place])]) {
      case (.start, .space), (.closing, .space): place += 1
      case (.start, .quote):
        state = .quoted
        opened = Opening(line: nextLine + breaks, breaks: breaks)
        place += 1
        cell.start = Int32(place)
      case (.start, .delimiter), (.plain, .delimiter), (.closing, .delimiter):
        if state != .closing { cell.end = Int32(place) }
        close(cell)
        place += 1
        cell = CellBounds(start: Int32(place), end: 0, isPlain: true)
        state = .start
      case (.start, .lineEnd), (.plain, .lineEnd), (.closing, .lineEnd):
        if state != .closing { cell.end = Int32(place) }
        close(cell)
        return finish(place: try afterLineEnd(at: place), breaks: breaks + 1)
      case (.skipping, .lineEnd):
        return finish(place: try afterLineEnd(at: place), breaks: breaks + 1)
      case (.start, _): state = .plain
      case (.quoted, .quote):
        state = .closing
        cell.end = Int32(place)
        place += 1
      case (.quoted, .lineEnd):
        cell.isPlain = false
        place = try afterLineEnd(at: place)
        bytes = record
        breaks += 1
        if opened.afterLine == 0 { opened.afterLine = place }
      case (.quoted, .tab):
        cell.isPlain = false
        place += 1
      case (.closing, .quote):
        cell.isPlain = false
        state = .quoted
        place += 1
      case (.closing, _):
        if opened.afterLine > 0 { return giveUpQuote(opened) }
        fault = .textAfterQuote
        state = .skipping
      case (_, .doubtful), (.plain, .tab):
        isSuspicious = true
        place += 1
      default: place += 1
      }
    }
  }

  /// A quotation mark that opens a cell.
  private struct Opening {
    var line = 0
    var breaks = 0
    var afterLine = 0
  }

  /// The bytes from the beginning of the record to as far as the file has been read.
  private var record: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: space[recordStart..<filled])
  }

  private func close(_ cell: CellBounds) {
    if Int(cell.end - cell.start) > CSVReader.cellLimit { hasLongCell = true }
    if cellCount < CSVReader.cellsKept { cells[cellCount] = cell }
    cellCount += 1
  }

  /// A quotation mark without its partner: reading goes on after the line where it stands.
  private func giveUpQuote(_ opened: Opening) {
    fault = .unclosedQuote(line: opened.line)
    finish(place: opened.afterLine, breaks: opened.breaks + 1)
  }

  /// The file ends inside the record.
  private func finishFile(
    _ state: State, _ cell: CellBounds, place: Int, breaks: Int, _ opened: Opening
  ) {
    var cell = cell
    switch state {
    case .quoted where opened.afterLine > 0: return giveUpQuote(opened)
    case .quoted: fault = .unclosedQuote(line: opened.line)
    case .start, .plain:
      cell.end = Int32(place)
      close(cell)
    case .closing: close(cell)
    case .skipping: break
    }
    finish(place: place, breaks: breaks)
  }

  private func finish(place: Int, breaks: Int) {
    recordBase = recordStart
    recordStart += place
    nextLine += breaks
  }

  /// Goes past a line that is too long to keep, to the end of it.
  private func skipLine(from place: Int, breaks: Int) throws(InputFileError) {
    fault = .tooLong
    recordStart += place
    while true {
      let bytes = record
      let length = CSVReader.lengthOfLine(bytes)
      recordStart += length
      if length < bytes.count {
        let after = try afterLineEnd(at: 0)
        return finish(place: after, breaks: breaks + 1)
      }
      guard try more() else { return finish(place: 0, breaks: breaks) }
    }
  }

  /// How many bytes come before the first line end.
  private static func lengthOfLine(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    var length = bytes.count
    for end: Int32 in [0x0A, 0x0D] {
      if let found = memchr(base, end, length) { length = UnsafeRawPointer(found) - base }
    }
    return length
  }

  /// The place after a line end: CR, LF or both.
  private func afterLineEnd(at place: Int) throws(InputFileError) -> Int {
    guard space[recordStart + place] == 0x0D else { return place + 1 }
    if recordStart + place + 1 == filled, try !more() { return place + 1 }
    return place + (space[recordStart + place + 1] == 0x0A ? 2 : 1)
  }

  /// Reads on, keeping the record; false at the end of the file.
  private func more() throws(InputFileError) -> Bool {
    if recordStart > 0 {
      let kept = UnsafeRawBufferPointer(rebasing: space[recordStart..<filled])
      UnsafeMutableRawBufferPointer(rebasing: space[..<kept.count]).copyMemory(from: kept)
      spaceOffset += recordStart
      (recordStart, filled) = (0, kept.count)
    }
    let count = try input.read(
      at: spaceOffset + filled, into: UnsafeMutableRawBufferPointer(rebasing: space[filled...]))
    filled += count
    return count > 0
  }

  /// Whether every cell is empty: a blank line, or one of nothing but delimiters.
  private var isBlank: Bool {
    for index in 0..<min(cellCount, CSVReader.cellsKept) {
      let bounds = cells[index]
      for place in bounds.start..<bounds.end where space[recordBase + Int(place)] != 0x20 {
        return false
      }
    }
    return cellCount <= CSVReader.cellsKept
  }
}

extension CSVReader {
  /// The most characters a cell may have.
  static let cellLimit = 1_000

  private func plainText(_ bytes: UnsafeRawBufferPointer) -> String {
    var (from, to) = (0, bytes.count)
    while from < to, bytes[from] == 0x20 { from += 1 }
    while to > from, bytes[to - 1] == 0x20 { to -= 1 }
    if from < to, bytes[from] == 0x27, isGuarded(bytes[from..<to]) { from += 1 }
    return encoding.text(UnsafeRawBufferPointer(rebasing: bytes[from..<to]))
  }

  /// Whether, after its apostrophes, the cell begins as a spreadsheet's formula does.
  private func isGuarded(_ bytes: Slice<UnsafeRawBufferPointer>) -> Bool {
    Formula.begins(bytes.drop { $0 == 0x27 })
  }

  /// The cell without its doubled quotation marks, and with spaces for line breaks and tabs.
  private func unfolded(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var unfolded: [UInt8] = []
    unfolded.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      switch bytes[place] {
      case 0x22:
        unfolded.append(0x22)
        place += 1
      case 0x0D where place + 1 < bytes.count && bytes[place + 1] == 0x0A:
        unfolded.append(0x20)
        place += 1
      case 0x09, 0x0A, 0x0D: unfolded.append(0x20)
      case let byte: unfolded.append(byte)
      }
      place += 1
    }
    return unfolded
  }
}
