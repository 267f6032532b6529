import Domain

/// The two terms of a demonstration: what ran, runs and will run.
enum TermOfClasses {
  /// This term's classes, those that matter most first: they get their rooms and learners first.
  static func current(_ random: inout SplitMix64) -> [ClassWish] {
    onToday + nextWeek + running(&random) + later(&random) + held(&random)
  }

  /// Classes with a session on the day itself, spread from morning to evening.
  private static let onToday: [ClassWish] = [
    ClassWish(
      "IT-START", week: -2, .running,
      today: ClassWish.Spot(start: clock(9, 0), space: Centre.computers),
      Demand(taken: .allBut(2), withdrawn: 1, cast: [Cast.lukasz])),
    ClassWish(
      "MATHS-L1", week: -3, .running,
      today: ClassWish.Spot(start: clock(10, 0), space: Centre.seminar),
      Demand(taken: .allBut(1), cast: [Cast.ada, Cast.suharto, Cast.callum])),
    ClassWish(
      "YOGA", week: -3, .running,
      today: ClassWish.Spot(start: clock(12, 15), space: Centre.hall),
      Demand(taken: .allBut(0), waiting: 2, cast: [Cast.sian])),
    ClassWish(
      "ENG-L2", week: -2, .running,
      today: ClassWish.Spot(start: clock(14, 30), space: Centre.library),
      Demand(taken: .allBut(1), cast: [Cast.hoa])),
    ClassWish(
      "SPAN-1", week: -4, .running,
      today: ClassWish.Spot(start: clock(17, 30), space: Centre.seminar),
      Demand(taken: .allBut(4), withdrawn: 2, cast: [Cast.dorota])),
  ]

  /// Classes that begin next week and are open now: some free, some full, some in need of a hand.
  private static let nextWeek: [ClassWish] = [
    ClassWish("ENG-L2", week: 1, .coming, Demand(taken: .allBut(1))),
    ClassWish("MATHS-L2", week: 1, .coming, Demand(taken: .allBut(0), waiting: 3)),
    freedPlaces(
      .offer,
      ClassWish(
        "SPAN-1", week: 1, .coming,
        Demand(
          taken: .allBut(0), withdrawn: 2, waiting: 3, offered: 2, castWaiting: [3: Cast.ada]))),
    freedPlaces(
      .picked,
      ClassWish(
        "PILATES", week: 1, .coming, Demand(taken: .allBut(2), withdrawn: 2, waiting: 3))),
    ClassWish("SEWING", week: 1, .coming, Demand(taken: .allBut(0), waiting: 5)),
    soon(
      ClassWish("IT-SHEETS", week: 1, .coming, Demand(taken: .exactly(3), cast: [Cast.benedict]))),
    ClassWish("YOGA", week: 1, .coming, Demand(taken: .allBut(2))),
    keeping(
      [(.department("Portering"), 3), (.firstTime, 4)],
      ClassWish("DANCE", week: 1, .coming, Demand(taken: .exactly(9), cast: [Cast.benedict]))),
    ClassWish("DEMENTIA", week: 1, .coming, Demand(taken: .exactly(12))),
    ClassWish("MHA", week: 1, .coming, Demand(taken: .exactly(11), withdrawn: 1)),
    ClassWish("IT-START", week: 1, .coming, Demand(taken: .allBut(0))),
    ClassWish(
      "MATHS-L1", week: 1, .coming,
      Demand(
        taken: .exactly(5),
        requested: [
          Demand.Ask(daysAgo: 5, model: .full, declined: .cover),
          Demand.Ask(daysAgo: 2, model: .toil),
        ])),
    ClassWish("PRERET", week: 1, .coming, Demand(taken: .exactly(12), cast: [Cast.terence])),
    ClassWish(
      "ENG-L1", week: 1, .coming,
      Demand(
        taken: .allBut(2), requested: [Demand.Ask(daysAgo: 3), Demand.Ask(daysAgo: 1)])),
  ]

  /// What the other classes do not show: one case of enrolment each.
  static let special: [ClassWish] = [
    showing(
      .longList, ClassWish("SEWING", week: 4, .coming, Demand(taken: .allBut(0))), opened: 5),
    showing(.rerun, ClassWish("DANCE", week: 6, .planned, Demand(taken: .exactly(0))), opened: 1),
    showing(
      .overlap, ClassWish("MHA", week: -2, .ended, Demand(taken: .exactly(9))), opened: 90),
    soon(ClassWish("MHA", week: 1, .coming, Demand(taken: .exactly(4))), isDecided: true),
  ]

  private static func showing(
    _ shows: SpecialCase, _ wish: ClassWish, opened: Int? = nil
  ) -> ClassWish {
    var wish = wish
    wish.shows = shows
    wish.opened = opened
    return wish
  }

  private static func soon(_ wish: ClassWish, isDecided: Bool = false) -> ClassWish {
    var wish = wish
    wish.isSoon = true
    wish.isDecided = isDecided
    return wish
  }

  private static func keeping(
    _ kept: [(group: KeptGroup, count: Int)], _ wish: ClassWish
  ) -> ClassWish {
    var wish = wish
    wish.kept = kept
    return wish
  }

  private static func freedPlaces(_ mode: FreedPlace, _ wish: ClassWish) -> ClassWish {
    var wish = wish
    wish.freedPlace = mode
    return wish
  }

  private static func running(_ random: inout SplitMix64) -> [ClassWish] {
    let courses: [(CourseCode, Int)] = [
      ("IT-START", -3), ("IT-SHEETS", -3), ("IT-SHEETS", -1), ("MATHS-L1", -5), ("MATHS-L2", -5),
      ("MATHS-L2", -3), ("ENG-L1", -5), ("ENG-L1", -4), ("YOGA", -5), ("YOGA", -2),
      ("PILATES", -4), ("PILATES", -3), ("SEWING", -3), ("DANCE", -4),
    ]
    var wishes = courses.map { course, week in
      ClassWish(course, week: week, .running, demand(&random))
    }
    var language = ClassWish("SPAN-1", week: -3, .running, Demand(taken: .allBut(5)))
    language.takesLateJoiners = true
    wishes.append(language)
    return wishes
  }

  private static func later(_ random: inout SplitMix64) -> [ClassWish] {
    let courses: [(CourseCode, Int)] = [
      ("DEMENTIA", 2), ("IT-START", 3), ("YOGA", 3), ("IT-SHEETS", 4), ("MHA", 4), ("SEWING", 5),
      ("DEMENTIA", 5), ("PRERET", 5),
    ]
    return courses.map { course, week in
      let least = week < 5 ? 8 : 2
      let demand = Demand(taken: .exactly(random.between(least, least + 3)))
      return ClassWish(course, week: week, .coming, demand)
    } + [
      // Enrolment for these is yet to open.
      ClassWish("MATHS-L1", week: 9, .coming, Demand(taken: .exactly(0))),
      ClassWish("ENG-L1", week: 9, .coming, Demand(taken: .exactly(0))),
      ClassWish("PILATES", week: 7, .planned, Demand(taken: .exactly(0))),
      ClassWish("DANCE", week: 3, .cancelled, Demand(taken: .exactly(4))),
    ]
  }

  /// One-off classes held earlier this term; one of them is still to be completed.
  private static func held(_ random: inout SplitMix64) -> [ClassWish] {
    let courses: [(CourseCode, Int, ClassWish.Fate)] = [
      ("DEMENTIA", -4, .ended), ("DEMENTIA", -2, .over), ("MHA", -3, .ended),
      ("PRERET", -3, .ended),
    ]
    return courses.map { course, week, fate in
      ClassWish(course, week: week, fate, demand(&random))
    }
  }

  /// Last term's classes, all over.
  static func last(_ random: inout SplitMix64) -> [ClassWish] {
    let courses: [(CourseCode, [Int])] = [
      ("IT-START", [-18, -18, -17, -12, -12]), ("IT-SHEETS", [-18, -17, -12, -11]),
      ("MATHS-L1", [-18, -18, -17, -17]), ("MATHS-L2", [-18, -17, -16]),
      ("ENG-L1", [-18, -18, -17, -17]), ("ENG-L2", [-18, -17, -17]), ("SPAN-1", [-18, -17, -15]),
      ("YOGA", [-18, -18, -17, -16, -15]), ("PILATES", [-18, -17, -16, -15]),
      ("SEWING", [-18, -12, -12]), ("DANCE", [-17, -12, -12]),
      ("DEMENTIA", [-17, -14, -11, -8]), ("MHA", [-16, -12, -9]), ("PRERET", [-14, -9]),
    ]
    var wishes = courses.flatMap { course, weeks in
      weeks.map { ClassWish(course, week: $0, .ended, demand(&random)) }
    }
    // What Ada did before, and a class that came to nothing.
    if let english = wishes.firstIndex(where: { $0.course == "ENG-L1" }) {
      wishes[english].demand.cast = [Cast.ada, Cast.lukasz]
    }
    if let sewing = wishes.lastIndex(where: { $0.course == "SEWING" }) {
      wishes[sewing] = ClassWish("SEWING", week: -12, .cancelled, Demand(taken: .exactly(3)))
    }
    return wishes
  }

  /// How a class usually goes: one in four is full with people waiting.
  private static func demand(_ random: inout SplitMix64) -> Demand {
    if random.happens(perMille: 250) {
      return Demand(taken: .allBut(0), waiting: random.between(1, 4))
    }
    let left = random.between(1, 4)
    return Demand(taken: .allBut(left), withdrawn: random.below(min(left, 2) + 1))
  }
}
