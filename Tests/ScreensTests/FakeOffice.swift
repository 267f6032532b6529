import Domain
import Reports
import Screens
import Wording

/// Answers what the desk asks from the ``Cast``, and remembers what was done.
struct FakeOffice {
  var people = Cast.people
  var spaces = Cast.spaces
  var marks: [EmployeeNumber: Mark] = [:]
  var isSubmitted = false
  /// What is noted beside marks.
  var notes: [EmployeeNumber: RegisterNote] = [:]
  /// Who is on a break.
  var onBreak: Set<EmployeeNumber> = []
  /// What is to be looked at in how people attend.
  var concerns: [EmployeeNumber: [AttendanceConcern]] = [:]
  /// Until when a submitted register may be amended without anybody allowing it.
  var lastDayToAmend = Cast.today + 14
  /// Where somebody is expected who holds a badge to the wrong register.
  var elsewhere: [Commitment] = []
  var enrolled: [EmployeeNumber: [(ClassCode, EnrolmentState)]] = [
    "204417": [("MATHS-L1", .confirmed), ("BSL-1", .waitlisted)]
  ]
  var printers = ["office-2"]
  /// Every class there is.
  var classes = Cast.classes
  /// Who waits, in order, by class.
  var waiting: [ClassCode: [EmployeeNumber]] = ["MATHS-L1": ["198001", "210992"]]
  /// Who has a place, by class.
  var learners: [ClassCode: [EmployeeNumber]] = [
    "MATHS-L1": ["201155", "176003", "205512", "203301", "211450", "204417"]
  ]
  /// Classes whose enrolments were undone.
  var undone: Set<ClassCode> = []
  /// What the books say to the next booking instead of doing it.
  var refusal: Refusal?
  /// Whether files can be saved.
  var savesFiles = true
  /// The learning agreements.
  var agreements = Cast.agreements
  /// Whose places are held, by class.
  var held: [ClassCode: [HeldLine]] = [:]
  /// Who came to a place, by class.
  var promotions: [ClassCode: [PromotionLine]] = [:]
  /// What somebody asked of the manager.
  var form: ReleaseForm?
  /// What needs somebody.
  var needs = Cast.needs
  /// Whom the rules keep from another class.
  var blocked: [EmployeeNumber: Refusal] = [:]
  /// With whom those who wait come.
  var buddies: [EmployeeNumber: EmployeeNumber] = [:]
  /// Places of a class the people of the cast can have; every one left unless told.
  var open: [ClassCode: Int] = [:]
  /// Who only waits on another class.
  var waitsThere: Set<EmployeeNumber> = []
  /// What time decides next.
  var passed = PassedOn()
  /// How often the desk has asked what time decides.
  var timesPassedOn = 0
  /// What the books say to the next acceptance of an offer.
  var clash: Refusal?
  /// Days on which nothing takes place, and why.
  var closed: [Day: ClosedDay] = [:]
  /// What is in the way of a class or a booking on some days.
  var inTheWay: [Day: Refusal] = [:]
  /// What spaces are booked for besides classes.
  var bookings: [SpaceBooking] = []
  /// The private bookings of whoever sits at the desk.
  var own: Set<BookingCode> = []
  /// Holidays and closures.
  var calendar = TrustCalendar()
  /// What other desks have done about what is shown.
  var meanwhile: [HistoryLine] = []
  /// What stands at paths that are written.
  var files: [String: SeenFile] = [:]
  /// What any file comes to.
  var fileRead = Cast.fileRead
  /// What a check finds.
  var check = BooksCheck(classes: 5, enrolments: 8, sessions: 24, marks: 12, auditEntries: 30)
  /// The copy of the books made last.
  var lastCopy: LastCopy?
  /// Reports asked for, in order.
  var sheets: [Sheet] = []
  /// What waits to be printed.
  var jobs: [String] = []
  /// Acts asked for, in order.
  var acts: [Ask] = []
  /// Deeds of the terminal asked for, in order.
  var deeds: [Ask] = []

  mutating func answer(_ ask: Ask) -> Answer? {
    switch ask {
    case .today: return .today(board)
    case .find(let text): return .people(found(text))
    case .things(let text): return .things(things(text))
    case .elsewhere: return .elsewhere(meanwhile)
    case .badge(let badge):
      return .person(people.first { $0.badge == badge }.map { Cast.line($0) })
    case .card(let number): return .card(card(number))
    case .classes: return .classes(classes)
    case .roster(let code): return .roster(roster(code))
    case .register(let code, let session): return .register(register(code, session))
    case .diary(let from, let to): return .diary(diary(from, to))
    case .history: return .history(history)
    case .catalogue:
      return .catalogue(
        Catalogue(
          courses: Cast.courses, spaces: spaces, departments: ["Catering", "ICU", "Ward 7"],
          classes: classes.map(\.theClass.code) + planned, centres: ["Inspire Centre"],
          tutors: ["Ola Berg", "Mara Lind"]))
    case .foresee(let act): return foresee(act)
    case .findSpaces(let need): return .spaceOffers(offers(need))
    case .calendar: return .calendar(calendar)
    case .records:
      return .records(
        Records(
          courses: Cast.courses, spaces: spaces,
          centres: [Centre(name: "Inspire Centre", site: "Main site")],
          stock: [Stock("laptops", 12)],
          departments: ["Catering", "ICU", "Ward 7"].map { DepartmentLine($0, people: 3) },
          sites: [SiteLine("Main site", people: 9)], lastCopy: lastCopy))
    case .seen(let path):
      return .seen(files[path] ?? SeenFile(.missing, beside: files.keys.sorted()))
    case .tryFile: return .fileRead(.done(fileRead))
    case .check: return .checked(check, Cast.report("Check of the books", check.broken.count))
    case .sheet(let sheet, _):
      sheets.append(sheet)
      return .report(
        document(sheet).map { Report(document: $0, json: nil, header: [], rows: []) }, [])
    case .queue: return .queue(jobs)
    case .printers: return .printers(printers)
    case .agreements: return .agreements(agreements)
    case .repaint, .beep, .quit, .mouse, .practise:
      deeds.append(ask)
      return nil
    case .why(let number, let code, let release): return .why(why(number, code, release))
    case .askedRelease(let number, let code, _): return .askedRelease(reply(number, code))
    case .rehearse(let plan): return .rehearsed(rehearsal(plan, isDone: false))
    case .passOn:
      timesPassedOn += 1
      defer { passed = PassedOn() }
      return .passedOn(passed)
    default:
      acts.append(ask)
      return act(ask)
    }
  }

  private func found(_ text: String) -> FoundPeople {
    let wanted = FoldedName.words(text)
    let lines = people.filter { person in
      let words = person.name.searchWords.union([person.number.text])
      return !wanted.isEmpty && wanted.allSatisfy { part in words.contains { $0.hasPrefix(part) } }
    }.map { Cast.line($0) }
    return FoundPeople(lines: lines, total: lines.count)
  }

  /// Classes, courses and spaces, and the given name one letter away.
  private func things(_ text: String) -> FoundThings {
    let wanted = FoldedName.words(text)
    func matches(_ words: String) -> Bool {
      let known = FoldedName.searchWords(words)
      return !wanted.isEmpty && wanted.allSatisfy { part in known.contains { $0.hasPrefix(part) } }
    }
    let things: [FoundThings.Thing] =
      classes.map(\.theClass.label).filter { matches("\($0.title) \($0.code)") }
      .map { .theClass($0) }
      + Cast.courses.filter { matches("\($0.title) \($0.code)") }.map { .course($0.code, $0.title) }
      + spaces.filter { matches("\($0.name) \($0.code)") }
      .map { .space($0.code, $0.name, centre: $0.centre) }
    let near = wanted.count == 1 ? NearMisses.words(near: wanted[0]) : []
    let meant = people.compactMap(\.name.given).filter { near.contains(FoldedName.key($0)) }
    return FoundThings(
      things: things, didYouMean: things.isEmpty && found(text).lines.isEmpty ? meant : [])
  }

  private func card(_ number: EmployeeNumber) -> PersonCard? {
    guard let person = people.first(where: { $0.number == number }) else { return nil }
    let mine = enrolled[number] ?? []
    let enrolments = mine.compactMap { code, state in
      classes.first { $0.theClass.code == code }.map { line in
        EnrolmentLine(
          enrolment: Enrolment(
            id: "e", classCode: code, learner: number, state: state,
            requestedAt: Moment(microseconds: 0), joiningNumber: 1,
            release: state == .requested ? .full : .ownTime,
            reason: undone.contains(code) ? "undone" : nil),
          line: line, position: state == .waitlisted ? 3 : nil,
          heldUntil: held[code]?.first { $0.person.number == number }?.until,
          isReleaseDeclined: held[code]?.first { $0.person.number == number }?.release?.state
            == .declined,
          tally: AttendanceTally())
      }
    }
    let others = classes.filter { line in
      // Of what the person has asked for only a kept place waited for is on offer.
      line.theClass.code != "MATHS-L1"
        && !mine.contains { $0.0 == line.theClass.code && !(line.isKept && $0.1 == .waitlisted) }
    }
    let offers = others.map { line in
      ClassOffer(
        line: line, decision: decision(line, person.name, mine.map(\.0)),
        open: open[line.theClass.code])
    }
    return PersonCard(
      person: person, enrolments: enrolments,
      offers: offers.filter { !$0.decision.isRefused } + offers.filter { $0.decision.isRefused })
  }

  private func decision(
    _ line: ClassLine, _ name: PersonName, _ mine: [ClassCode]
  ) -> BookingDecision {
    if line.theClass.code == "WORD-2", let first = line.first {
      return .refused([
        .clash(
          name, line.theClass.label, with: ClassLabel("ENG-L2", "Functional English L2"),
          on: first.date, from: first.start, to: first.end)
      ])
    }
    if line.isKept { return mine.contains(line.theClass.code) ? .confirmed : .waitlisted }
    return open[line.theClass.code] ?? line.places.left == 0 ? .waitlisted : .confirmed
  }

  func learners(_ code: ClassCode) -> [PersonLine] {
    (learners[code] ?? []).map { Cast.person($0) }
  }

  func roster(_ code: ClassCode) -> ClassRoster? {
    guard let line = classes.first(where: { $0.theClass.code == code }) else { return nil }
    let learners = learners(code).map { person in
      var tally = AttendanceTally()
      tally.present = 2
      tally.unauthorised = 1
      return RosterLine(
        person: person, state: .confirmed,
        marks: [1: .present, 2: .late(minutes: 5, leftEarly: nil), 3: .unauthorised], tally: tally)
    }
    let waiting = (self.waiting[code] ?? []).compactMap { number in
      people.first { $0.number == number }.map { Cast.line($0) }
    }
    return ClassRoster(
      line: line, learners: learners,
      waiting: waiting.enumerated().map { index, person in
        WaitingLine(
          position: index + 1, person: person,
          since: (Cast.day(2026, 10, 12 + index * 8), Cast.time("10:00")), obstacles: [],
          buddy: buddies[person.number].flatMap { name($0) })
      }, held: held[code] ?? [], promotions: promotions[code] ?? [])
  }

  private func session(_ code: ClassCode, on day: Day) -> [SessionLine] {
    guard let line = classes.first(where: { $0.theClass.code == code }) else { return [] }
    return line.sessions.filter { $0.date == day }.map { session in
      let isMaths = code == "MATHS-L1"
      return SessionLine(
        session: session, label: line.theClass.label, places: line.places,
        marked: isMaths ? marks.count : 0,
        expected: isMaths ? learners(code).count : line.places.confirmed,
        spaceName: spaces.first { $0.code == session.space }?.name)
    }
  }

  private var board: TodayBoard {
    TodayBoard(
      day: Cast.today,
      sessions: session("MATHS-L1", on: Cast.today) + session("IT-SHEETS", on: Cast.today),
      nextSessions: [],
      needs: needs, organisation: "St Brigid")
  }

  private func diary(_ from: Day, _ to: Day) -> SpaceDiary {
    let days = (from.number...to.number).map { Day(number: $0) }
    let sessions = days.flatMap { day in
      classes.flatMap { session($0.theClass.code, on: day) }
    }
    var diary = SpaceDiary(
      from: from, to: to, spaces: spaces, sessions: sessions,
      bookings: bookings.filter { from <= $0.date && $0.date <= to }, calendar: calendar)
    diary.own = own
    return diary
  }

  /// The codes of classes that were planned.
  private var planned: [ClassCode] {
    acts.compactMap { act in
      if case .timetable(.plan(let plan)) = act { plan.code } else { nil }
    }
  }

  var history: [HistoryLine] {
    (0..<30).map { index in
      HistoryLine(
        number: 30 - index, day: Cast.today, time: Cast.time("09:30"), actor: "jmarsh",
        desk: "Desk 2", act: "book", subject: "Ada Okafor on Functional Maths L1",
        undoneBy: index == 3 ? 29 : nil)
    }
  }

  private func document(_ sheet: Sheet) -> Document? {
    if case .roster(let code) = sheet, roster(code) == nil { return nil }
    let rows = classes.map { [$0.theClass.title, "12", "10", "83.3 %"] }
    return Document(
      kind: "Attendance", title: "Attendance by class", subtitles: ["1 Sep to 24 Nov 2026"],
      organisation: "St Brigid Hospital", asAt: "24 Nov 2026, 09:42", printedBy: "J Marsh",
      contact: "learning@example.org", classification: .open("No personal data"),
      blocks: [
        .table(
          Document.Table(
            columns: [.init("Class"), .number("Expected"), .number("Came"), .number("Rate")],
            rows: rows, total: ["All", "72", "60", "83.3 %"]))
      ])
  }
}

extension BookingDecision {
  /// Whether the rules say no.
  var isRefused: Bool {
    if case .refused = self { true } else { false }
  }
}

extension ClassLine {
  /// Whether a person gives out its free places.
  fileprivate var isKept: Bool { theClass.freedPlace != .automatic && places.left > 0 }
}
