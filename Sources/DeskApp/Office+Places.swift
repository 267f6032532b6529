import Domain
import Screens
import UseCases

/// Offers, release, moves and decisions about classes.
extension Office {
  func place(_ act: OfferAct) throws -> Answer {
    switch act {
    case .offer(let number, let code):
      .offered(try books.offer(code, to: number, by: acting))
    case .accept(let number, let code, let other):
      .settled(try books.acceptOffer(number, on: code, insteadOf: other, by: acting))
    case .decline(let number, let code, let keepsPlace):
      .settled(try books.declineOffer(number, on: code, keepsPlace: keepsPlace, by: acting))
    }
  }

  /// A manager's reply counts from today.
  func release(_ act: ReleaseAct) throws -> Outcome<ReleaseAnswer> {
    let today = clockNow().day
    switch act {
    case .ask(let number, let code, let model, let hours):
      return try books.askRelease(number, on: code, model: model, hours: hours, by: acting)
    case .agree(let number, let code, let model, let hours, let session, let manager):
      return try books.agreeRelease(
        number, on: code, model: model, hours: hours, session: session, by: manager, on: today,
        acting: acting)
    case .decline(let number, let code, let ground, let session, let manager):
      return try books.declineRelease(
        number, on: code, session: session, ground: ground, by: manager, on: today, acting: acting)
    case .ownTime(let number, let code, let session):
      return try books.comeInOwnTime(number, on: code, session: session, by: acting)
    }
  }

  func decide(_ act: ClassAct, on code: ClassCode) throws -> Answer {
    switch act {
    case .run(let reason): .decided(try books.decideToRun(code, reason: reason, by: acting))
    case .postpone(let day, let reason):
      .decided(try books.postponeClass(code, to: day, reason: reason, by: acting))
    case .keepPlaces(let kept): .decided(try books.keepPlaces(kept, on: code, by: acting))
    case .complete: .completed(try books.completeClass(code, by: acting))
    }
  }

  func move(_ plan: MovePlan, isRehearsal: Bool) throws -> Outcome<ClassMove> {
    if let people = plan.people {
      return try books.moveLearners(
        people, from: plan.from, to: plan.to, override: plan.override, isRehearsal: isRehearsal,
        by: acting)
    }
    return try books.mergeClass(
      plan.from, into: plan.to, override: plan.override, isRehearsal: isRehearsal, by: acting)
  }

  /// What somebody has asked of the manager, with the manager's name where the books know it.
  func reply(
    to number: EmployeeNumber, on code: ClassCode, session: Int?, at now: Now
  ) throws -> Outcome<ReleaseReply> {
    switch try books.releaseForm(number, on: code, session: session, at: now) {
    case .refused(let refusals): return .refused(refusals)
    case .done(let form):
      let manager = try form.post.lineManager.flatMap { try books.person($0) }
      return .done(ReleaseReply(form: form, manager: manager?.name.spoken))
    }
  }
}
