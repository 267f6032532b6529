public import Domain
import Wording

extension Report {
  /// The sites there are, with the people and the learning spaces there.
  public static func sites(_ sites: [SiteLine], _ heading: SheetHeading) -> Report {
    let table = Document.Table(
      columns: [.init("Site"), .number("People"), .init("Learning spaces"), .init("It is")],
      rows: sites.map { site in
        [
          site.name, String(site.people), site.spaces.map(\.name).joined(separator: ", "),
          Wording.state(site),
        ]
      }, whenEmpty: "No sites yet.")
    return Report(
      document: heading.open("Sites", title: "Sites", [.table(table)]),
      json: .array(
        sites.map { site -> JSON in
          [
            "site": .string(site.name), "people": .integer(site.people),
            "spaces": .array(site.spaces.map { .string($0.code.text) }),
            "ends_on": JSON(site.end?.from.iso), "successor": JSON(site.end?.successor),
          ]
        }),
      header: ["site", "people", "spaces", "ends_on", "successor"],
      rows: sites.map { site in
        [
          site.name, String(site.people), site.spaces.map(\.code.text).joined(separator: " "),
          site.end?.from.iso ?? "", site.end?.successor ?? "",
        ]
      })
  }
}

extension SiteChange {
  /// What a site is called now, and what a person has to decide, as programs read it.
  public var members: JSON.Members {
    [
      "site": .string(end.name), "from": .string(end.from.iso),
      "successor": .string(end.successor), "people": .integer(people),
      "spaces": .array(spaces.map { .string($0.text) }),
      "kept": .array(kept.map { .string($0.code.text) }),
      "agreements": .array(agreements.map { .string($0.code.text) }),
    ]
  }
}
