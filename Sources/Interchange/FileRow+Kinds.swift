public import Domain

/// Cells read as what they mean. Each answers nil for an empty cell, and leaves a problem where
/// the text makes no sense.
extension FileRow {
  /// A whole number within limits.
  public func number(_ column: Column, in limits: ClosedRange<Int>) -> Int? {
    guard let text = text(column) else { return nil }
    guard text.utf8.count <= 9, text.utf8.allSatisfy({ (48...57).contains($0) }),
      let number = Int(text), limits.contains(number)
    else {
      report(.notANumber(from: limits.lowerBound, to: limits.upperBound), at: column)
      return nil
    }
    return number
  }

  /// Equipment, as `laptops:12/projector`; none where the cell is empty.
  public func equipment(_ column: Column) -> [Equipment] {
    guard let text = text(column) else { return [] }
    guard let items = Equipment.list(text) else {
      report(.notEquipment, at: column)
      return []
    }
    return items
  }

  /// `yes` or `no`, or their first letter, in any case.
  public func yesNo(_ column: Column) -> Bool? {
    switch text(column)?.lowercased() {
    case nil: return nil
    case "yes", "y": return true
    case "no", "n": return false
    default:
      report(.notYesOrNo, at: column)
      return nil
    }
  }

  /// A day: `2026-11-23` or `23/11/2026`.
  public func day(_ column: Column) -> Day? {
    guard let text = text(column) else { return nil }
    switch WrittenDay(text) {
    case .day(let day): return day
    case .fault(let fault):
      report(fault, at: column)
      return nil
    }
  }

  /// A time: `09:30`. `24:00` is one only where a stretch ends.
  public func time(_ column: Column, isEnd: Bool = false) -> TimeOfDay? {
    guard let text = text(column) else { return nil }
    guard let time = WrittenTime.time(text), isEnd || time != .endOfDay else {
      report(.notATime, at: column)
      return nil
    }
    return time
  }

  /// One of the words a kind of thing has.
  public func word<Word>(_ column: Column) -> Word?
  where Word: RawRepresentable<String> & CaseIterable {
    guard let text = text(column) else { return nil }
    let plain = text.lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 }
    guard let word = Word(rawValue: String(plain)) else {
      report(.notOneOf(Word.allCases.map(\.rawValue)), at: column)
      return nil
    }
    return word
  }

  /// An employee number.
  public func employeeNumber(_ column: Column) -> EmployeeNumber? {
    guard let text = text(column) else { return nil }
    let number = EmployeeNumber(text)
    guard number.isWellFormed else {
      report(.notAnEmployeeNumber, at: column)
      return nil
    }
    return number
  }

  /// A code of a course, a class or a space: letters, digits, hyphens and full stops, at most 20.
  public func code<Thing>(_ column: Column) -> Code<Thing>? {
    guard let text = text(column) else { return nil }
    guard
      text.utf8.count <= 20,
      text.utf8.allSatisfy({ byte in
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
          || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      })
    else {
      report(.notACode, at: column)
      return nil
    }
    return Code(text)
  }

  /// What stands in a cell that must not be empty, read in one of the ways above.
  public func required<Value>(_ column: Column, _ read: (Column) -> Value?) -> Value? {
    let value = read(column)
    if value == nil, text(column) == nil, isWhole { report(.required, at: column) }
    return value
  }
}
