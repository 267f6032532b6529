import ArgumentParser
import Domain
import Reports
import UseCases
import Wording

/// Learning agreements: list, show, draft, change, consult, approve, sign, start, review, confirm.
struct AgreementCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement", abstract: "The learning agreements between the trust and its unions.",
    discussion: "Example: lifelong agreement show LLA-1",
    subcommands: [
      Show<AgreementListArguments>.self, Show<AgreementShowArguments>.self,
      Act<AgreementDraftArguments>.self, Act<AgreementChangeArguments>.self,
      Act<AgreementConsultArguments>.self, Act<AgreementApproveArguments>.self,
      Act<AgreementSignArguments>.self, Act<AgreementStartArguments>.self,
      Act<AgreementReviewArguments>.self, Act<AgreementConfirmArguments>.self,
    ])
}

/// Lists the learning agreements.
struct AgreementListArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the learning agreements: state, days, signatures.",
    discussion: "Example: lifelong agreement list")

  func report(_ desk: OpenDesk) throws -> Report {
    .agreements(try desk.books.agreements(), desk.heading)
  }
}

/// Shows one learning agreement.
struct AgreementShowArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "One agreement: text, provisions, approval, signatures.",
    discussion: "Example: lifelong agreement show LLA-1 --format pdf --output agreement.pdf")
  @Argument(help: "The agreement's code.") var code: AgreementCode

  func report(_ desk: OpenDesk) throws -> Report {
    .agreement(try desk.agreement(code), desk.heading)
  }
}

/// `print agreement`: the agreement with a page to sign.
struct AgreementPrintArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "agreement", abstract: "A learning agreement with a page to sign.",
    discussion: "Example: lifelong print agreement LLA-2")
  @OptionGroup var agreement: AgreementShowArguments

  func report(_ desk: OpenDesk) throws -> Report { try agreement.report(desk) }
}

/// Drafts an agreement.
struct AgreementDraftArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "draft", abstract: "Drafts an agreement, or the next version of one.",
    discussion: """
      Example: lifelong agreement draft LLA-1 --title "Learning agreement" --management Management \
      --union UNISON --union RCN --clauses clauses.txt --release full,half

      Bands 1 to 4 go first for 14 days; --priority-days 0 is for no priority.
      """)
  @Argument(help: "The code of the new agreement.") var code: AgreementCode
  @Option(help: "Begins with the text, parties and provisions of this one, a version later.")
  var newVersionOf: AgreementCode?
  @OptionGroup var options: AgreementOptions

  var subject: JSON.Members { ["agreement": .string(code.text)] }

  func act(_ desk: OpenDesk) throws -> Answer {
    let blank =
      try newVersionOf.map { try desk.agreement($0).nextVersion(as: code) }
      ?? LearningAgreement(code: code, title: "", provisions: .ofNewDraft)
    return try desk.agree(.draft(options.applied(to: blank)), outcome: "drafted")
  }
}

/// Changes a draft.
struct AgreementChangeArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "change", abstract: "Changes an agreement while it is a draft or in consultation.",
    discussion: "Example: lifelong agreement change LLA-2 --notice-days 5")
  @Argument(help: "The agreement's code.") var code: AgreementCode
  @OptionGroup var options: AgreementOptions

  var subject: JSON.Members { ["agreement": .string(code.text)] }

  func act(_ desk: OpenDesk) throws -> Answer {
    let agreement = try desk.agreement(code)
    let changed = try options.applied(to: agreement)
    guard changed != agreement else {
      throw Failure(.usage, "Nothing to change was named. See lifelong agreement change --help.")
    }
    return try desk.agree(.change(changed), outcome: "changed")
  }
}

/// Sends a draft out for consultation.
struct AgreementConsultArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "consult", abstract: "Sends a draft out for consultation.",
    discussion: "Example: lifelong agreement consult LLA-2")
  @Argument(help: "The agreement's code.") var code: AgreementCode

  var subject: JSON.Members { ["agreement": .string(code.text)] }

  func act(_ desk: OpenDesk) throws -> Answer {
    try desk.agree(.consult(code), outcome: "consulting")
  }
}

/// Keys in the approving body's decision.
struct AgreementApproveArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "Keys in what the approving body decided.",
    discussion: """
      Example: lifelong agreement approve LLA-2 --body "Education committee" --on 2026-11-20 \
      --minute 14/3
      """)
  @Argument(help: "The agreement's code.") var code: AgreementCode
  @Option(help: "The body that decided.") var body: String
  @Option(help: "The reference of the minute.") var minute: String
  @Option(help: "The day of the decision, as 2026-11-20; today unless given.") var on: Day?
  @Option(help: "What was decided; what is not approved is a draft again.")
  var decision = ApprovalDecision.approved

  var subject: JSON.Members { ["agreement": .string(code.text)] }

  func act(_ desk: OpenDesk) throws -> Answer {
    let approval = Approval(
      body: body, decision: decision, on: on ?? desk.now().day, minute: minute)
    let isApproved = decision == .approved
    return try desk.agree(
      .decide(code, approval), outcome: isApproved ? "approved" : "referred-back")
  }
}

/// Keys in a signature.
struct AgreementSignArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "sign", abstract: "Keys in one party's signature, in any order.",
    discussion: """
      Example: lifelong agreement sign LLA-2 --party UNISON --signatory "Pat Adeyemi" \
      --role "Branch secretary" --on 2026-11-23
      """)
  @Argument(help: "The agreement's code.") var code: AgreementCode
  @Option(help: "The party signed for, as the agreement names it.") var party: String
  @Option(help: "Who signed.") var signatory: String
  @Option(help: "The role in which they signed.") var role: String?
  @Option(help: "The day, as 2026-11-23; today unless given.") var on: Day?

  var subject: JSON.Members { ["agreement": .string(code.text), "party": .string(party)] }

  func act(_ desk: OpenDesk) throws -> Answer {
    let signature = Signature(
      party: party, signatory: signatory, role: role, on: on ?? desk.now().day)
    return try desk.agree(.sign(code, signature), outcome: "signed")
  }
}

/// Puts an agreement in force.
struct AgreementStartArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Puts an agreement in force; the one before it ends.",
    discussion: "Example: lifelong agreement start LLA-2 --from 2027-01-01")
  @Argument(help: "The agreement's code.") var code: AgreementCode
  @Option(help: "The first day it is in force, as 2027-01-01; today unless given.") var from: Day?

  var subject: JSON.Members { ["agreement": .string(code.text)] }

  func act(_ desk: OpenDesk) throws -> Answer {
    try desk.agree(.start(code, from: from ?? desk.now().day), outcome: "in-force")
  }
}

/// Opens a review.
struct AgreementReviewArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Puts an agreement under review; it stays in force.",
    discussion: "Example: lifelong agreement review LLA-1")
  @Argument(help: "The agreement's code.") var code: AgreementCode

  var subject: JSON.Members { ["agreement": .string(code.text)] }

  func act(_ desk: OpenDesk) throws -> Answer {
    try desk.agree(.review(code), outcome: "under-review")
  }
}

/// Ends a review with nothing changed.
struct AgreementConfirmArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "Ends a review: the agreement stays as it is.",
    discussion: "Example: lifelong agreement confirm LLA-1 --review-due 2028-11-23")
  @Argument(help: "The agreement's code.") var code: AgreementCode
  @Option(help: "When the next review is due, as 2028-11-23.") var reviewDue: Day

  var subject: JSON.Members { ["agreement": .string(code.text)] }

  func act(_ desk: OpenDesk) throws -> Answer {
    try desk.agree(.confirm(code, reviewDue: reviewDue), outcome: "confirmed")
  }
}

extension OpenDesk {
  /// The agreement with a code, or a refusal that lists those there are.
  fileprivate func agreement(_ code: AgreementCode) throws -> LearningAgreement {
    guard let agreement = try books.agreement(code) else {
      throw Refused(refusals: [
        .noSuchAgreement(code, known: try books.agreements().map(\.code))
      ])
    }
    return agreement
  }

  /// Does something to an agreement and answers how it stands.
  fileprivate func agree(_ act: AgreementAct, outcome: String) throws -> Answer {
    let agreement = try books.agree(act, by: acting()).get()
    return Answer(
      Wording.sentence(agreement, after: act),
      [
        "outcome": .string(outcome), "agreement": .string(agreement.code.text),
        "version": .integer(agreement.version), "state": .string(agreement.state.rawValue),
        "in_force_from": JSON(agreement.inForceFrom?.iso),
        "missing": .array(agreement.unsigned.map { .string($0.name) }), "reasons": [],
      ])
  }
}
