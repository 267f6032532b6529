import ArgumentParser
import Domain
import Reports
import UseCases
import Wording

/// Offers a free place for a time.
struct OfferArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "offer",
    abstract: "Offers a free place for a time: to the first in line, or to the person named.",
    discussion: "Example: lifelong offer YOGA-1 20044170")
  @Argument(help: "The class's code.") var `class`: ClassCode
  @Argument(help: "The employee number; the first in line who could take it unless given.")
  var number: EmployeeNumber?

  var subject: JSON.Members {
    ["class": .string(`class`.text), "employee_number": JSON(number?.text)]
  }

  func act(_ desk: OpenDesk) throws -> Answer {
    let offer = try desk.books.offer(`class`, to: number, by: desk.acting()).get()
    return Answer(
      Wording.sentence(offer),
      [
        "outcome": "offered", "class": .string(`class`.text),
        "employee_number": .string(offer.person.number.text),
        "until": .string(offer.ends.text), "reasons": [],
      ])
  }
}

/// Takes an offer.
struct AcceptArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "Takes the place a person was offered.",
    discussion: "Example: lifelong accept 20044170 YOGA-1 --instead-of SPAN-1")
  @Argument(help: "The employee number.") var number: EmployeeNumber
  @Argument(help: "The class's code.") var `class`: ClassCode
  @Option(help: "A class the person leaves for it, where the two are at the same time.")
  var insteadOf: ClassCode?

  var subject: JSON.Members {
    ["class": .string(`class`.text), "employee_number": .string(number.text)]
  }

  func act(_ desk: OpenDesk) throws -> Answer {
    let taken = try desk.books.acceptOffer(
      number, on: `class`, insteadOf: insteadOf, by: desk.acting()
    ).get()
    return taken.answer(and: taken.service.gained)
  }
}

/// Says no to an offer.
struct DeclineArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "decline", abstract: "Says no to an offer; the place is offered to the next.",
    discussion: "Example: lifelong decline 20044170 YOGA-1 --keep-place")
  @Argument(help: "The employee number.") var number: EmployeeNumber
  @Argument(help: "The class's code.") var `class`: ClassCode
  @Flag(help: "The person goes on waiting, at the same place in line.") var keepPlace = false

  var subject: JSON.Members {
    ["class": .string(`class`.text), "employee_number": .string(number.text)]
  }

  func act(_ desk: OpenDesk) throws -> Answer {
    let declined = try desk.books.declineOffer(
      number, on: `class`, keepsPlace: keepPlace, by: desk.acting()
    ).get()
    return declined.answer(and: declined.service.members)
  }
}

extension Settlement {
  /// What became of an offer, as an act's answer, and what the place it left free led to.
  fileprivate func answer(and service: JSON.Members) -> Answer {
    Answer(
      Wording.sentence(self),
      JSON.Members([("outcome", .string(state.outcome))]).and(members).and(service)
        .and(["reasons": []]))
  }
}

/// Lists the offers that run.
struct OffersArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "offers", abstract: "The offers without an answer, those that end first on top.",
    discussion: "Example: lifelong offers")

  func report(_ desk: OpenDesk) throws -> Report {
    .offers(try desk.books.offers(), desk.heading)
  }
}

/// Passes on what time has decided.
struct SettleArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "settle",
    abstract: "Ends offers and held places whose time is up, and passes the places on.",
    discussion: """
      The desk does this by its clock, and every act before it begins. Example: lifelong settle
      """)

  var passesOnFirst: Bool { false }

  func act(_ desk: OpenDesk) throws -> Answer {
    let passed = try desk.books.passOn(by: desk.acting())
    return Answer(
      Wording.sentences(passed).joined(separator: "\n"),
      JSON.Members([("outcome", "settled")]).and(passed.members).and(["reasons": []]))
  }
}
