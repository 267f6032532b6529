import Domain

/// A day as it stands in a file, understood or not.
enum WrittenDay {
  case day(Day)
  case fault(ImportFault)

  /// Reads `2026-11-23` or `23/11/2026`, and says of others why they are no day.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    let isISO = bytes.count == 10 && bytes[4] == UInt8(ascii: "-")
    let parts = bytes.split(
      separator: UInt8(ascii: isISO ? "-" : "/"), omittingEmptySubsequences: false)
    guard parts.count == 3, let first = WrittenDay.number(parts[0]),
      let month = WrittenDay.number(parts[1]), let last = WrittenDay.number(parts[2]),
      parts[isISO ? 0 : 2].count == 4, parts[1].count <= 2, parts[isISO ? 2 : 0].count <= 2,
      !isISO || (parts[1].count == 2 && parts[2].count == 2)
    else {
      self = .fault(.notADay)
      return
    }
    let (day, year) = isISO ? (last, first) : (first, last)
    if let found = Day(year: year, month: month, day: day) {
      self = .day(found)
    } else if !isISO, (1...12).contains(day), (13...31).contains(month),
      Day(year: year, month: day, day: month) != nil
    {
      self = .fault(.monthFirst(day: month, month: day, year: year))
    } else if (1...12).contains(month), day > 0, year > 0 {
      self = .fault(.noSuchDay(day: day, month: month, year: year))
    } else {
      self = .fault(.notADay)
    }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...4).contains(digits.count) else { return nil }
    var number = 0
    for digit in digits {
      guard (48...57).contains(digit) else { return nil }
      number = number * 10 + Int(digit) - 48
    }
    return number
  }
}

/// A time as it stands in a file.
enum WrittenTime {
  /// Reads `09:30` or `9:30`, digits only; nil for anything else.
  static func time(_ text: String) -> TimeOfDay? {
    guard text.utf8.allSatisfy({ (48...58).contains($0) }) else { return nil }
    return TimeOfDay(text)
  }
}
