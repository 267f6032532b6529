public import Domain
import Wording

// What planning and keeping the timetable came to, as programs read it.

extension SkippedDay {
  /// The day, why nothing takes place on it, and the nearest free days.
  public var members: JSON.Members {
    [
      "date": .string(day.iso), "reason": .string(Wording.brief(reason)),
      "free": .array(alternatives.map { .string($0.iso) }),
    ]
  }
}

extension SeriesPreview {
  /// Each date with its problems, the days passed over, and whether all is clear.
  public var members: JSON.Members {
    [
      "class": .string(label.code.text), "clear": .bool(isClear),
      "dates": .array(
        dates.map { date in
          .object(
            date.session.members.and([
              "reasons": .array(date.problems.map(\.json)),
              "provisional": .array(date.provisional.map { .string(Wording.name($0)) }),
            ]))
        }),
      "skipped": .array(skipped.map { .object($0.members) }),
      "problems": .array(problems.map(\.json)),
    ]
  }
}

extension RearrangedSessions {
  /// Each session before and after, whom it hits, and whom to tell.
  public var members: JSON.Members {
    [
      "class": .string(label.code.text),
      "sessions": .array(
        sessions.map { row in
          [
            "before": .object(row.before.members), "after": .object(row.after.members),
            "reasons": .array(row.problems.map(\.json)),
          ]
        }),
      "hit": .array(
        hit.map { hit in
          [
            "employee_number": .string(hit.person.number.text),
            "reasons": .array(hit.clashes.map(\.json)),
            "release_again": .bool(hit.releaseAgain != nil),
          ]
        }),
      "to_tell": .array(toTell.map { .string($0.person.number.text) }),
    ]
  }
}

extension Closure {
  /// What is known of a closure.
  public var members: JSON.Members {
    [
      "code": .string(code.text), "of": .string(of.kind),
      "name": of.name.map { .string($0) } ?? .null, "first": .string(first.iso),
      "last": .string(last.iso), "hours": hours.map { .string($0.text) } ?? .null,
      "repeats": .string(repeats.text), "reason": .string(reason),
    ]
  }
}

extension Hit {
  /// What lies in a closure, and how many people have a place there.
  public var members: JSON.Members {
    [
      "what": .string(Wording.name(what.by)), "date": .string(what.day.iso),
      "start": .string(what.start.text), "end": .string(what.end.text),
      "space": what.space.map { .string($0.text) } ?? .null, "booked": .integer(people),
    ]
  }
}

extension SpaceBooking {
  /// What is known of a booking; a private one has no title here, nor what it is for.
  public var members: JSON.Members { members(isInside: !isPrivate) }

  /// What is known of a booking.
  ///
  /// - Parameter isInside: whether whoever reads it may read what is private.
  public func members(isInside: Bool) -> JSON.Members {
    [
      "code": .string(code.text), "series": series.map { .string($0.text) } ?? .null,
      "space": .string(space.text), "date": .string(date.iso), "start": .string(start.text),
      "end": .string(end.text), "purpose": JSON(isInside ? purpose.rawValue : nil),
      "title": JSON(isInside ? title : nil), "private": .bool(isPrivate),
      "people": people.map { .integer($0) } ?? .null,
      "equipment": .string(Equipment.text(kit)), "state": .string(state.rawValue),
    ]
  }
}
