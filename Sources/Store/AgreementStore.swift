public import Domain
import Engine

extension Relations {
  /// The agreement's head; parties, clauses and signatures stand in tables of their own.
  static let agreement = Relation<LearningAgreement>(
    "agreement", key: ["code"],
    [
      "title", "version", "state", "recognition", "in_force_from", "in_force_to", "review_due",
      "restricted_by", "restricted_to", "restriction_reason", "restriction_owner",
      "priority_bands", "priority_days", "release_models", "hours_a_year", "notice_days",
      "attendance_threshold", "approval_body", "approval_decision", "approval_on",
      "approval_minute",
    ],
    encode: { agreement in
      let provisions = agreement.provisions
      let approval = agreement.approval
      let head: [Cell] = [
        .text(agreement.code.text), .text(agreement.title), Cell(agreement.version),
        .text(agreement.state.rawValue), Cell(agreement.recognition),
        Cell(agreement.inForceFrom), Cell(agreement.inForceTo), Cell(agreement.reviewDue),
      ]
      let rules: [Cell] = [
        Cell(provisions.restriction?.kind.rawValue),
        Cell(provisions.restriction.map { Parted.text($0.names) }),
        Cell(provisions.restriction?.reason), Cell(provisions.restriction?.owner),
        .text(Parted.text(provisions.priorityBands)), Cell(provisions.priorityDays),
        .text(Parted.text((provisions.releaseModels ?? []).map(\.rawValue).sorted())),
        Cell(provisions.hoursAYear), Cell(provisions.noticeDays),
        Cell(provisions.attendanceThreshold),
      ]
      let decision: [Cell] = [
        Cell(approval?.body), Cell(approval?.decision.rawValue), Cell(approval?.on),
        Cell(approval?.minute),
      ]
      return head + rules + decision
    },
    decode: { cells in
      var agreement = LearningAgreement(
        code: Code(cells.text()), title: cells.text(), version: cells.integer(),
        state: cells.word(.draft), recognition: cells.optionalText(), inForceFrom: cells.day(),
        inForceTo: cells.day(), reviewDue: cells.day())
      agreement.provisions = Provisions(&cells)
      agreement.approval = Approval(&cells)
      return agreement
    })

  static let agreementParty = Relation<(agreement: AgreementCode, party: AgreementParty)>(
    "agreement_party", key: ["agreement_code", "name"], ["side"],
    encode: { pair in
      [.text(pair.agreement.text), .text(pair.party.name), .text(pair.party.side.rawValue)]
    },
    decode: { cells in
      (Code(cells.text()), AgreementParty(cells.text(), cells.word(.staff)))
    })

  static let agreementClause = Relation<(agreement: AgreementCode, place: Int, clause: Clause)>(
    "agreement_clause", key: ["agreement_code", "place"], ["heading", "text"],
    encode: { line in
      [
        .text(line.agreement.text), Cell(line.place), .text(line.clause.heading),
        .text(line.clause.text),
      ]
    },
    decode: { cells in
      (
        Code(cells.text()), cells.integer(),
        Clause(heading: cells.text(), text: cells.text())
      )
    })

  static let signature = Relation<(agreement: AgreementCode, signature: Signature)>(
    "signature", key: ["agreement_code", "party"], ["signatory", "signed_on", "role"],
    encode: { pair in
      [
        .text(pair.agreement.text), .text(pair.signature.party),
        .text(pair.signature.signatory), .text(pair.signature.on.iso),
        Cell(pair.signature.role),
      ]
    },
    decode: { cells in
      let code = AgreementCode(cells.text())
      let party = cells.text()
      let signatory = cells.text()
      let on = cells.day() ?? Day(number: 0)
      return (
        code, Signature(party: party, signatory: signatory, role: cells.optionalText(), on: on)
      )
    })
}

/// A list of words kept in one cell, parted by `|`; within a word it and `\` stand after a `\`.
enum Parted {
  static func text(_ words: [String]) -> String {
    words.map { word in
      word.reduce(into: "") { text, letter in
        text += letter == "|" || letter == "\\" ? "\\\(letter)" : String(letter)
      }
    }.joined(separator: "|")
  }

  static func words(_ text: String?) -> [String] {
    var words = [""]
    var isEscaped = false
    for letter in text ?? "" {
      switch letter {
      case "|" where !isEscaped: words.append("")
      case "\\" where !isEscaped:
        isEscaped = true
        continue
      default: words[words.count - 1].append(letter)
      }
      isEscaped = false
    }
    return words.filter { !$0.isEmpty }
  }
}

extension Provisions {
  init(_ cells: inout Cells) {
    self.init()
    let kind = cells.optionalText().flatMap { Restriction.Kind(rawValue: $0) }
    let names = Parted.words(cells.optionalText())
    let reason = cells.text()
    let owner = cells.text()
    restriction = kind.map {
      Restriction(kind: $0, names: names, reason: reason, owner: owner)
    }
    priorityBands = Parted.words(cells.optionalText())
    priorityDays = cells.integer()
    let models = Parted.words(cells.optionalText()).compactMap { ReleaseModel(rawValue: $0) }
    releaseModels = models.isEmpty ? nil : Set(models)
    hoursAYear = cells.optionalInteger()
    noticeDays = cells.integer()
    attendanceThreshold = cells.optionalInteger()
  }
}

extension Approval {
  init?(_ cells: inout Cells) {
    let body = cells.optionalText()
    let decision = cells.optionalText().flatMap { ApprovalDecision(rawValue: $0) }
    let on = cells.day()
    let minute = cells.text()
    guard let body, let decision, let on else { return nil }
    self.init(body: body, decision: decision, on: on, minute: minute)
  }
}

extension Store {
  /// Every learning agreement with its parties, clauses and signatures, by code.
  public func agreements() throws -> [LearningAgreement] {
    let parties = try rows(
      "SELECT \(Relations.agreementParty.list("p")) FROM agreement_party p ORDER BY p.side, p.name"
    ) { Relations.agreementParty.decode(&$0) }
    let clauses = try rows(
      "SELECT \(Relations.agreementClause.list("l")) FROM agreement_clause l ORDER BY l.place"
    ) { Relations.agreementClause.decode(&$0) }
    let signatures = try rows(
      "SELECT \(Relations.signature.list("s")) FROM signature s ORDER BY s.signed_on, s.party"
    ) { Relations.signature.decode(&$0) }
    return try rows(
      "SELECT \(Relations.agreement.list("a")) FROM agreement a ORDER BY a.code"
    ) { cells in
      var agreement = Relations.agreement.decode(&cells)
      agreement.parties = parties.filter { $0.agreement == agreement.code }.map(\.party)
      agreement.clauses = clauses.filter { $0.agreement == agreement.code }.map(\.clause)
      agreement.signatures = signatures.filter { $0.agreement == agreement.code }
        .map(\.signature)
      return agreement
    }
  }

  /// The learning agreement with a code.
  public func agreement(_ code: AgreementCode) throws -> LearningAgreement? {
    try agreements().first { $0.code == code }
  }

  /// The provisions in force on a day, with the head of their agreement only; nil where none is.
  public func agreementInForce(on day: Day) throws -> LearningAgreement? {
    try rows(
      """
      SELECT \(Relations.agreement.list("a")) FROM agreement a
      WHERE a.in_force_from <= $1 AND a.state IN ('in-force', 'under-review', 'superseded')
      ORDER BY a.in_force_from DESC, a.code
      """, [Cell(day)]
    ) { Relations.agreement.decode(&$0) }.first { $0.isInForce(on: day) }
  }
}

extension Journal {
  /// Writes a learning agreement with its parties, clauses and signatures.
  ///
  /// Parties and clauses the agreement no longer has are removed.
  public func save(_ agreement: LearningAgreement) throws {
    let before = try store.agreement(agreement.code)
    try put(agreement, in: Relations.agreement)
    for party in before?.parties ?? [] where !agreement.parties.contains(party) {
      try remove(
        Relations.agreementParty.shape, [.text(agreement.code.text), .text(party.name)])
    }
    for party in agreement.parties {
      try put((agreement.code, party), in: Relations.agreementParty)
    }
    for place in agreement.clauses.count..<max(before?.clauses.count ?? 0, agreement.clauses.count)
    {
      try remove(
        Relations.agreementClause.shape, [.text(agreement.code.text), Cell(place + 1)])
    }
    for (place, clause) in agreement.clauses.enumerated() {
      try put((agreement.code, place + 1, clause), in: Relations.agreementClause)
    }
    for signature in agreement.signatures {
      try put((agreement.code, signature), in: Relations.signature)
    }
  }
}
