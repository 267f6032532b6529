/// A room where learning happens (`domain` term 37).
public struct LearningSpace: Hashable, Sendable {
  /// The code people type.
  public var code: SpaceCode
  /// The name on the door.
  public var name: String
  /// How many learners it seats; at least 1.
  public var capacity: Int
  /// The centre it belongs to.
  public var centre: String?
  /// The site it stands on.
  public var site: String?
  /// What it is equipped with.
  public var equipment: [Equipment]
  /// Whether it is reached without steps.
  public var isStepFree: Bool
  /// Whether it has a hearing loop.
  public var hasHearingLoop: Bool
  /// When it opens, every day.
  public var opens: TimeOfDay
  /// When it closes, every day.
  public var closes: TimeOfDay
  /// Minutes needed before each use.
  public var setUpMinutes: Int
  /// Minutes needed after each use.
  public var clearDownMinutes: Int
  /// Whether several may use it at once, as long as all their people have room.
  public var isShared: Bool

  /// Joins what is known of a space.
  public init(
    code: SpaceCode, name: String, capacity: Int, centre: String? = nil, site: String? = nil,
    equipment: [Equipment] = [], isStepFree: Bool = false, hasHearingLoop: Bool = false,
    opens: TimeOfDay = .startOfDay, closes: TimeOfDay = .endOfDay, setUpMinutes: Int = 0,
    clearDownMinutes: Int = 0, isShared: Bool = false
  ) {
    self.code = code
    self.name = name
    self.capacity = capacity
    self.centre = centre
    self.site = site
    self.equipment = equipment
    self.isStepFree = isStepFree
    self.hasHearingLoop = hasHearingLoop
    self.opens = opens
    self.closes = closes
    self.setUpMinutes = setUpMinutes
    self.clearDownMinutes = clearDownMinutes
    self.isShared = isShared
  }

  /// Whether a session lies inside the opening hours of its day.
  public func isOpen(from start: TimeOfDay, to end: TimeOfDay) -> Bool {
    let end = end == .startOfDay ? .endOfDay : end
    return opens == .startOfDay && closes == .endOfDay
      || (end > start && start >= opens && end <= closes)
  }
}

/// A kind of thing a space is equipped with, and how many; written `laptops:12` or `piano`.
public struct Equipment: Hashable, Sendable {
  /// What it is called.
  public var name: String
  /// How many there are; nil where nobody counts them.
  public var count: Int?

  /// Joins a name and a count.
  public init(_ name: String, _ count: Int? = nil) {
    self.name = name
    self.count = count
  }

  /// Reads `laptops:12/projector`; nil where a count is not a number or a name is missing.
  public static func list(_ text: String) -> [Equipment]? {
    var items: [Equipment] = []
    for part in text.split(separator: "/") {
      let pieces = part.split(separator: ":", omittingEmptySubsequences: false)
      guard let name = pieces.first.map({ trimmed(String($0)) }), !name.isEmpty, pieces.count <= 2
      else { return nil }
      if pieces.count == 2 {
        guard let count = Int(trimmed(String(pieces[1]))), count > 0 else { return nil }
        items.append(Equipment(name, count))
      } else {
        items.append(Equipment(name))
      }
    }
    return items
  }

  /// The items as written in a file: `laptops:12/projector`.
  public static func text(_ items: [Equipment]) -> String {
    items.map { item in item.count.map { "\(item.name):\($0)" } ?? item.name }
      .joined(separator: "/")
  }
}

/// The text without spaces at its ends.
func trimmed(_ text: String) -> String {
  var piece = Substring(text)
  while piece.first?.isWhitespace == true { piece.removeFirst() }
  while piece.last?.isWhitespace == true { piece.removeLast() }
  return String(piece)
}
