import Domain
import Store

/// What an agreement provides of who may enrol and of the hours a year, asked of everybody on a class.
extension Books {
  /// People on classes whose agreement limits who may enrol to others.
  ///
  /// Each is judged by what was read when they were let in. Who was asked under no agreement, though one
  /// governed the class, was let in wrongly too, unless it was entered later or the class moved since.
  func notAdmitted(at now: Now) throws -> [BrokenPromise] {
    let agreements = try store.agreements()
    return try store.admissionsKept().compactMap { kept in
      let judged =
        try kept.admission.agreement.map { code in agreements.first { $0.code == code } }
        ?? overlooked(kept, at: now)
      guard let judged, let restriction = judged.provisions.restriction,
        !(kept.admission.post.map { restriction.isNamed($0) } ?? false)
      else { return nil }
      return .notAdmitted(kept.label, kept.learner, judged.code)
    }
  }

  /// The agreement somebody should have been let in by.
  private func overlooked(_ kept: KeptAdmission, at now: Now) throws -> LearningAgreement? {
    let code = kept.label.code
    guard let made = kept.made,
      let agreement = try agreement(governing: try store.sessions(of: code), at: now),
      try store.started(agreement.code).map({ $0 < made }) ?? true,
      try store.rearranged(code).map({ $0 < made }) ?? true
    else { return nil }
    return agreement
  }

  /// People whose agreed hours come to more in a year than the agreements of their classes give.
  ///
  /// What a reason has set aside, what a file said, what was asked before the agreement was entered and
  /// classes whose sessions were given other times since are left out.
  func hoursBeyondAgreements(at now: Now) throws -> [BrokenPromise] {
    try store.learnersUnderAgreedHours().flatMap { learner -> [BrokenPromise] in
      let taken = try store.hoursTaken(by: learner)
      let years = Set(taken.flatMap(\.minutes.keys)).sorted()
      return try years.compactMap { year in
        let uses = taken.filter { ($0.minutes[year] ?? 0) > 0 }
        let minutes = uses.map { $0.minutes[year] ?? 0 }.reduce(0, +)
        guard let agreement = try mostGenerous(to: uses, at: now),
          let hours = agreement.provisions.hoursAYear,
          minutes > hours * 60
        else { return nil }
        return .hoursBeyondAgreement(
          learner, agreement.code, year: year, minutes: minutes, hoursAYear: hours)
      }
    }
  }

  /// Of the agreements these classes go by, the one that gives most; nil where one of them gives as much
  /// as is wanted, or is no measure for what was asked.
  private func mostGenerous(to uses: [HoursTaken], at now: Now) throws -> LearningAgreement? {
    var most: LearningAgreement?
    var lastAsked: Moment?
    for use in uses {
      let asked = use.releases.map(\.askedAt).max()
      let code = use.enrolment.classCode
      guard let admission = use.enrolment.admission, let asked,
        !use.enrolment.overridden.contains("hours-used-up"),
        !use.releases.contains(where: { $0.answeredBy == Release.saidByFile || $0.isAskedAgain }),
        try store.rearranged(code).map({ $0 < asked }) ?? true
      else { return nil }
      lastAsked = max(lastAsked ?? asked, asked)
      let agreements = [
        try agreement(governing: try store.sessions(of: code), at: now),
        try admission.agreement.flatMap { try store.agreement($0) },
      ]
      for agreement in agreements {
        guard let agreement, let hours = agreement.provisions.hoursAYear else { return nil }
        if hours > most?.provisions.hoursAYear ?? 0 { most = agreement }
      }
    }
    guard let most, let lastAsked, try store.started(most.code).map({ $0 < lastAsked }) ?? true
    else { return nil }
    return most
  }
}
