public import Domain

extension Wording {
  /// Who gives the time to attend, in words.
  public static func word(_ release: ReleaseModel) -> String {
    switch release {
    case .ownTime: "own time"
    case .full: "full paid release"
    case .half: "half work time, half own"
    case .toil: "time off in lieu"
    case .shiftSwap: "shift swap"
    case .unpaid: "unpaid leave"
    case .hours: "agreed hours"
    }
  }

  /// Who gives the time to attend, with the number of hours where it is agreed hours: `agreed hours, 3 h
  /// in all`.
  public static func word(_ release: ReleaseModel, hours: Int?) -> String {
    word(release) + (release == .hours ? hours.map { ", \($0) h in all" } ?? "" : "")
  }

  /// Where a request for release stands, in a word or two.
  public static func word(_ state: ReleaseState) -> String {
    switch state {
    case .requested: "Asked"
    case .agreed: "Agreed"
    case .agreedOther: "Agreed otherwise"
    case .declined: "Declined"
    case .withdrawn: "Withdrawn"
    }
  }

  /// Why a manager declined, in words.
  public static func word(_ ground: ReleaseGround) -> String {
    switch ground {
    case .cover: "no cover"
    case .service: "needs of the service"
    case .notice: "too little notice"
    case .otherLeave: "other leave at that time"
    case .otherTraining: "other training at that time"
    case .other: "another reason"
    }
  }

  /// `Work time 3 h 20 min, own time 3 h 20 min`.
  public static func minutes(_ minutes: ReleaseMinutes) -> String {
    "Work time \(duration(minutes.work)), own time \(duration(minutes.own))"
  }

  /// What a request for release, or its answer, came to, as a sentence or more.
  public static func sentence(_ answer: ReleaseAnswer) -> String {
    ([heading(answer)] + details(answer) + (answer.settlement.map { consequences($0) } ?? []))
      .joined(separator: " ")
  }

  private static func heading(_ answer: ReleaseAnswer) -> String {
    let release = answer.release
    let what = name(answer.asked.label)
    let who = answer.asked.person.name.spoken
    let whose = "for \(who) on " + (release.session.map { "session \($0) of \(what)" } ?? what)
    let model = word(release.model, hours: release.hours)
    return switch release.state {
    case .requested: "Release asked \(whose): \(model)."
    case .agreed: "Release agreed \(whose): \(model)."
    case .agreedOther:
      "Release agreed otherwise \(whose): \(model), where "
        + "\(word(release.asked, hours: release.askedHours)) was asked."
    case .declined:
      "Release declined \(whose)" + (release.ground.map { ": \(word($0))." } ?? ".")
    case .withdrawn:
      "\(who) comes to \(release.session.map { "session \($0) of \(what)" } ?? what) in own time "
        + "instead."
    }
  }

  private static func details(_ answer: ReleaseAnswer) -> [String] {
    let held = answer.release.heldUntil.map { "The place is held until \(wall($0))." }
    return switch answer.release.state {
    case .requested: [held].compactMap { $0 }
    case .agreed, .agreedOther: [minutes(answer.minutes) + "."]
    case .declined:
      [held].compactMap { $0 } + [
        "Ask \(answer.asked.person.name.spoken) what to do: come in own time, ask again or withdraw."
      ]
    case .withdrawn: []
    }
  }
}
