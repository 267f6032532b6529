import ArgumentParser
import Domain

/// What `agreement draft` and `agreement change` both take.
struct AgreementOptions: ParsableArguments {
  @Option(help: "The title.") var title: String?
  @Option(help: "Who signs for the management side.") var management: String?
  @Option(help: "A union that signs; once for each.") var union: [String] = []
  @Option(help: "The recognition agreement it belongs to.") var recognition: String?
  @Option(
    help: ArgumentHelp(
      "The text: headings as lines that begin with \"# \", their text below; - for standard input.",
      valueName: "file"))
  var clauses: String?
  @Option(help: "The pay bands that go first on a waiting list, as 1,2,3,4.")
  var priorityBands: Words?
  @Option(help: "For how many days from the opening of enrolment; 0 for no priority.")
  var priorityDays: Int?
  @Option(help: "The kinds of release offered, as full,half,toil; all for every kind.")
  var release: Words?
  @Option(help: "The most hours a year of work time by agreed hours; 0 for no limit.")
  var hoursAYear: Int?
  @Option(help: "Days of notice to withdraw; 0 for none.") var noticeDays: Int?
  @Option(help: "From how many percent somebody has attended; 0 for any attendance.")
  var attendanceThreshold: Int?
  @Option(help: "When it is due for review, as 2028-11-23.") var reviewDue: Day?
  @OptionGroup(title: "Who may enrol") var limit: AgreementLimit

  /// The agreement with what was named on the line.
  func applied(to before: LearningAgreement) throws -> LearningAgreement {
    var agreement = before
    agreement.title = title ?? agreement.title
    agreement.recognition = recognition ?? agreement.recognition
    agreement.reviewDue = reviewDue ?? agreement.reviewDue
    if let management {
      agreement.parties.removeAll { $0.side == .management }
      agreement.parties.insert(AgreementParty(management, .management), at: 0)
    }
    if !union.isEmpty {
      agreement.parties.removeAll { $0.side == .staff }
      agreement.parties += union.map { AgreementParty($0, .staff) }
    }
    if let clauses { agreement.clauses = try ClauseFile.read(clauses) }
    agreement.provisions = try applied(to: agreement.provisions)
    return agreement
  }

  private func applied(to before: Provisions) throws -> Provisions {
    var provisions = before
    provisions.priorityDays = priorityDays ?? provisions.priorityDays
    if let priorityBands {
      provisions.priorityBands = priorityBands.words.map { PayBand.recognised($0) ?? $0 }
    } else if provisions.priorityDays > 0, provisions.priorityBands.isEmpty {
      provisions.priorityBands = Provisions.standardPriorityBands
    } else if provisions.priorityDays == 0 {
      provisions.priorityBands = []
    }
    if let release { provisions.releaseModels = try Self.models(release.words) }
    if let hoursAYear { provisions.hoursAYear = hoursAYear == 0 ? nil : hoursAYear }
    provisions.noticeDays = noticeDays ?? provisions.noticeDays
    if let attendanceThreshold {
      provisions.attendanceThreshold = attendanceThreshold == 0 ? nil : attendanceThreshold
    }
    provisions.restriction = try limit.applied(to: provisions.restriction)
    return provisions
  }

  private static func models(_ words: [String]) throws -> Set<ReleaseModel>? {
    guard words != ["all"] else { return nil }
    return try Set(
      words.map { word in
        guard let model = ReleaseModel(rawValue: word) else {
          let known = ReleaseModel.allCases.map(\.rawValue).joined(separator: ", ")
          throw Failure(.usage, "There is no kind of release \(word). Use all, or of: \(known).")
        }
        return model
      })
  }
}

/// A limit on who may enrol, with its reason and owner.
struct AgreementLimit: ParsableArguments {
  @Option(help: "Only staff in this pay band may enrol; once for each.") var onlyBand: [String] = []
  @Option(help: "Only staff of this department may enrol; once for each.")
  var onlyDepartment: [String] = []
  @Option(help: "Only staff at this site may enrol; once for each.") var onlySite: [String] = []
  @Option(help: "Only staff of this staff group may enrol; once for each.")
  var onlyStaffGroup: [String] = []
  @Option(help: "Why who may enrol is limited.") var restrictionReason: String?
  @Option(help: "Who answers for the limit.") var restrictionOwner: String?
  @Flag(help: "Takes a limit away: all staff may enrol.") var allStaff = false

  func applied(to before: Restriction?) throws -> Restriction? {
    let limits: [(kind: Restriction.Kind, names: [String])] = [
      (.band, onlyBand.map { PayBand.recognised($0) ?? $0 }), (.department, onlyDepartment),
      (.site, onlySite), (.staffGroup, onlyStaffGroup),
    ].filter { !$0.names.isEmpty }
    guard limits.count + (allStaff ? 1 : 0) <= 1 else {
      throw Failure(
        .usage, "Limit who may enrol by one thing: bands, departments, sites or staff groups.")
    }
    if allStaff { return nil }
    var restriction = before
    if let limit = limits.first {
      restriction = Restriction(
        kind: limit.kind, names: limit.names, reason: before?.reason ?? "",
        owner: before?.owner ?? "")
    }
    guard restriction != nil || (restrictionReason == nil && restrictionOwner == nil) else {
      throw Failure(
        .usage,
        "Say who may enrol as well: --only-band, --only-department, --only-site or --only-staff-group."
      )
    }
    if let restrictionReason { restriction?.reason = restrictionReason }
    if let restrictionOwner { restriction?.owner = restrictionOwner }
    return restriction
  }
}

/// Words with commas between them: `1,2,3,4`.
struct Words: ExpressibleByArgument {
  let words: [String]

  init?(argument: String) {
    words = argument.split(separator: ",").map { part in
      part.split(separator: " ").joined(separator: " ")
    }.filter { !$0.isEmpty }
    if words.isEmpty { return nil }
  }
}
