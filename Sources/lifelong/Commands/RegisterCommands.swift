import ArgumentParser
import Domain
import Reports
import UseCases
import Wording

/// Registers: show, mark, scan, take walk-ins, submit, amend, chase.
struct RegisterCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register", abstract: "Takes the register of a session.",
    discussion: "Example: lifelong register mark YOGA-1 3 20044170=P 20044171=L20",
    subcommands: [
      Show<RegisterShowArguments>.self, Act<RegisterMarkArguments>.self,
      Act<RegisterScanArguments>.self, Act<RegisterWalkInArguments>.self,
      Act<RegisterNoteArguments>.self,
      Act<RegisterSubmitArguments>.self, Act<RegisterAmendArguments>.self,
      Show<OpenRegistersArguments>.self, Show<SlippingArguments>.self,
    ])
}

/// Which register an act is on.
struct RegisterPlace: ParsableArguments {
  @Argument(help: "The class's code.") var `class`: ClassCode
  @Argument(help: "The session's number.") var session: Int

  var subject: JSON.Members { ["class": .string(`class`.text), "session": .integer(session)] }
}

/// Shows a register with everyone expected.
struct RegisterShowArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "The register of a session, with everyone expected.",
    discussion: "Example: lifelong register show YOGA-1 3")
  @OptionGroup var on: RegisterPlace

  func report(_ desk: OpenDesk) throws -> Report {
    .register(try desk.register(on.class, on.session), desk.heading)
  }
}

/// Marks learners.
struct RegisterMarkArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "mark", abstract: "Marks learners on a session's register.",
    discussion: """
      Example: lifelong register mark YOGA-1 3 20044170=P 20044171=A:annual-leave
      From paper, by the numbers of the rows: lifelong register mark YOGA-1 3 --rows "1-12 P; 5 L20"
      """)
  @OptionGroup var on: RegisterPlace
  @Argument(help: "NUMBER=MARK, as often as needed; NUMBER= clears a mark.")
  var marks: [String] = []
  @Option(help: "Marks by the numbers of the rows: 1-12 P; 5 L20; rest U.") var rows: String?
  @OptionGroup var seen: SeenMarks

  var subject: JSON.Members { on.subject }

  func validate() throws {
    if marks.isEmpty == (rows == nil) {
      throw ValidationError("Give marks as NUMBER=MARK, or --rows, and not both.")
    }
  }

  func act(_ desk: OpenDesk) throws -> Answer {
    let changes = try seen.said(of: rows.map { try byRow($0, desk) } ?? MarkPair.read(marks))
    let register = try desk.books.mark(
      on.class, session: on.session, changes, by: desk.acting()
    ).get()
    return register.answer(
      "Marked \(Wording.count(changes.count, "learner")); "
        + "\(register.marked) of \(register.lines.count) have a mark.", outcome: "marked")
  }

  private func byRow(_ text: String, _ desk: OpenDesk) throws -> [MarkChange] {
    let register = try desk.register(on.class, on.session)
    let rows = register.lines.map(\.row)
    do throws(RowMarks.Problem) {
      let marks = try RowMarks(text, rows: rows, unmarked: register.unmarked.map(\.row)).marks
      return register.lines.compactMap { line in
        marks[line.row].map { MarkChange(line.person.number, $0) }
      }
    } catch {
      if case .unknownMark(let mark) = error { throw Refused(refusals: [.unknownMark(mark)]) }
      throw Refused(refusals: [
        .badValue(
          of: "list of rows", text,
          expected: "rows and marks such as 1-12 P; 5 L20; rest U. "
            + String(Wording.sentence(error, rows: rows).dropLast()))
      ])
    }
  }
}

/// What was seen of marks before they are changed, so that nothing is written over unseen.
struct SeenMarks: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "NUMBER=MARK, the mark that was seen there (NUMBER= for none), as often as needed: the act is refused where another stands there.",
      valueName: "number=mark"))
  var was: [String] = []

  /// The changes with what was seen of each.
  func said(of changes: [MarkChange]) throws -> [MarkChange] {
    let seen = try MarkPair.read(was)
    return changes.map { change in
      seen.first { $0.learner == change.learner }.map {
        MarkChange(change.learner, change.mark, seen: .mark($0.mark))
      } ?? change
    }
  }
}

/// Marks by badge.
struct RegisterScanArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "scan", abstract: "Marks the owner of a badge present.",
    discussion: "Example: lifelong register scan YOGA-1 3 4417022")
  @OptionGroup var on: RegisterPlace
  @Argument(help: "What the badge sends.") var badge: String

  var subject: JSON.Members { on.subject }

  func act(_ desk: OpenDesk) throws -> Answer {
    let scan = try desk.books.scan(
      badge, on: on.class, session: on.session, by: desk.acting()
    ).get()
    let answer = scan.register.answer(
      Wording.sentence(scan), outcome: scan.wasThere ? "already" : "marked")
    return Answer(
      answer.sentence,
      answer.members.and(["employee_number": .string(scan.person.number.text)]))
  }
}

/// Somebody who came without a place.
struct RegisterWalkInArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "walk-in",
    abstract: "Books somebody who has come to a session without a place, and marks them.",
    discussion: "Example: lifelong register walk-in YOGA-1 3 20044170")
  @OptionGroup var on: RegisterPlace
  @Argument(help: "The employee number.") var number: EmployeeNumber
  @Option(help: "How the person came: P, L20, E15 or L20E15.") var mark = "P"
  @Option(help: "Sets aside the rules that may be, and those who wait; say why.")
  var override: String?

  var subject: JSON.Members {
    on.subject.and(["employee_number": .string(number.text)])
  }

  func act(_ desk: OpenDesk) throws -> Answer {
    guard let mark = Mark(mark), mark.isAttendance else {
      throw Refused(refusals: [.unknownMark(mark)])
    }
    let walkIn = try desk.books.takeWalkIn(
      number, on: on.class, session: on.session, mark: mark, override: override,
      by: desk.acting()
    ).get()
    let answer = walkIn.register.answer(
      Wording.sentence(walkIn, at: on.session), outcome: "walked-in")
    return Answer(
      answer.sentence, answer.members.and(["employee_number": .string(number.text)]))
  }
}

/// Notes something beside a mark.
struct RegisterNoteArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Notes something beside a mark, from a short list.",
    discussion: "Example: lifelong register note YOGA-1 3 20044170 left-message")
  @OptionGroup var on: RegisterPlace
  @Argument(help: "The employee number.") var number: EmployeeNumber
  @Argument(help: "The note; without it the note there is goes.") var note: RegisterNote?

  var subject: JSON.Members {
    on.subject.and(["employee_number": .string(number.text)])
  }

  func act(_ desk: OpenDesk) throws -> Answer {
    let register = try desk.books.noteOnRegister(
      on.class, session: on.session, number, note, by: desk.acting()
    ).get()
    return register.answer(
      note.map { "Noted: \(Wording.word($0))." } ?? "The note is gone.", outcome: "noted")
  }
}

/// Submits a register.
struct RegisterSubmitArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "submit", abstract: "Submits a register once everyone has a mark.",
    discussion: "Example: lifelong register submit YOGA-1 3")
  @OptionGroup var on: RegisterPlace

  var subject: JSON.Members { on.subject }

  func act(_ desk: OpenDesk) throws -> Answer {
    let register = try desk.books.submitRegister(
      on.class, session: on.session, by: desk.acting()
    ).get()
    return register.answer(
      "Submitted: the register of session \(on.session) of "
        + "\(Wording.name(register.line.theClass.label)).", outcome: "submitted")
  }
}

/// Amends a submitted register.
struct RegisterAmendArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "amend", abstract: "Changes marks of a submitted register, with a reason.",
    discussion: """
      Example: lifelong register amend YOGA-1 3 20044170=L20 --reason "came after handover"
      """)
  @OptionGroup var on: RegisterPlace
  @Argument(help: "NUMBER=MARK, as often as needed.") var marks: [String]
  @Option(help: "Why.") var reason = ""
  @Option(help: "Who allows it, where the register is closed.") var allowedBy: String?
  @OptionGroup var seen: SeenMarks

  var subject: JSON.Members { on.subject }

  func act(_ desk: OpenDesk) throws -> Answer {
    let changes = try seen.said(of: MarkPair.read(marks, mayClear: false))
    let acting = desk.acting()
    let register = try desk.books.amendRegister(
      on.class, session: on.session, changes, reason: reason, allowedBy: allowedBy, by: acting
    ).get()
    let amended = register.lines.count { $0.amendments.last?.at == acting.now.moment }
    return register.answer(
      amended == 0
        ? "Nothing to amend: it stands there so already."
        : "Amended \(Wording.count(amended, "mark")); the earlier values stay readable.",
      outcome: "amended")
  }
}

/// Learners and marks, as typed: `20044170=L20`.
enum MarkPair {
  /// Reads every pair, or refuses with each that cannot be read.
  static func read(_ texts: [String], mayClear: Bool = true) throws -> [MarkChange] {
    var refusals: [Refusal] = []
    let changes = texts.compactMap { text -> MarkChange? in
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let number = EmployeeNumber(String(parts[0]))
      let typed = parts.count == 2 ? String(parts[1]) : text
      if let mark = Mark(typed), parts.count == 2 { return MarkChange(number, mark) }
      if mayClear, parts.count == 2, typed.isEmpty { return MarkChange(number, nil) }
      refusals.append(.unknownMark(typed))
      return nil
    }
    guard refusals.isEmpty else { throw Refused(refusals: refusals) }
    return changes
  }
}

extension Register {
  /// The register's standing as an act's answer.
  func answer(_ sentence: String, outcome: String) -> Answer {
    Answer(
      sentence,
      [
        "outcome": .string(outcome), "class": .string(line.theClass.code.text),
        "session": .integer(session.number), "state": .string(session.register.rawValue),
        "marked": .integer(marked), "expected": .integer(lines.count), "reasons": [],
      ])
  }
}
