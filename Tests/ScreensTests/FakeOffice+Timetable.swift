import Domain
import Screens
import Wording

/// The timetable as the fake office keeps it.
extension FakeOffice {
  func foresee(_ act: TimetableAct) -> Answer? {
    switch act {
    case .plan(let plan): .timetable(.preview(.done(preview(plan))))
    case .rearrange(let change): .timetable(.rearranged(.done(rearranged(change, isDone: false))))
    case .book(let wish): .timetable(.bookingPreview(preview(wish)))
    case .close(let closure): .timetable(.hit(hit(by: closure)))
    case .confirm, .release, .reopen, .holiday: nil
    }
  }

  mutating func timetable(_ act: TimetableAct) -> Answer {
    switch act {
    case .plan: return .timetable(.planned(.done(PlannedClass(line: classes[0], skipped: []))))
    case .rearrange(let change):
      return .timetable(.rearranged(.done(rearranged(change, isDone: true))))
    case .book(let wish):
      var booking = wish.first
      booking.code = BookingCode("B\(bookings.count + 1)")
      bookings.append(booking)
      return .timetable(.booked(.done(BookedSpace(bookings: [booking], skipped: []))))
    case .confirm(let code): return become(.confirmed, code)
    case .release(let code, _): return become(.released, code)
    case .close(let closure):
      var kept = closure
      kept.code = ClosureCode("C\(calendar.closures.count + 1)")
      calendar.closures.append(kept)
      return .timetable(
        .closed(.done(KeptClosure(closure: kept, hit: hit(by: closure)))))
    case .reopen(let code):
      guard let closure = calendar.closures.first(where: { $0.code == code }) else {
        return .timetable(.reopened(.refused([.noSuchClosure(code, known: [])])))
      }
      calendar.closures.removeAll { $0.code == code }
      return .timetable(.reopened(.done(closure)))
    case .holiday(let day, let name, let isHoliday):
      calendar.changes[day] = name.map { HolidayChange(day, $0, isHoliday: isHoliday) }
      return .timetable(.holidayChanged(.done([])))
    }
  }

  private mutating func become(_ state: BookingState, _ code: BookingCode) -> Answer {
    guard let index = bookings.firstIndex(where: { $0.code == code }) else {
      return .timetable(.booked(.refused([.noSuchBooking(code)])))
    }
    bookings[index].state = state
    return .timetable(.booked(.done(BookedSpace(bookings: [bookings[index]], skipped: []))))
  }

  private func preview(_ plan: ClassPlan) -> SeriesPreview {
    let course = Cast.courses.first { $0.code == plan.course } ?? Cast.courses[0]
    let planned = plan.plannedSessions(of: course) { closed[$0] }
    return SeriesPreview(
      label: ClassLabel(plan.code, course.title),
      dates: planned.sessions.map { session in
        let problem = inTheWay[session.date]
        return PlannedDate(
          session: session, problems: problem.map { [$0] } ?? [],
          alternatives: problem == nil ? [] : [session.date - 1, session.date + 1])
      },
      skipped: planned.skipped.map {
        SkippedDay(day: $0.day, reason: $0.reason, alternatives: [$0.day + 1])
      }, problems: [])
  }

  private func preview(_ wish: BookingWish) -> BookingPreview {
    let days = wish.series.days(from: wish.first.date).prefix(wish.count)
    return BookingPreview(
      dates: days.map { day in
        var booking = wish.first
        booking.date = day
        return PlannedBooking(booking: booking, problems: inTheWay[day].map { [$0] } ?? [])
      })
  }

  private func rearranged(_ change: SessionChange, isDone: Bool) -> RearrangedSessions {
    let line = classes.first { $0.theClass.code == change.code } ?? classes[0]
    let first = line.sessions.first { $0.number == change.number } ?? line.sessions[0]
    let chosen = line.sessions.filter {
      $0.number == change.number || change.scope == .fromHereOn && $0.number > change.number
    }
    let shift = (change.change.date ?? first.date).number - first.date.number
    let learners = learners[change.code] ?? []
    let told = learners.map {
      ToTell(
        person: Cast.person($0), email: nil, was: .confirmed,
        joined: Cast.wall(2026, 10, 1, "09:00"))
    }
    let hit = change.change.moves ? told.prefix(1) : []
    return RearrangedSessions(
      label: line.theClass.label,
      sessions: chosen.map { session in
        let after = change.change.applied(to: session, shift: shift)
        return RearrangedSession(
          before: session, after: after, problems: inTheWay[after.date].map { [$0] } ?? [])
      },
      hit: hit.map { HitLearner(person: $0.person, clashes: [], releaseAgain: .half) },
      toTell: told, isDone: isDone)
  }

  func offers(_ need: SpaceNeed) -> [SpaceOffer] {
    let offers = spaces.filter(need.isMet).map { space in
      let taken = classes.flatMap(\.sessions).first {
        $0.space == space.code && $0.date == need.day
          && $0.interval.overlaps(Interval(on: need.day, from: need.start, to: need.end))
      }
      let problem = taken.map { session in
        Refusal.spaceClash(
          space.label, with: .session(ClassLabel(session.classCode, "A class"), number: 1),
          on: session.date, from: session.start, to: session.end)
      }
      return SpaceOffer(space: space, problems: problem.map { [$0] } ?? [])
    }
    return offers.filter(\.problems.isEmpty) + offers.filter { !$0.problems.isEmpty }
  }

  private func hit(by closure: Closure) -> [Hit] {
    guard case .space(let code) = closure.of else { return [] }
    return classes.flatMap { line in
      line.sessions.filter { $0.space == code && closure.closes($0.interval) }.map {
        Hit(
          what: Occupation($0, of: line.theClass.label, people: 10, kit: []),
          people: line.places.confirmed)
      }
    }
  }
}
