/// Every rule asked about one person and one class, with its answer.
public struct Why: Hashable, Sendable {
  /// The person.
  public var person: PersonLine
  /// The class.
  public var label: ClassLabel
  /// Where the person's enrolment stands, where there is one; the last where none is live.
  public var standing: EnrolmentState?
  /// What booking now would come to; nil where the person has a place or a claim already.
  public var decision: BookingDecision?
  /// Each rule's answer, in the order they are asked.
  public var answers: [RuleAnswer]
  /// How the person came to stand where they stand, oldest first.
  public var moves: [ShownMove]
  /// Why the person stands where they stand in the waiting list; nil where not waiting.
  public var waiting: WaitingLine?
  /// The reason a person in charge gave for setting rules aside, and which.
  public var override: Override?

  /// Joins the answers.
  public init(
    person: PersonLine, label: ClassLabel, standing: EnrolmentState?,
    decision: BookingDecision?, answers: [RuleAnswer], moves: [ShownMove] = [],
    waiting: WaitingLine? = nil, override: Override? = nil
  ) {
    self.person = person
    self.label = label
    self.standing = standing
    self.decision = decision
    self.answers = answers
    self.moves = moves
    self.waiting = waiting
    self.override = override
  }
}

/// Rules that were set aside, and why; visible ever after.
public struct Override: Hashable, Sendable {
  /// The codes of the rules.
  public var rules: [String]
  /// The reason given.
  public var reason: String

  /// Joins rules and reason.
  public init(rules: [String], reason: String) {
    self.rules = rules
    self.reason = reason
  }
}

extension Enrolment {
  /// The override it was made with, where there was one.
  public var override: Override? {
    overrideReason.map { Override(rules: overridden, reason: $0) }
  }
}

/// A move of an enrolment as people are shown it.
public struct ShownMove: Hashable, Sendable {
  /// Where it went.
  public var state: EnrolmentState
  /// When, on the trust's wall clock.
  public var at: WallTime
  /// Why; nil where the act says it all.
  public var ground: MoveGround?

  /// Joins the facts.
  public init(state: EnrolmentState, at: WallTime, ground: MoveGround?) {
    self.state = state
    self.at = at
    self.ground = ground
  }
}

/// One rule's answer about one person and one class.
public struct RuleAnswer: Hashable, Sendable {
  /// The rule.
  public var rule: RuleName
  /// What it says.
  public var verdict: RuleVerdict
  /// The facts it read.
  public var facts: [RuleFact]
  /// Why not, where it refuses or makes wait; each with what would change it.
  public var refusals: [Refusal]

  /// Joins an answer.
  public init(
    rule: RuleName, verdict: RuleVerdict, facts: [RuleFact], refusals: [Refusal] = []
  ) {
    self.rule = rule
    self.verdict = verdict
    self.facts = facts
    self.refusals = refusals
  }
}

/// What a rule says.
public enum RuleVerdict: String, CaseIterable, Sendable {
  /// Nothing stands in the way.
  case allows
  /// It says no.
  case refuses
  /// It makes the person wait.
  case waits
  /// It warns; the person may wait or ask all the same.
  case warns
}

/// A fact a rule has read.
public enum RuleFact: Hashable, Sendable {
  case classState(ClassState)
  case today(Day, TimeOfDay)
  /// Enrolment opens and closes; nil for at once and for the first session's start.
  case window(from: Day?, to: Day?)
  case firstSession(Day, TimeOfDay)
  case lastDayInPost(Day?)
  /// The agreement that governs the class; nil where none was in force on its date.
  case agreement(title: String?, on: Day)
  case restriction(Restriction?)
  case post(band: String?, department: String?, site: String?, staffGroup: String?)
  case enrolment(EnrolmentState?, since: Day?)
  /// How many sessions of other classes were compared.
  case otherSessions(Int)
  case release(ReleaseModel)
  case modelsOffered([ReleaseModel]?)
  case hours(used: Int, wanted: Int, aYear: Int?)
  case buddy(PersonName?, EnrolmentState?)
  case places(left: Int, of: Int)
  /// Places kept for a group, still unused, until a day.
  case kept(KeptGroup, free: Int, until: Day, isMember: Bool)
  case waiting(Int)
  case position(Int?)
  case freedPlace(FreedPlace)
  /// The class has begun, and nobody may join it any more.
  case nobodyMovesUp
  /// How many in line cannot take the place that is free.
  case cannotTakeIt(Int)
  case managersAnswer(ReleaseState?)
  /// Who answered about release, and when.
  case answered(by: String, on: Day?)
  /// Something else was agreed than was asked for; hours where the model is agreed hours.
  case agreedInstead(of: ReleaseModel, hours: Int?, ReleaseModel, agreedHours: Int?)
  /// Release was agreed for other times, and the manager is asked again.
  case askedAgain
  /// Until when the place is held for the manager's answer.
  case placeHeld(until: WallTime)
  /// The person was let in with a claim asked for on that day, whatever limits enrolment now.
  case claimStands(since: Day)
}

extension BookingFacts {
  /// Every rule's answer, with the facts it read.
  public var answers: [RuleAnswer] { RuleName.allCases.map(answer) }

  private func answer(_ rule: RuleName) -> RuleAnswer {
    let refusals = BookingRule.all.first { $0.name == rule }?.check(self) ?? []
    let mayWait =
      !refusals.isEmpty && refusals.allSatisfy(\.bindsOnlyPlaces) && !isRefusedOutright
    switch rule {
    case .placeFree: return placeAnswer
    case .queueFirst: return queueAnswer
    case .released: return releasedAnswer
    default:
      return RuleAnswer(
        rule: rule, verdict: refusals.isEmpty ? .allows : mayWait ? .warns : .refuses,
        facts: facts(of: rule), refusals: refusals)
    }
  }

  /// Whether a booking now would be refused, and not end in the line.
  private var isRefusedOutright: Bool {
    if case .refused = decide() { true } else { false }
  }

  private func facts(of rule: RuleName) -> [RuleFact] {
    let post = person.post
    let now = RuleFact.today(now.day, now.time)
    let agreement = RuleFact.agreement(
      title: agreement?.title,
      on: firstSession?.date ?? sessions.map(\.date).min() ?? self.now.day)
    switch rule {
    case .classIsOpen: return [.classState(theClass.state)]
    case .enrolmentWindow:
      return [now, .window(from: theClass.enrolFrom, to: theClass.enrolTo)]
        + (firstSession.map { [.firstSession($0.date, $0.start)] } ?? [])
    case .inPost: return [now, .lastDayInPost(person.leavingDate)]
    case .eligible:
      return [
        agreement, .restriction(self.agreement?.provisions.restriction),
        .post(
          band: post.payBand, department: post.department, site: post.site,
          staffGroup: post.staffGroup),
      ] + (isOutsideLimit && live != nil ? [.claimStands(since: liveSince ?? self.now.day)] : [])
    case .oneEnrolment: return [.enrolment(live?.state, since: liveSince)]
    case .noClash: return [.otherSessions(commitments.count)]
    case .releaseOffered:
      let offered = self.agreement?.provisions.releaseModels.map { models in
        ReleaseModel.allCases.filter { models.contains($0) }
      }
      return [.release(release), agreement, .modelsOffered(offered)]
    case .agreedHours:
      return [
        .release(release),
        .hours(
          used: hoursUsed[hoursYear] ?? 0,
          wanted: release == .hours ? hoursWanted[hoursYear] ?? 0 : 0,
          aYear: self.agreement?.provisions.hoursAYear),
      ]
    case .comesTogether: return [.buddy(buddy?.name, buddy?.state)]
    case .placeFree, .queueFirst, .released: return []
    }
  }

  /// The year whose agreed hours are told of: the one they do not suffice for, else the class's first.
  private var hoursYear: Int {
    let limit = (agreement?.provisions.hoursAYear ?? .max / 60) * 60
    let years = hoursWanted.keys.sorted()
    return years.first { (hoursUsed[$0] ?? 0) + (hoursWanted[$0] ?? 0) > limit }
      ?? years.first ?? now.day.parts.year
  }

  private var placeAnswer: RuleAnswer {
    let kept = places.kept.filter { $0.free(on: now.day) > 0 }
    let others = kept.filter { !groups.contains($0.group) }
    let facts: [RuleFact] =
      [.places(left: places.left, of: places.maximum)]
      + kept.map {
        .kept(
          $0.group, free: $0.free(on: now.day), until: $0.until,
          isMember: groups.contains($0.group))
      }
    let holds = live?.state.holdsPlace ?? false
    if theClass.state == .planned, !holds {
      // Whoever books waits until the class is opened.
      return RuleAnswer(
        rule: .placeFree, verdict: .waits, facts: facts,
        refusals: [.classNotOpen(theClass.label, .planned)])
    }
    if holds {
      return RuleAnswer(
        rule: .placeFree, verdict: .allows, facts: [.enrolment(live?.state, since: liveSince)])
    }
    if placesOpen > 0, let buddy {
      let isEnough = placesOpen > 1
      return RuleAnswer(
        rule: .placeFree, verdict: isEnough ? .allows : .waits, facts: facts,
        refusals: isEnough
          ? [] : [.comesOnlyWith(person.name, buddy: buddy.name, theClass.label)])
    }
    guard placesOpen == 0 else {
      return RuleAnswer(rule: .placeFree, verdict: .allows, facts: facts)
    }
    let until = others.map(\.until).max()
    let refusal: Refusal =
      places.left > 0 && until != nil
      ? .placesKept(
        person.name, theClass.label, for: others.map(\.group), until: until ?? now.day)
      : .noPlaceFree(theClass.label, maximum: places.maximum)
    return RuleAnswer(rule: .placeFree, verdict: .waits, facts: facts, refusals: [refusal])
  }

  private var queueAnswer: RuleAnswer {
    let ahead = position.map { $0 - 1 } ?? places.waiting
    let holds = live?.state.holdsPlace ?? false
    let moves = !hasBegun || WaitingList.mayStillJoin(theClass, sessions: sessions, at: now)
    return RuleAnswer(
      rule: .queueFirst,
      verdict: ahead > 0 && !holds && cannotTakeIt == nil && !isPickFromWaitingList
        ? .waits : .allows,
      facts: [
        .waiting(places.waiting), .position(position),
        moves ? .freedPlace(theClass.freedPlace) : .nobodyMovesUp,
      ] + (cannotTakeIt.map { [.cannotTakeIt($0)] } ?? []))
  }

  /// Who answered about release and when, what was agreed instead, and until when the place is held.
  private var factsOfAnswer: [RuleFact] {
    guard let asked = askedRelease else { return [] }
    var facts: [RuleFact] = []
    if asked.state == .agreedOther, let agreed = asked.agreed {
      facts.append(
        .agreedInstead(
          of: asked.asked, hours: asked.askedHours, agreed, agreedHours: asked.hours))
    }
    if let manager = asked.answeredBy, asked.state != .requested, asked.state != .withdrawn {
      facts.append(.answered(by: manager, on: asked.answeredOn))
    }
    if asked.isAskedAgain { facts.append(.askedAgain) }
    if live?.state == .requested, let until = asked.heldUntil {
      facts.append(.placeHeld(until: until))
    }
    return facts
  }

  private var releasedAnswer: RuleAnswer {
    let instead = askedRelease.flatMap { $0.state == .agreedOther ? $0.asked : nil }
    let facts =
      [.release(instead ?? release), .managersAnswer(releaseState)] + factsOfAnswer
    guard !isReleased else {
      return RuleAnswer(rule: .released, verdict: .allows, facts: facts)
    }
    return RuleAnswer(
      rule: .released, verdict: .waits, facts: facts,
      refusals: [
        .notReleased(
          person.name, theClass.label, releaseState ?? .requested, releaseGround)
      ])
  }
}
