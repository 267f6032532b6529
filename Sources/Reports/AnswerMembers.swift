public import Domain
import Wording

// What acts came to, as programs read it; commands join these to their answers.

extension Refusal {
  /// The code and the sentence.
  public var json: JSON { ["code": .string(code), "text": .string(Wording.sentence(self))] }
}

extension JSON.Members {
  /// These members followed by others; a name that stands in both has the later value.
  public func and(_ others: JSON.Members) -> JSON.Members { JSON.Members(pairs + others.pairs) }
}

extension KeptPlaces {
  /// Places kept for a group, and how many of them are used.
  public var members: JSON.Members {
    [
      "for": .string(group.text), "places": .integer(count), "used": .integer(used),
      "until": .string(until.iso),
    ]
  }
}

extension WaitingListService {
  /// Who got a place, and who was offered one.
  public var gained: JSON.Members {
    [
      "promoted": .array(promoted.map { .string($0.number.text) }),
      "offered": .array(
        offered.map {
          [
            "employee_number": .string($0.person.number.text), "until": .string($0.ends.text),
          ]
        }),
    ]
  }

  /// Who got a place, who was offered one, who was passed over and why, and what is left.
  public var members: JSON.Members {
    gained.and([
      "passed_over": .array(
        passedOver.map { passed in
          [
            "employee_number": .string(passed.person.number.text),
            "reasons": .array(passed.obstacles.map(\.json)),
          ]
        }),
      "left": .integer(placesLeft), "waiting": .integer(waiting),
    ])
  }
}

extension ChangedClass {
  /// How a class stands after a decision, and everybody whom that concerned, by employee number.
  public var members: JSON.Members {
    let concerned: JSON.Members = [
      "class": .string(line.theClass.code.text), "sessions": .integer(line.sessions.count),
      "back_in_line": .array(backInLine.map { .string($0.number.text) }),
      "declined": .array(declined.map { .string($0.number.text) }),
      "also_booked": .array(
        alsoBooked.map {
          [
            "class": .string($0.label.code.text), "employee_number": .string($0.number.text),
            "state": .string($0.state.rawValue),
          ]
        }),
      "release_again": .array(releaseAgain.map { .string($0.number.text) }),
      "to_tell": .array(toTell.map { .string($0.person.number.text) }),
    ]
    return concerned.and(service.members).and([
      "left": .integer(line.places.left), "waiting": .integer(line.places.waiting),
    ])
  }
}

extension Settlement {
  /// Whose enrolment it is, where it stands now and why.
  public var members: JSON.Members {
    [
      "class": .string(label.code.text), "employee_number": .string(person.number.text),
      "state": .string(state.rawValue), "ground": .string(ground.text),
      "held_until": JSON(booking?.heldUntil?.text),
      "obstacles": .array(obstacles.map(\.json)), "buddy_left": JSON(buddyLeft?.number.text),
    ]
  }
}

extension PassedOn {
  /// What ended by time, and what free places led to, class by class.
  public var members: JSON.Members {
    [
      "departments": .array(departments.map { .object($0.members) }),
      "ended": .array(ended.map { .object($0.members) }),
      "served": .array(
        (ended.map { ($0.label, $0.service) } + served).filter { $0.1.hasServed }
          .map { label, service in
            .object(JSON.Members([("class", .string(label.code.text))]).and(service.gained))
          }),
    ]
  }
}

extension WaitingListService {
  fileprivate var hasServed: Bool { !promoted.isEmpty || !offered.isEmpty }
}

extension ToTell {
  /// Somebody to tell, and how the person stood.
  public var members: JSON.Members {
    [
      "employee_number": .string(person.number.text), "name": .string(person.name.familyFirst),
      "department": JSON(person.department), "job_title": JSON(person.jobTitle),
      "email": JSON(email), "was": .string(was.rawValue), "joined": .string(joined.text),
      "now": onward.map {
        [
          "class": .string($0.label.code.text), "state": .string($0.state.rawValue),
          "position": JSON($0.position),
        ]
      } ?? .null,
    ]
  }
}

extension ClassMove {
  /// From where to where, and what becomes of each.
  public var members: JSON.Members {
    [
      "from": .string(from.code.text), "to": .string(to.code.text),
      "people": .array(people.map { .object($0.members) }),
      "come_alone": .array(comeAlone.map { .string($0.person.number.text) }),
    ]
  }
}

extension MovedPerson {
  fileprivate var members: JSON.Members {
    [
      "employee_number": .string(person.number.text), "name": .string(person.name.familyFirst),
      "was": .string(was.rawValue), "becomes": JSON(becomes?.rawValue),
      "warnings": .array(
        warnings.map { warning in
          [
            "code": .string(warning.code),
            "text": .string(Wording.text(warning, of: self)),
          ]
        }),
    ]
  }
}

extension MoveWarning {
  /// The stable code scripts go by.
  fileprivate var code: String {
    switch self {
    case .rule(let refusal): refusal.code
    case .waits: "waits"
    case .releaseAgain: "release-again"
    }
  }
}

extension ReleaseAnswer {
  /// What stands of a request for release: the model that counts, the minutes, the place.
  public var members: JSON.Members {
    let state = settlement?.state ?? asked.enrolment.state
    return [
      "class": .string(asked.label.code.text),
      "employee_number": .string(asked.person.number.text), "session": JSON(release.session),
      "asked": .string(release.asked.rawValue), "model": .string(release.model.rawValue),
      "asked_hours": JSON(release.askedHours), "hours": JSON(release.hours),
      "ground": JSON(release.ground?.rawValue),
      "work_minutes": .integer(minutes.work), "own_minutes": .integer(minutes.own),
      "held_until": JSON(state == .requested ? release.heldUntil?.text : nil),
      "state": .string(state.rawValue),
      "obstacles": .array((settlement?.obstacles ?? []).map(\.json)),
    ]
  }
}
