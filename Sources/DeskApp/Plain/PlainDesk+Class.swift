import Domain
import Screens
import Wording

/// Today, classes, rosters, waiting lists and what is printed of them.
extension PlainDesk {
  /// Reads today's sessions and what needs somebody; a session leads to its register.
  func readToday() async {
    guard let board = await today() else { return }
    for need in board.needs { talk.say("Needs you: \(Wording.need(need))") }
    let sessions = board.sessions.isEmpty ? board.nextSessions : board.sessions
    guard !sessions.isEmpty else {
      talk.say("No sessions today, and none planned.")
      return
    }
    if board.sessions.isEmpty { talk.say("Nothing today. These come next.") }
    let choices = sessions.map { line in
      let space = line.spaceName.map { ", \($0)" } ?? ""
      return "\(Wording.when(line.session))-\(line.session.end.text), \(Wording.name(line.label))"
        + "\(space), \(line.places.confirmed) booked, \(line.marked) of \(line.expected) marked."
    }
    guard let index = talk.choose("Open which?", choices) else { return }
    await open(sessions[index].session.classCode, session: sessions[index].session.number)
  }

  /// Chooses a class that is not over.
  func chooseClass(among lines: [ClassLine]?) async {
    guard case .classes(let all) = await answer(.classes) else { return }
    let lines = (lines ?? all).filter {
      $0.standing != .completed && $0.standing != .cancelled
    }
    guard !lines.isEmpty else {
      talk.say("There is no class.")
      return
    }
    let choices = lines.map { line in
      let start = line.first.map { Wording.when($0) } ?? "no date"
      return "\(Wording.name(line.theClass.label)), \(start), \(Wording.places(line.places))."
    }
    guard let index = talk.choose("Which class?", choices) else { return }
    await open(lines[index].theClass.code)
  }

  /// Asks what to do with a class, until nothing more is to be done.
  func open(_ code: ClassCode, session: Int? = nil) async {
    var session = session
    while true {
      guard case .roster(let roster?) = await answer(.roster(code)) else {
        talk.say("There is no class \(code).")
        return
      }
      let title = Wording.name(roster.line.theClass.label)
      talk.say("\(title). \(Wording.counts(roster.line.places)).")
      let next = session ?? Self.sessionToMark(roster.line, at: office.clockNow())
      session = nil
      let acts = [
        "Read the roster", "Read the waiting list", "Take the register", "Paper: class roster",
        "Paper: sign-in sheet", "Paper: waiting list",
      ]
      switch talk.choose("What with \(title)?", acts) {
      case 0: read(roster)
      case 1: readWaiting(roster)
      case 2:
        if let next {
          await takeRegister(code, next)
        } else {
          talk.say("The class has no session.")
        }
      case 3: await give(.roster(code))
      case 4: await give(.signIn(code, session: next))
      case 5: await give(.waitingList(code))
      default: return
      }
    }
  }

  /// The session whose register is next: the one that began last, else the first.
  private static func sessionToMark(_ line: ClassLine, at now: Now) -> Int? {
    let takingPlace = line.sessions.filter(\.takesPlace)
    let begun = takingPlace.last { $0.interval.from <= now.wallMinutes }
    return (begun ?? takingPlace.first)?.number
  }

  private func read(_ roster: ClassRoster) {
    if roster.learners.isEmpty && roster.held.isEmpty { talk.say("Nobody has a place yet.") }
    for (index, line) in roster.learners.enumerated() {
      let tally = line.tally
      talk.say(
        "\(index + 1). \(line.person.name.familyFirst), \(line.person.number), "
          + "\(Wording.word(line.state).lowercased()), came \(tally.attended) of \(tally.expected)."
      )
    }
    for held in roster.held {
      talk.say("\(held.person.name.familyFirst), \(Wording.word(held.state).lowercased()).")
    }
  }

  private func readWaiting(_ roster: ClassRoster) {
    if roster.waiting.isEmpty { talk.say("Nobody waits for a place.") }
    for line in roster.waiting {
      talk.say(
        "Number \(line.position). \(line.person.name.familyFirst), \(line.person.number), "
          + "since \(Wording.day(line.since.0)).")
    }
  }

  /// Attendance over some time, by a split of choice.
  func readAttendance() async {
    let splits = AttendanceSplit.allCases
    guard let index = talk.choose("Attendance by what?", splits.map { Wording.word($0) }) else {
      return
    }
    let today = office.clockNow().day
    guard let from = day("From which day?", instead: today - 90),
      let to = day("To which day?", instead: today)
    else { return }
    await give(.attendance(AttendanceScope(by: splits[index], from: from, to: to)))
  }

  /// A day in the words people use; said back.
  private func day(_ question: String, instead: Day) -> Day? {
    while let text = talk.ask("\(question) (Enter for \(Wording.day(instead)))") {
      if text.isEmpty { return instead }
      if let day = DateWords.day(text, today: office.clockNow().day) {
        talk.say("\(Wording.day(day)).")
        return day
      }
      talk.say("\(text) is no day. Write fri, thu week, 1 dec, 24/11 or +7.")
    }
    return nil
  }
}
