import Testing

/// What stands in the pictures of a sheet, day by day: as its text reads it out, and as paper draws it. On
/// paper the days stand beside one another, and each box below its day.
struct GridWords {
  /// A day of a picture, and the times on it, in order.
  struct Column: Equatable {
    var day: String
    var times: [String] = []
  }

  /// The pictures of a text, each with its days.
  private(set) var pictures: [[Column]] = []
  /// What is in each box: its times and its title, without the spaces, in the order of the text.
  private(set) var boxes: [String] = []

  init(_ text: String) {
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      if let day = Self.day(words) {
        let isNew = pictures.isEmpty || pictures[pictures.count - 1].contains { $0.day == day }
        if isNew { pictures.append([]) }
        pictures[pictures.count - 1].append(Column(day: day))
      } else if let times = words.first, Self.isTimes(times), let last = pictures.last?.indices.last
      {
        pictures[pictures.count - 1][last].times.append(String(times))
        // The tutor comes last, and is left out on paper where there is no room.
        let title = words.dropFirst().joined().split(separator: ",").first ?? ""
        boxes.append(String(times) + title)
      }
    }
  }

  /// The pictures of a PDF, from the places of its words: a box belongs to the last day that begins left of
  /// its middle.
  static func drawn(_ placed: String) -> [[Column]] {
    placed.split(separator: "<page ").dropFirst().compactMap { page in
      let words = page.split(separator: "\n").compactMap { PlacedWord($0) }
      // The row of the days is the one in which most words are weekdays.
      let rows = Dictionary(grouping: words.filter { weekdays.contains($0.text) }, by: \.top)
      guard let days = rows.values.max(by: { $0.count < $1.count }), days.count >= 5 else {
        return nil
      }
      let headings = days.sorted { $0.left < $1.left }
      let middles = headings.map { first in
        // `Mon 30 Nov` is three words side by side.
        let parts = words.filter { $0.top == first.top && $0.left >= first.left }
          .sorted { $0.left < $1.left }.prefix(3)
        return (
          day: parts.map(\.text).joined(separator: " "),
          x: (first.left + (parts.last?.right ?? first.right)) / 2
        )
      }
      var columns = middles.map { Column(day: $0.day) }
      for box in words.filter({ isTimes($0.text[...]) }).sorted(by: { $0.top < $1.top }) {
        let x = (box.left + box.right) / 2
        let nearest = middles.indices.min { abs(middles[$0].x - x) < abs(middles[$1].x - x) }
        if let nearest { columns[nearest].times.append(box.text) }
      }
      return columns.map { Column(day: $0.day, times: $0.times.sorted()) }
    }
  }

  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  private static func day(_ words: [Substring]) -> String? {
    guard words.count == 3, weekdays.contains(String(words[0])) else { return nil }
    return words.joined(separator: " ")
  }

  private static func isTimes(_ word: Substring) -> Bool {
    word.count == 11 && word.allSatisfy { $0.isNumber || ":-".contains($0) }
  }
}

/// A word and where on its page it stands, as `pdftotext -bbox` tells it.
private struct PlacedWord {
  let text: String
  let left: Double
  let right: Double
  let top: Double

  init?(_ line: Substring) {
    let parts = line.split(separator: "\"")
    guard parts.count == 9, parts[0].hasSuffix("<word xMin="), let left = Double(parts[1]),
      let top = Double(parts[3]), let right = Double(parts[5]),
      let end = parts[8].firstIndex(of: "<")
    else { return nil }
    text = String(parts[8][..<end].dropFirst())
    (self.left, self.right, self.top) = (left, right, top)
  }
}
