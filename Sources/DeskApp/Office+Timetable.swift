import Domain
import Screens
import UseCases

/// The timetable: what an act would come to, and the act.
extension Office {
  /// What an act would come to; nil where nothing has to be known beforehand.
  func foresee(_ act: TimetableAct, at now: Now) throws -> Answer? {
    switch act {
    case .plan(let plan): .timetable(.preview(try books.previewPlan(plan, at: now)))
    case .rearrange(let change):
      .timetable(.rearranged(try rearrange(change, isRehearsal: true)))
    case .book(let wish):
      .timetable(.bookingPreview(try books.previewBooking(wish, at: now)))
    case .close(let closure): .timetable(.hit(try books.hit(by: closure, at: now)))
    case .confirm, .release, .reopen, .holiday: nil
    }
  }

  func keep(_ act: TimetableAct) throws -> Answer {
    switch act {
    case .plan(let plan): .timetable(.planned(try books.planClass(plan, by: acting)))
    case .rearrange(let change):
      .timetable(.rearranged(try rearrange(change, isRehearsal: false)))
    case .book(let wish):
      .timetable(
        .booked(
          try books.bookSpace(wish.first, series: wish.series, count: wish.count, by: acting)))
    case .confirm(let code): .timetable(.booked(try books.confirmSpace(code, by: acting)))
    case .release(let code, let scope):
      .timetable(.booked(try books.releaseSpace(code, scope, by: acting)))
    case .close(let closure): .timetable(.closed(try books.close(closure, by: acting)))
    case .reopen(let code): .timetable(.reopened(try books.reopen(code, by: acting)))
    case .holiday(let day, let name, let isHoliday):
      .timetable(
        .holidayChanged(
          try books.changeHoliday(day, name: name, isHoliday: isHoliday, by: acting)))
    }
  }

  private func rearrange(
    _ change: SessionChange, isRehearsal: Bool
  ) throws -> Outcome<RearrangedSessions> {
    try books.rearrange(
      change.code, from: change.number, change.scope, change.change, reason: change.reason,
      isRehearsal: isRehearsal, by: acting)
  }
}
