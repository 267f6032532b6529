extension Document {
  /// A picture of some days: a column a day, the hours down the side, a box for whatever takes time.
  public struct Grid: Equatable, Sendable {
    /// Left to right.
    public var columns: [Column]
    /// The hours shown, from 0 to 24.
    public var hours: ClosedRange<Int>
    /// Stands in a column without boxes where the picture is text.
    public var whenEmpty: String

    /// Joins columns and the hours they show.
    public init(columns: [Column], hours: ClosedRange<Int>, whenEmpty: String) {
      self.columns = columns
      self.hours = hours
      self.whenEmpty = whenEmpty
    }
  }
}

extension Document.Grid {
  /// A day.
  public struct Column: Equatable, Sendable {
    /// Which day.
    public var heading: String
    /// What takes time on it. Boxes that overlap stand beside one another, but for shades, which
    /// lie beneath.
    public var boxes: [Box]

    /// Joins a heading and boxes.
    public init(_ heading: String, boxes: [Box]) {
      self.heading = heading
      self.boxes = boxes
    }
  }

  /// A stretch of a day.
  public struct Box: Equatable, Sendable {
    /// How it is drawn.
    public enum Style: Equatable, Sendable {
      /// With a firm frame.
      case firm
      /// With a broken frame: not sure.
      case broken
      /// Without a frame: it takes no time after all.
      case bare
      /// A grey ground: nothing should be there.
      case shade
    }

    /// From when, in minutes since midnight.
    public var from: Int
    /// Until when, in minutes since midnight; after `from`.
    public var to: Int
    /// The times as they are read: "10:00-11:30".
    public var times: String
    /// What it is, the most important first. A shade may have none.
    public var words: [String]
    /// What may be left out where there is no room.
    public var detail: String?
    /// How it is drawn.
    public var style: Style

    /// A stretch of a day.
    public init(
      from: Int, to: Int, times: String, words: [String], detail: String? = nil, style: Style
    ) {
      self.from = from
      self.to = to
      self.times = times
      self.words = words
      self.detail = detail
      self.style = style
    }
  }

  /// For each box of a column its place beside those it overlaps with, from 0, and how many places
  /// there are; nil for a shade.
  public static func lanes(_ boxes: [Box]) -> [(place: Int, of: Int)?] {
    var lanes: [(place: Int, of: Int)?] = boxes.map { _ in nil }
    let order = boxes.indices.filter { boxes[$0].style != .shade }
      .sorted { (boxes[$0].from, $0) < (boxes[$1].from, $1) }
    var cluster: [Int] = []
    var ends: [Int] = []
    func close() {
      for index in cluster { lanes[index]?.of = ends.count }
      cluster = []
      ends = []
    }
    for index in order {
      let box = boxes[index]
      if ends.allSatisfy({ $0 <= box.from }) { close() }
      let place = ends.firstIndex { $0 <= box.from } ?? ends.count
      if place == ends.count { ends.append(box.to) } else { ends[place] = box.to }
      lanes[index] = (place, 1)
      cluster.append(index)
    }
    close()
    return lanes
  }
}
