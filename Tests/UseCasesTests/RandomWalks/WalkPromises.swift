import Domain
import Store
import UseCases

/// What must hold after every act, asked of two pictures of the books and not of the rules.
struct WalkPromises {
  let before: BooksPicture
  let after: BooksPicture
  let act: WalkedAct
  let desk: Desk

  /// Each promise that is broken, in words.
  func broken() throws -> [String] {
    var broken = changedByRefusal + overfull + twice + illegalMoves + reordered
    if !act.isUndo { broken += try passed() }
    return broken
  }

  /// What is refused, or finds nothing to do, leaves no trace.
  private var changedByRefusal: [String] {
    !act.isDone && before != after ? ["a refused act changed the books"] : []
  }

  private var overfull: [String] {
    after.classes.compactMap { picture in
      let taken = picture.enrolments.count { $0.state.holdsPlace }
      return taken > picture.theClass.maximum ? "\(picture.theClass.code) is overfull" : nil
    }
  }

  private var twice: [String] {
    after.classes.flatMap { picture -> [String] in
      let live = picture.enrolments.filter(\.state.isLive).map(\.learner)
      let places = picture.enrolments.map(\.joiningNumber)
      return (Set(live).count < live.count ? ["twice on \(picture.theClass.code)"] : [])
        + (Set(places).count < places.count ? ["one joining number twice"] : [])
    }
  }

  /// One act may take an enrolment several moves on; none of them leads out of a final state.
  private var illegalMoves: [String] {
    guard !act.isUndo else { return [] }
    return after.enrolments.compactMap { enrolment in
      guard let old = before[enrolment.id], old.state != enrolment.state,
        old.state.next.isEmpty
      else { return nil }
      return "\(enrolment.learner) went from \(old.state) to \(enrolment.state)"
    }
  }

  /// Those who stay in line keep their joining time and their priority, and so their order.
  private var reordered: [String] {
    after.enrolments.compactMap { enrolment in
      guard let old = before[enrolment.id], old.state == .waitlisted,
        enrolment.state == .waitlisted
      else { return nil }
      let isSame =
        old.requestedAt == enrolment.requestedAt && old.joiningNumber == enrolment.joiningNumber
        && old.priorityUntil == enrolment.priorityUntil
        && old.queueAgreement == enrolment.queueAgreement
      return isSame ? nil : "\(enrolment.learner) moved in the line of \(enrolment.classCode)"
    }
  }

  /// Whoever came to a place or an offer by the rules alone passed only people who cannot take one.
  private func passed() throws -> [String] {
    try after.classes.flatMap { picture -> [String] in
      let code = picture.theClass.code
      let old = before.classes.first { $0.theClass.code == code }
      let came = try picture.enrolments.filter { try cameByTheRules($0) }
      let stayed = (old?.queue(on: desk.now.day) ?? []).filter {
        after[$0.id]?.state == .waitlisted
      }
      guard !came.isEmpty, !stayed.isEmpty else { return [] }
      let keeps = picture.places.kept.contains { desk.now.day <= $0.until }
      let lines = try desk.books.waitingList(code, at: desk.now) ?? []
      let able = stayed.filter { waiting in
        waiting.buddy == nil && !keeps
          && lines.first { $0.person.number == waiting.learner }?.obstacles.isEmpty ?? false
      }
      return came.flatMap { first in
        able.filter { goesBefore($0, first) }
          .map { "\(first.learner) passed \($0.learner) in the line of \(code)" }
      }
    }
  }

  private func cameByTheRules(_ enrolment: Enrolment) throws -> Bool {
    let old = before[enrolment.id]
    guard enrolment.state.holdsPlace, old == nil || old?.state == .waitlisted,
      !enrolment.overridden.contains(RuleName.queueFirst.rawValue)
    else { return false }
    switch try desk.books.store.moves(of: enrolment.id).last?.ground {
    case .firstInLine, .placeFree, .movedFrom: return true
    default: return false
    }
  }

  /// A newcomer stands behind everybody; of two who waited the order of the line tells.
  private func goesBefore(_ waiting: Enrolment, _ other: Enrolment) -> Bool {
    guard let old = before[other.id] else { return other.carriedFrom == nil }
    let queue = WaitingList([waiting, old], on: desk.now.day).queue
    return queue.first?.id == waiting.id
  }
}
