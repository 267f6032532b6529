import Domain

/// The line managers: asked by everybody who wants to come in work time, answering most of them.
struct Managers {
  private let today: Day
  private let staff: TrustStaff
  private let pool: LearnerPool
  private let days: Int
  private var random: SplitMix64
  /// How many were asked for the whole of a series of sessions, and said yes.
  private var wholes = 0

  /// - Parameter days: for how many days a place is held for an answer.
  init(_ staff: TrustStaff, of pool: LearnerPool, today: Day, days: Int, random: SplitMix64) {
    self.staff = staff
    self.pool = pool
    self.today = today
    self.days = days
    self.random = random
  }

  /// Keeps what was asked and answered for everybody on the classes.
  mutating func answer(
    _ classes: [ScheduledClass], _ places: inout [ClassCode: [LearnerPlace]]
  ) {
    for aClass in classes {
      for (index, place) in (places[aClass.plan.code] ?? []).enumerated()
      where place.release.needsAgreement {
        var place = place
        switch place.state {
        case .waitlisted: place.request = ReleaseRequest(asked: place.release)
        case .requested: hold(&place, aClass)
        default: agree(&place, aClass)
        }
        places[aClass.plan.code]?[index] = place
      }
    }
  }

  /// A place that is held for the answer, or for what the learner makes of a no.
  private func hold(_ place: inout LearnerPlace, _ aClass: ScheduledClass) {
    var request = place.request ?? ReleaseRequest(asked: place.release)
    request.heldUntil = .releaseDeadline(
      aClass.theClass, sessions: aClass.sessions, days: days,
      at: Now(
        moment: WallClock.utc.moment(place.requestedOn, place.requestedTime),
        day: place.requestedOn, time: place.requestedTime))
    if request.ground != nil {
      request.state = .declined
      request.answeredBy = manager(of: place.learner)
      request.answeredOn = max(place.requestedOn, today - 2)
    }
    place.request = request
  }

  /// A yes within a few days; the learner is expected from then on. Now and then it is another than
  /// was asked for.
  private mutating func agree(_ place: inout LearnerPlace, _ aClass: ScheduledClass) {
    let course = aClass.course
    let asked = place.release
    let latest = [aClass.first - 1, today - 1] + (place.leftOn.map { [$0] } ?? [])
    let answered = min(
      place.requestedOn + random.between(0, 3),
      max(place.requestedOn, latest.min() ?? place.requestedOn))
    var request = ReleaseRequest(asked: asked, state: .agreed, agreed: asked)
    request.answeredBy = manager(of: place.learner)
    request.answeredOn = answered
    if course.sessions > 1, asked == .full {
      wholes += 1
      switch wholes % 8 {
      case 2:
        request.state = .agreedOther
        request.agreed = .half
      case 4: request.swapped = course.sessions
      case 6:
        request.state = .agreedOther
        request.agreed = .hours
        // Half the hours of the class.
        request.hours = max(1, course.sessions * course.sessionMinutes / 120)
      default: break
      }
    }
    place.release = request.agreed ?? asked
    place.wasHeld(for: request)
    place.joinedOn = place.joinedOn.map { max($0, answered) }
  }

  private func manager(of learner: EmployeeNumber) -> String {
    let manager = pool.person(learner)?.post.lineManager.flatMap { staff[$0] }
    // Nobody is above the chief executive but the chair.
    return manager?.name.spoken ?? "The chair of the board"
  }
}
