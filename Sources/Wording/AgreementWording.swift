public import Domain

extension Wording {
  /// What an act on a learning agreement came to, as a sentence or two.
  public static func sentence(_ agreement: LearningAgreement, after act: AgreementAct) -> String {
    let name = agreement.name
    switch act {
    case .draft: return "Drafted: \(name), version \(agreement.version)."
    case .change: return "Changed: \(name)."
    case .consult: return "Out for consultation: \(name)."
    case .decide(_, let approval):
      return "\(word(approval.decision)): \(name). "
        + (approval.decision == .approved
          ? "Its text stands now; \(list(agreement.unsigned.map(\.name), most: 8)) can sign."
          : "It is a draft again.")
    case .sign(_, let signature):
      let next = agreement.unsigned.isEmpty ? " It can be put in force." : ""
      return "Signed: \(name), by \(signature.signatory). \(signed(agreement)).\(next)"
    case .start:
      let from = agreement.inForceFrom.map { "from \(day($0))" } ?? ""
      let before = agreement.follows.map { " \($0) ends that day." } ?? ""
      return "In force \(from): \(name).\(before)"
    case .review: return "Under review: \(name). It stays in force meanwhile."
    case .confirm:
      let due = agreement.reviewDue.map { " Its next review is due on \(day($0))." } ?? ""
      return "Confirmed: \(name).\(due)"
    }
  }

  /// How far the signing is: `2 of 3 signed, missing UNISON`.
  public static func signed(_ agreement: LearningAgreement) -> String {
    let parties = agreement.parties.count
    let missing = agreement.unsigned.map(\.name)
    guard parties > 0 else { return "No party is named" }
    return "\(parties - missing.count) of \(parties) signed"
      + (missing.isEmpty ? "" : ", missing \(list(missing, most: 8))")
  }

  /// The approving body's decision: `Approved by TERM on Tue 5 Nov 2013, minute 14/3`.
  public static func line(_ approval: Approval) -> String {
    "\(word(approval.decision)) by \(approval.body) on \(day(approval.on)), "
      + "minute \(approval.minute)"
  }

  /// When an agreement is in force: `from Tue 1 Dec 2026`, `not yet`.
  public static func inForce(_ agreement: LearningAgreement) -> String {
    guard let from = agreement.inForceFrom else { return "not yet" }
    return "from \(day(from))" + (agreement.inForceTo.map { " to \(day($0 - 1))" } ?? "")
  }

  /// What a sheet with signatures says of itself.
  public static let namesSignatories = "Names only those who sign"
  /// What stands over the lines to sign on.
  public static func signaturePage(_ agreement: LearningAgreement) -> String {
    "\(agreement.name), version \(agreement.version), is signed for the parties by:"
  }

  /// How far an agreement has come by a day, and when it is in force.
  public static func standing(_ agreement: LearningAgreement, on day: Day) -> String {
    let standing = agreement.standing(on: day)
    guard agreement.inForceFrom != nil else { return "\(word(standing)), not in force yet." }
    return standing == .inForce
      ? "In force \(inForce(agreement))."
      : "\(word(standing)), in force \(inForce(agreement))."
  }

  /// The agreement that governs a class: `Lifelong Learning Agreement (LLA-1)`.
  public static func governing(_ line: ClassLine) -> String {
    line.agreement.map { "\($0.title) (\($0.code))" } ?? "none in force"
  }

  /// What an agreement provides, a sentence for each rule that reads it.
  public static func sentences(_ provisions: Provisions) -> [String] {
    let offered = provisions.releaseModels.map { models in
      ReleaseModel.allCases.filter { $0.needsAgreement && models.contains($0) }
    }
    return [
      provisions.restriction.map { sentence(.restriction($0)) }
        ?? "All staff may enrol, apprentices included.",
      priority(provisions),
      "Classes in own time need no manager. " + sentence(.modelsOffered(offered)),
      provisions.hoursAYear.map {
        "Agreed hours come to at most \(count($0, "hour")) of work time a year."
      },
      provisions.noticeDays > 0
        ? "Whoever withdraws says so at least \(count(provisions.noticeDays, "day")) before the next session."
        : "Whoever withdraws need give no notice.",
      provisions.attendanceThreshold.map {
        "Whoever came to \($0) % of the sessions or more counts as having attended."
      } ?? "Whoever came to any session counts as having attended.",
    ].compactMap { $0 }
  }

  private static func priority(_ provisions: Provisions) -> String {
    guard !provisions.priorityBands.isEmpty, provisions.priorityDays > 0 else {
      return "A waiting list goes by the order of joining."
    }
    let isOne = provisions.priorityBands.count == 1
    return "Pay band\(isOne ? "" : "s") \(list(provisions.priorityBands, most: 20)) "
      + "\(isOne ? "goes" : "go") first on a waiting list for "
      + "\(count(provisions.priorityDays, "day")) from the opening of enrolment."
  }
}
