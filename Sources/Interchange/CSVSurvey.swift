/// A first look at a whole file: what it is, and how its letters are written.
struct CSVSurvey {
  /// What the bytes are.
  enum Nature { case text, empty, utf16, packed }

  var nature = Nature.text
  var encoding = Encoding.utf8
  /// Where the text begins, after a byte-order mark.
  var start = 0

  /// Reads the file once from end to end.
  init(_ input: InputFile) throws(InputFileError) {
    let space = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { space.deallocate() }
    var check = UTF8Check()
    var offset = 0
    var isBlank = true
    while true {
      let count = try input.read(at: offset, into: space)
      let piece = UnsafeRawBufferPointer(rebasing: space[..<count])
      if offset == 0 {
        look(at: piece)
        if nature != .text { return }
      }
      if count == 0 { break }
      check.feed(piece)
      if isBlank {
        let text = offset == 0 ? UnsafeRawBufferPointer(rebasing: piece[start...]) : piece
        isBlank = text.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
      }
      offset += count
      if !check.isValid && !isBlank { break }
    }
    if isBlank { nature = .empty }
    if !(check.isValid && check.isFinished) { encoding = .windows1252 }
  }

  private mutating func look(at head: UnsafeRawBufferPointer) {
    func begins(_ bytes: UInt8...) -> Bool { head.starts(with: bytes) }
    if begins(0xEF, 0xBB, 0xBF) {
      start = 3
    } else if begins(0xFF, 0xFE) || begins(0xFE, 0xFF) {
      nature = .utf16
    } else if begins(0x50, 0x4B, 0x03, 0x04) || begins(0xD0, 0xCF, 0x11, 0xE0)
      || begins(0x1F, 0x8B) || begins(0x25, 0x50, 0x44, 0x46)
    {
      // A workbook or another archive, an old workbook, gzip, PDF.
      nature = .packed
    } else {
      // Without a mark: letters of the alphabet take every other byte.
      let pairs = min(head.count, 256) / 2
      let zeros = (0..<pairs).reduce(into: (even: 0, odd: 0)) { counts, pair in
        if head[2 * pair] == 0 { counts.even += 1 }
        if head[2 * pair + 1] == 0 { counts.odd += 1 }
      }
      if pairs >= 4, max(zeros.even, zeros.odd) > pairs * 3 / 4,
        min(zeros.even, zeros.odd) < pairs / 4
      {
        nature = .utf16
      }
    }
  }
}
