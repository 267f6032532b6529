public import Domain
import Wording

extension Report {
  /// A request for release for a manager to answer and sign; one page for a class of up to 15 or so
  /// sessions.
  public static func releaseForm(_ form: ReleaseForm, _ heading: SheetHeading) -> Report {
    let split = form.split
    return Report(
      document: heading.personal(
        "Release form", title: "Request for release to learn",
        subtitles: [Wording.request(form)],
        [.facts(form.facts + [heading.giveBack]), .table(form.sessions)] + form.answer),
      json: .object(form.members),
      header: ["session", "date", "start", "end", "model", "work_minutes", "own_minutes"],
      rows: split.map { part in
        [
          String(part.session.number), part.session.date.iso, part.session.start.text,
          part.session.end.text, part.model.rawValue, String(part.minutes.work),
          String(part.minutes.own),
        ]
      })
  }
}

extension SheetHeading {
  /// Where a signed form goes.
  fileprivate var giveBack: Document.Fact {
    let contact = settings[.contact]
    return .init("Give back to", contact.isEmpty ? settings[.organisation] : contact)
  }
}

extension ReleaseForm {
  fileprivate var facts: [Document.Fact] {
    let asked = line.asked
    let post = [post.jobTitle, post.department, post.site].compactMap { $0 }
    return [
      .init(
        "Learner", "\(asked.person.name.spoken), employee number \(asked.person.number)"),
      .init("Post", post.isEmpty ? Wording.notKnown : post.joined(separator: ", ")),
      .init("Class", Wording.name(asked.label)),
      .init("Asked", Wording.wall(line.at)),
      Wording.answered(asked.release).map { .init("Answer", $0) }
        ?? .init("Please answer by", Wording.answerBy(asked.release)),
    ]
  }

  fileprivate var sessions: Document.Table {
    Document.Table(
      columns: [
        .number("Session"), .init("Date", wraps: false), .init("Time", wraps: false),
        .init("Space"), .init("Work time", .right, wraps: false),
        .init("Own time", .right, wraps: false),
      ],
      rows: split.map { part in
        [
          String(part.session.number), Wording.day(part.session.date),
          Wording.times(part.session.start, part.session.end),
          classLine.spaceName(of: part.session) ?? "",
          "\(part.minutes.work) min", "\(part.minutes.own) min",
        ]
      },
      total: [
        "", Wording.count(split.count, "session"), "", "", Wording.duration(minutes.work),
        Wording.duration(minutes.own),
      ], whenEmpty: "No sessions.")
  }

  /// Boxes for the manager to tick and sign.
  fileprivate var answer: [Document.Block] {
    let asked = line.asked.release.asked
    let grounds = ReleaseGround.allCases.map { Self.box(Wording.word($0)) }
    // What the agreement that governs the class does not offer cannot be agreed to.
    let others = classLine.releaseModels.filter { $0.needsAgreement && $0 != asked }
      .map { Self.box(Wording.word($0)) }
    let otherwise = [Self.box("Agreed otherwise"), others.joined(separator: " ")]
    return [
      .heading("The manager's answer"),
      .table(
        Document.Table(
          columns: [.init("Tick one", wraps: false), .init("", width: 50)],
          rows: [[Self.box("Agreed"), "\(Wording.word(asked)), as shown above"]]
            + (others.isEmpty ? [] : [otherwise])
            + [[Self.box("Declined, because"), grounds.joined(separator: " ")]], style: .boxes)),
      .table(
        Document.Table(
          columns: [
            .init("Name", width: 24), .init("Signature", width: 30), .init("Date", width: 14),
          ], rows: [["", "", ""]], style: .boxes)),
    ]
  }

  /// A box to tick; it and its words stay on one line.
  private static func box(_ words: String) -> String {
    "[ ] \(words)".replacing(" ", with: "\u{A0}")
  }

  fileprivate var members: JSON.Members {
    let asked = line.asked
    return [
      "employee_number": .string(asked.person.number.text),
      "name": .string(asked.person.name.familyFirst), "department": JSON(post.department),
      "job_title": JSON(post.jobTitle), "class": .string(asked.label.code.text),
      "title": .string(asked.label.title), "asked": .string(asked.release.asked.rawValue),
      "asked_hours": JSON(asked.release.askedHours), "hours": JSON(asked.release.hours),
      "answer": .string(asked.release.state.rawValue),
      "asked_at": .string(line.at.text), "held_until": JSON(asked.release.heldUntil?.text),
      "work_minutes": .integer(minutes.work), "own_minutes": .integer(minutes.own),
      "sessions": .array(
        split.map { part in
          [
            "session": .integer(part.session.number), "date": .string(part.session.date.iso),
            "start": .string(part.session.start.text), "end": .string(part.session.end.text),
            "model": .string(part.model.rawValue), "work_minutes": .integer(part.minutes.work),
            "own_minutes": .integer(part.minutes.own),
          ]
        }),
    ]
  }
}
