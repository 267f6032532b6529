public import Domain
import Wording

extension Report {
  /// The learning agreements, one a row.
  public static func agreements(
    _ agreements: [LearningAgreement], _ heading: SheetHeading
  ) -> Report {
    let table = Document.Table(
      columns: [
        .init("Code", wraps: false), .init("Agreement"), .number("Version"), .init("State"),
        .init("In force"), .init("Review due"), .init("Signatures"),
      ],
      rows: agreements.map { agreement in
        [
          agreement.code.text, agreement.title, String(agreement.version),
          Wording.word(agreement.standing(on: heading.asAt.day)), Wording.inForce(agreement),
          agreement.reviewDue.map { Wording.day($0) } ?? "not set", Wording.signed(agreement),
        ]
      }, whenEmpty: "No learning agreement yet.")
    return Report(
      document: heading.open("Learning agreements", title: "Learning agreements", [.table(table)]),
      json: .array(agreements.map { .object($0.members(on: heading.asAt.day)) }),
      header: [
        "code", "title", "version", "state", "in_force_from", "in_force_to", "review_due",
        "signatures", "missing",
      ],
      rows: agreements.map { agreement in
        [
          agreement.code.text, agreement.title, String(agreement.version),
          agreement.standing(on: heading.asAt.day).rawValue, agreement.inForceFrom?.iso ?? "",
          agreement.inForceTo?.iso ?? "", agreement.reviewDue?.iso ?? "",
          String(agreement.signatures.count), String(agreement.unsigned.count),
        ]
      })
  }

  /// One learning agreement, whole, with a page to sign.
  public static func agreement(
    _ agreement: LearningAgreement, _ heading: SheetHeading
  ) -> Report {
    let standing = Wording.word(agreement.standing(on: heading.asAt.day))
    var document = heading.open(
      "Learning agreement", title: agreement.name,
      subtitles: ["Version \(agreement.version): \(standing.lowercased())"],
      agreement.facts + agreement.text + agreement.rules + agreement.signaturePage)
    document.classification = .open(Wording.namesSignatories)
    return Report(
      document: document,
      json: .object(agreement.wholeMembers(on: heading.asAt.day)),
      header: ["party", "side", "signatory", "role", "signed_on"],
      rows: agreement.parties.map { party in
        let signature = agreement.signature(of: party)
        return [
          party.name, party.side.rawValue, signature?.signatory ?? "", signature?.role ?? "",
          signature?.on.iso ?? "",
        ]
      })
  }
}

extension LearningAgreement {
  fileprivate func signature(of party: AgreementParty) -> Signature? {
    signatures.first { $0.party == party.name }
  }

  fileprivate var facts: [Document.Block] {
    [
      .facts([
        .init("In force", Wording.inForce(self)),
        .init("Review due", reviewDue.map { Wording.day($0) } ?? "not set"),
        .init("Recognition", recognition ?? "not named"),
        .init("Approval", approval.map { Wording.line($0) } ?? "not decided yet"),
        .init("Signatures", Wording.signed(self)),
      ])
    ]
  }

  fileprivate var text: [Document.Block] {
    clauses.enumerated().flatMap { index, clause in
      [.heading("\(index + 1). \(clause.heading)")]
        + clause.paragraphs.map { Document.Block.paragraph($0) }
    }
  }

  fileprivate var rules: [Document.Block] {
    [.heading("What it provides"), .lines(Wording.sentences(provisions))]
  }

  /// A sheet of its own with a line for each party: those who have signed stand there, the others
  /// write.
  fileprivate var signaturePage: [Document.Block] {
    let table = Document.Table(
      columns: [
        .init("For"), .init("Name", width: 18), .init("Role", width: 14),
        .init("Date", width: 11), .init("Signature", width: 20),
      ],
      rows: parties.map { party in
        let signature = signature(of: party)
        return [
          party.name, signature?.signatory ?? "", signature?.role ?? "",
          signature.map { Wording.date($0.on) } ?? "", signature == nil ? "" : "signed",
        ]
      }, whenEmpty: "No party is named.", style: .boxes)
    return [
      .newPage, .heading("Signatures"),
      .paragraph(Wording.signaturePage(self)),
      .table(table),
    ]
  }

  /// The agreement as programs read it in a list.
  fileprivate func members(on day: Day) -> JSON.Members {
    [
      "code": .string(code.text), "title": .string(title), "version": .integer(version),
      "state": .string(standing(on: day).rawValue), "in_force_from": JSON(inForceFrom?.iso),
      "in_force_to": JSON(inForceTo?.iso), "review_due": JSON(reviewDue?.iso),
      "signatures": .array(
        signatures.map { signature in
          [
            "party": .string(signature.party), "signatory": .string(signature.signatory),
            "role": JSON(signature.role), "on": .string(signature.on.iso),
          ]
        }),
      "missing": .array(unsigned.map { .string($0.name) }),
    ]
  }

  /// All of it.
  fileprivate func wholeMembers(on day: Day) -> JSON.Members {
    var members = members(on: day)
    members["recognition"] = JSON(recognition)
    members["parties"] = .array(
      parties.map { ["name": .string($0.name), "side": .string($0.side.rawValue)] })
    members["approval"] =
      approval.map { approval in
        [
          "body": .string(approval.body), "decision": .string(approval.decision.rawValue),
          "on": .string(approval.on.iso), "minute": .string(approval.minute),
        ]
      } ?? .null
    members["provisions"] = provisions.json
    members["clauses"] = .array(
      clauses.map { ["heading": .string($0.heading), "text": .string($0.text)] })
    return members
  }
}

extension Provisions {
  fileprivate var json: JSON {
    [
      "restriction": restriction.map { restriction in
        [
          "by": .string(restriction.kind.rawValue),
          "names": .array(restriction.names.map { .string($0) }),
          "reason": .string(restriction.reason), "owner": .string(restriction.owner),
        ]
      } ?? .null,
      "priority_bands": .array(priorityBands.map { .string($0) }),
      "priority_days": .integer(priorityDays),
      "release_models": releaseModels.map { models in
        .array(models.map(\.rawValue).sorted().map { .string($0) })
      } ?? .null,
      "hours_a_year": JSON(hoursAYear), "notice_days": .integer(noticeDays),
      "attendance_threshold": JSON(attendanceThreshold),
    ]
  }
}
