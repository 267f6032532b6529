import Domain

/// The learning centre of the demonstration trust: rooms that differ, and one corner elsewhere.
enum Centre {
  static let name = "The Lantern Centre"
  static let computers: SpaceCode = "LAN-IT"
  static let seminar: SpaceCode = "LAN-SEM"
  static let hall: SpaceCode = "LAN-HALL"
  static let sewing: SpaceCode = "LAN-SEW"
  static let small: SpaceCode = "LAN-SMALL"
  static let library: SpaceCode = "HR-LIB"

  /// The learning spaces, by code.
  static let spaces: [LearningSpace] = [
    LearningSpace(
      code: library, name: "Library corner", capacity: 8, site: Department.harbourRoad,
      equipment: [Equipment("laptops", 8), Equipment("whiteboard")], isStepFree: true,
      opens: clock(8, 0), closes: clock(18, 0), setUpMinutes: 5, clearDownMinutes: 5),
    LearningSpace(
      code: hall, name: "Lantern hall", capacity: 24, centre: name, site: Department.mainSite,
      equipment: [Equipment("mats", 24), Equipment("mirrors"), Equipment("sound system")],
      isStepFree: true, hasHearingLoop: true, opens: opens, closes: closes, setUpMinutes: 15,
      clearDownMinutes: 15),
    LearningSpace(
      code: computers, name: "IT suite", capacity: 12, centre: name, site: Department.mainSite,
      equipment: [Equipment("laptops", 12), Equipment("projector")], isStepFree: true,
      opens: opens, closes: closes, setUpMinutes: 10, clearDownMinutes: 5),
    LearningSpace(
      code: seminar, name: "Seminar room", capacity: 20, centre: name, site: Department.mainSite,
      equipment: [Equipment("projector"), Equipment("whiteboard")], isStepFree: true,
      hasHearingLoop: true, opens: opens, closes: closes, setUpMinutes: 10, clearDownMinutes: 10),
    LearningSpace(
      code: sewing, name: "Sewing room", capacity: 8, centre: name, site: Department.mainSite,
      equipment: [Equipment("machines", 8), Equipment("cutting tables", 2)], opens: opens,
      closes: closes, setUpMinutes: 10, clearDownMinutes: 15),
    LearningSpace(
      code: small, name: "Small room", capacity: 6, centre: name, site: Department.mainSite,
      equipment: [Equipment("whiteboard")], opens: opens, closes: closes, setUpMinutes: 5,
      clearDownMinutes: 5),
  ]

  private static let opens = clock(7, 30)
  private static let closes = clock(20, 30)
}

/// A time of the day; hours and minutes that no clock shows are midnight.
func clock(_ hour: Int, _ minute: Int) -> TimeOfDay {
  TimeOfDay(minutes: hour * 60 + minute) ?? .startOfDay
}
