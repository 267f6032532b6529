public import Domain
import Store

extension Books {
  /// Proves that the books balance: every promise asked of the whole database, and the audit trail
  /// followed.
  public func check(at now: Now) throws -> BooksCheck {
    let head = store.keptHead()
    return try store.read {
      var check = try store.countedForCheck()
      for broken in promises(at: now) { check.broken += try broken() }
      let audit = try store.verifyAuditChain()
      check.auditEntries = audit.entries
      check.broken += try store.trailShortened(since: head)
      check.isHeadKept = head != nil || audit.entries == 0
      if let entry = audit.firstBroken { check.broken.append(.auditBroken(entry: entry)) }
      return check
    }
  }

  /// Every promise, as a question that answers what breaks it.
  private func promises(at now: Now) -> [() throws -> [BrokenPromise]] {
    placePromises(at: now) + enrolmentPromises + releasePromises + agreementPromises + [
      { try self.notAdmitted(at: now) }, { try self.hoursBeyondAgreements(at: now) },
      store.clashesFound, { try self.store.spacesInUseTwice(at: now.wall) },
      store.rowsThatBelongNowhere,
      store.rowsChangedOutside, store.rowsChangedSinceNoted, store.rowsUnaccountedFor,
      store.postsInDepartmentsGone, store.storageDamage,
    ]
  }

  private func placePromises(at now: Now) -> [() throws -> [BrokenPromise]] {
    [
      store.overfull, { try self.store.overCapacity(at: now.wall) }, store.minimaAboveMaxima,
      store.keptMoreThanPlaces,
      { try self.unserved(at: now) }, store.sameJoiningNumbers, priorityWithoutAgreement,
      store.buddiesApart, store.buddiesOneSided, store.offersWithoutEnd,
      store.liveOnCancelledClasses,
      { try self.store.sessionsOfCancelledClasses(at: now.wall) },
      store.absencesAtCancelledSessions, store.marksWithoutEnrolment, store.registersWithBlanks,
      { try self.store.marksBeforeStart(at: now.wall) }, store.unknownMarks,
      store.attendanceSumsThatDiffer,
    ]
  }

  private var enrolmentPromises: [() throws -> [BrokenPromise]] {
    [
      store.twoLiveEnrolments, store.historiesThatDiffer, store.illegalMoves,
      store.contradictedGrounds, store.overridesWithoutReason, store.placesWithoutFirstDay,
      store.placesAfterLeaving, store.expectedWithoutPlace, store.carriedFromOthers,
      store.carriedTwice, store.joiningTimesLost,
    ]
  }

  private var releasePromises: [() throws -> [BrokenPromise]] {
    [
      store.placesWithoutRelease, store.releasesNeverAsked, store.heldWithoutEnd,
      store.releasesThatContradict, store.declinedWithoutGround, store.releasesOfNoSession,
    ]
  }
}
