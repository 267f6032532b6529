import Domain

/// A class somebody would like to run: when about, and how well it goes. The timetable finds its
/// day, time and room.
struct ClassWish: Sendable {
  /// The course.
  let course: CourseCode
  /// The week of the first session, counted from the demonstration's own week, 0.
  let week: Int
  /// How the class stands.
  let fate: Fate
  /// Where one session is to lie on the demonstration's day.
  var today: Spot?
  /// How many sought it.
  var demand = Demand()
  /// What happens to a freed place.
  var freedPlace = FreedPlace.automatic
  /// Whether people may still join in the first two weeks.
  var takesLateJoiners = false
  /// Whether it begins within seven days, whatever its week.
  var isSoon = false
  /// Whether somebody has decided that it runs below its minimum.
  var isDecided = false
  /// How many days ago enrolment opened; six weeks before the first session where nil.
  var opened: Int?
  /// For whom places are kept, and how many.
  var kept: [(group: KeptGroup, count: Int)] = []
  /// What its people are there to show.
  var shows: SpecialCase?

  /// How a class stands on the demonstration's day.
  enum Fate: Sendable {
    case ended, running, coming, planned, cancelled
    /// Its sessions are held, and nobody has completed it yet.
    case over

    /// Whether all of it is past.
    var isPast: Bool { self == .ended || self == .over }
  }

  /// A time and a place.
  struct Spot: Sendable {
    let start: TimeOfDay
    let space: SpaceCode
  }

  init(_ course: CourseCode, week: Int, _ fate: Fate, today: Spot? = nil, _ demand: Demand) {
    self.course = course
    self.week = week
    self.fate = fate
    self.today = today
    self.demand = demand
  }
}

/// How many people sought a class, and what became of them.
struct Demand: Sendable {
  /// Places taken: counted, or all but so many.
  enum Taken: Sendable {
    case exactly(Int)
    case allBut(Int)
  }

  var taken = Taken.allBut(0)
  /// People who had a place and gave it up.
  var withdrawn = 0
  /// People who wait in the end.
  var waiting = 0
  /// Of the places taken, those held by an offer.
  var offered = 0
  /// Of the places taken, those held until release is agreed: the last to come, longest ago first.
  var requested: [Ask] = []
  /// Those of the cast who have a place.
  var cast: [EmployeeNumber] = []
  /// Those of the cast who wait, by position from 1.
  var castWaiting: [Int: EmployeeNumber] = [:]

  /// Release that was asked for and is not agreed.
  struct Ask: Sendable {
    /// How long ago.
    let daysAgo: Int
    /// What was asked for; drawn where nil.
    var model: ReleaseModel?
    /// Why the manager said no; nil while there is no answer.
    var declined: ReleaseGround?
  }

  /// Whether anybody sought it.
  var isAny: Bool { if case .exactly(0) = taken { false } else { true } }

  /// Places taken in a class of that size.
  func places(of maximum: Int) -> Int {
    switch taken {
    case .exactly(let count): min(count, maximum)
    case .allBut(let left): max(0, maximum - left)
    }
  }
}
