/// Every list and every sheet there is on paper, as commands in the demonstration trust.
enum EverySheet {
  /// CLASS runs and somebody, LEARNER, has a place on it; for WAITING somebody waits. ATTENDED has
  /// attended DONE. MANAGER has staff, and REQUEST is a request for release.
  static let lines =
    Reading.all.map(\.line).filter { !["check", "settings list"].contains($0) }
    + [
      "class", "person", "band", "staff-group", "site", "course", "subject", "manager", "month",
      "term",
    ].map { "report attendance --by \($0)" }
    + ["band", "staff-group", "site", "apprentice"].map { "report take-up --by \($0)" } + [
      "report attendance --by month --from 2026-01-01 --compare",
      "report attendance --class CLASS --by person", "report not-reached",
      "report not-reached --department Catering", "report certificate ATTENDED DONE",
      "report slip LEARNER CLASS", "report pack", "register due", "register calls",
      "register calls --class CLASS", "class notice CLASS",
      "space door", "release form REQUEST",
      "staff roster --manager MANAGER", "staff roster --department Catering",
    ]

  /// Those that are drawn: a week of a room is a picture.
  static let pictures = ["space diary --grid", "space diary LAN-IT --grid"]
  /// Those with a head of their own on paper.
  static let posters = ["report certificate", "class notice", "space door"]

  /// Puts codes and numbers of the demonstration into a line.
  static func inTrust(_ trust: Trust, _ line: String) throws -> String {
    var line = try FormatTests.inTrust(trust, line)
    for (word, number) in [
      ("LEARNER", learner), ("ATTENDED DONE", attended), ("MANAGER", manager),
      ("REQUEST", request),
    ] where line.contains(word) {
      line = line.replacing(word, with: try number(trust))
    }
    return line
  }

  private static func learner(_ trust: Trust) throws -> String {
    let roster = try trust.facts("roster " + FormatTests.inTrust(trust, "CLASS"))
    return roster["learners"][0]["employee_number"].text ?? ""
  }

  private static func attended(_ trust: Trust) throws -> String {
    for aClass in try trust.facts("class list").list where aClass["state"].text == "completed" {
      let code = aClass["code"].text ?? ""
      let learners = try trust.facts("roster \(code)")["learners"].list
      if let one = learners.first(where: { $0["state"].text == "attended" }) {
        return "\(one["employee_number"].text ?? "") \(code)"
      }
    }
    return ""
  }

  private static func manager(_ trust: Trust) throws -> String {
    let managers = try trust.facts("report attendance --by manager")["rows"].list
    return managers.compactMap { $0["key"].text }.first { !$0.isEmpty } ?? ""
  }

  private static func request(_ trust: Trust) throws -> String {
    let first = try trust.facts("release list")[0]
    return "\(first["employee_number"].text ?? "") \(first["class"].text ?? "")"
  }
}
