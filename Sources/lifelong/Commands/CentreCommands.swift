import ArgumentParser
import Domain
import Reports
import UseCases
import Wording

/// Keeps when a centre is open.
struct CentreHoursArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "hours", abstract: "Keeps when a centre is open; days not named are closed.",
    discussion: """
      Example: lifelong space hours "Inspire Centre" --week "mon-fri 08:00-20:00, sat 09:00-13:00"
      """)
  @Argument(help: "The centre, as its spaces name it.") var centre: String
  @Option(help: "Its week; without it the centre is always open.") var week: WeekHours?
  @Option(help: "The site it stands on.") var site: String?
  @Option(help: "The day it was opened.") var openedOn: Day?

  var subject: JSON.Members { ["centre": .string(centre)] }

  func act(_ desk: OpenDesk) throws -> Answer {
    let kept = try desk.books.keepCentre(
      Centre(name: centre, site: site, hours: week?.hours, openedOn: openedOn),
      by: desk.acting()
    ).get()
    return Answer(
      Wording.sentence(kept),
      [
        "outcome": "kept", "centre": .string(kept.name),
        "week": kept.hours.map { .string(Hours.text($0)) } ?? .null, "reasons": [],
      ])
  }
}

/// Keeps how many there are of something that spaces share.
struct StockArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "stock", abstract: "Keeps how many there are of equipment that spaces share.",
    discussion: "Example: lifelong space stock laptops --count 12")
  @Argument(help: "What it is called.") var name: String
  @Option(help: "How many there are; 0 takes it out.") var count: Int

  var subject: JSON.Members { ["equipment": .string(name)] }

  func act(_ desk: OpenDesk) throws -> Answer {
    let kept = try desk.books.keepStock(Stock(name, count), by: desk.acting()).get()
    return Answer(
      Wording.sentence(kept),
      [
        "outcome": "kept", "equipment": .string(kept.name), "count": .integer(kept.count),
        "reasons": [],
      ])
  }
}

/// A week of opening hours: `mon-fri 08:00-20:00, sat 09:00-13:00`.
struct WeekHours: ExpressibleByArgument {
  let hours: [Weekday: Hours]

  init?(argument: String) {
    guard let hours = Hours.week(argument) else { return nil }
    self.hours = hours
  }
}
