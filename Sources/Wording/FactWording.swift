public import Domain

extension Wording {
  /// A fact a rule has read, as a sentence.
  public static func sentence(_ fact: RuleFact) -> String {
    switch fact {
    case .classState(let state): "The class is \(inside(state))."
    case .today(let day, let time): "It is \(moment(day, time))."
    case .window(let from, let to):
      "Enrolment \(from.map { "opens on \(day($0)) and " } ?? "")closes "
        + (to.map { "after \(day($0))." } ?? "when the first session starts.")
    case .firstSession(let day, let time):
      "The first session starts on \(self.day(day)) at \(time.text)."
    case .lastDayInPost(let last):
      last.map { "The last day in post is \(day($0))." } ?? "No leaving date is recorded."
    case .agreement(let title?, let on): "\(title) is in force on \(day(on))."
    case .agreement(nil, let on): "No learning agreement is in force on \(day(on))."
    case .restriction(let restriction): who(restriction)
    case .post(let band, let department, let site, let staffGroup):
      post([band.map { "band \($0)" }, department, site, staffGroup].compactMap { $0 })
    case .enrolment(let state?, let since):
      "The person stands as \(inside(word(state)))"
        + (since.map { ", asked for on \(day($0))." } ?? ".")
    case .enrolment(nil, _): "The person has no place or claim on the class."
    case .otherSessions(0): "The person has no sessions of other classes."
    case .otherSessions(let number):
      "\(count(number, "session")) of other classes \(number == 1 ? "was" : "were") compared."
    case .release(.ownTime): "The person comes in own time."
    case .release(let model): "The person asks for \(word(model))."
    case .modelsOffered(nil): "Every kind of release is offered."
    case .modelsOffered([]?): "No release is offered, only own time."
    case .modelsOffered(let models?):
      "Release offered: \(models.map { word($0) }.joined(separator: "; "))."
    case .hours(let used, let wanted, let aYear?):
      "Of the year's \(aYear) h, \(used > 0 ? duration(used) : "none") are used; "
        + "the class takes \(wanted > 0 ? duration(wanted) : "none")."
    case .hours(_, _, nil): "No limit is set for agreed hours."
    case .buddy(let name?, let state?):
      "The person comes with \(name.spoken), who stands as \(inside(word(state)))."
    case .buddy(let name?, nil):
      "The person comes with \(name.spoken), who has no place or claim on the class."
    case .buddy(nil, _): "No buddy is named."
    case .places(0, let maximum): "No place of \(maximum) is left."
    case .places(let left, let maximum):
      "\(left) of \(count(maximum, "place")) \(left == 1 ? "is" : "are") left."
    case .kept(let group, let free, let until, let isMember):
      "\(count(free, "place is", "places are")) kept until \(day(until)) for \(word(group)); "
        + "the person \(isMember ? "may" : "may not") use \(free == 1 ? "it" : "them")."
    case .waiting(0): "Nobody waits for a place."
    case .waiting(let number): "\(count(number, "person waits", "people wait")) for a place."
    case .position(let position?): "The person is number \(position) in line."
    case .position(nil): "The person is not in line."
    case .freedPlace(let mode): "A place that comes free is \(word(mode))."
    case .nobodyMovesUp: "The class has begun: a place that comes free stays free."
    case .cannotTakeIt(let number):
      "\(count(number, "person", "people")) in line cannot take the place that is free."
    case .managersAnswer(let state): managersAnswer(state)
    case .answered(let manager, let on):
      "\(manager) answered" + (on.map { " on \(day($0))." } ?? ".")
    case .agreedInstead(let asked, let hours, let agreed, let agreedHours):
      "Asked for: \(word(asked, hours: hours)); agreed: \(word(agreed, hours: agreedHours))."
    case .askedAgain:
      "It was agreed for other times, so the manager is asked again; the place is kept meanwhile."
    case .placeHeld(let until): "The place is held until \(wall(until))."
    case .claimStands(let since):
      "The person was let in with the claim of \(day(since)), which stands."
    }
  }

  /// Whom a limit lets enrol: `bands 1, 2`, `the department Ward 7`.
  public static func limit(_ restriction: Restriction) -> String {
    let names = restriction.names.joined(separator: ", ")
    let many = restriction.names.count == 1 ? "" : "s"
    return switch restriction.kind {
    case .band: "band\(many) \(names)"
    case .department: "the department\(many) \(names)"
    case .site: "the site\(many) \(names)"
    case .staffGroup: "the staff group\(many) \(names)"
    }
  }

  private static func who(_ restriction: Restriction?) -> String {
    restriction.map {
      "Enrolment is limited to \(limit($0)). The reason given: \(stopped($0.reason)) "
        + "\($0.owner) answers for it."
    } ?? "All staff may enrol."
  }

  private static func post(_ parts: [String]) -> String {
    parts.isEmpty
      ? "Nothing is recorded of the person's post."
      : "The person's post: \(parts.joined(separator: ", "))."
  }

  private static func managersAnswer(_ state: ReleaseState?) -> String {
    switch state {
    case nil: "No manager was asked."
    case .requested: "The manager was asked and has not answered."
    case .agreed: "The manager agreed."
    case .agreedOther: "The manager agreed, otherwise than was asked."
    case .declined: "The manager declined."
    case .withdrawn: "The request for release was withdrawn."
    }
  }

  private static func inside(_ state: ClassState) -> String {
    switch state {
    case .planned: "still being planned"
    case .open: "open"
    case .closed: "closed"
    case .completed: "over"
    case .cancelled: "cancelled"
    }
  }
}
