public import Domain

extension Wording {
  /// Where an enrolment stands, in a word or two.
  public static func word(_ state: EnrolmentState) -> String {
    switch state {
    case .requested: "Waiting for release"
    case .waitlisted: "Waiting for a place"
    case .offered: "Offered"
    case .confirmed: "Booked"
    case .attended: "Attended"
    case .didNotAttend: "Did not attend"
    case .withdrawn: "Withdrawn"
    case .onBreak: "On a break"
    case .cancelled: "Cancelled"
    case .declined: "Declined"
    }
  }

  /// What a class looks like today, in a word.
  public static func word(_ standing: ClassStanding) -> String {
    switch standing {
    case .planned: "Planned"
    case .open: "Open"
    case .full: "Full"
    case .closed: "Closed"
    case .running: "Running"
    case .completed: "Completed"
    case .cancelled: "Cancelled"
    }
  }

  /// Whether a session stands, in a word.
  public static func word(_ state: SessionState) -> String {
    switch state {
    case .scheduled: "Scheduled"
    case .rescheduled: "Moved"
    case .cancelled: "Cancelled"
    }
  }

  /// How far a register is, in a word or two.
  public static func word(_ state: RegisterState) -> String {
    switch state {
    case .notTaken: "Not taken"
    case .partTaken: "Part taken"
    case .submitted: "Submitted"
    case .amended: "Amended"
    }
  }

  /// A mark, in words; `_` for a blank.
  public static func word(_ mark: Mark?) -> String {
    switch mark {
    case nil: "_"
    case .present: "Present"
    case .late(let late, nil): "Late \(late) min"
    case .late(let late, let early?): "Late \(late), left \(early) early"
    case .leftEarly(let minutes): "Left \(minutes) min early"
    case .authorised(let reason): "Away: \(word(reason))"
    case .unauthorised: "Absent"
    case .notExpected: "Not expected"
    case .sessionCancelled: "Session cancelled"
    }
  }

  /// Why an absence was authorised, in words.
  public static func word(_ reason: AbsenceReason) -> String {
    switch reason {
    case .annualLeave: "annual leave"
    case .rota: "rota"
    case .otherTraining: "other training"
    case .otherNotified: "told us"
    }
  }

  /// Who gives the time to attend, in words.
  public static func word(_ release: ReleaseModel) -> String {
    switch release {
    case .ownTime: "own time"
    case .full: "full paid release"
    case .half: "half work time, half own"
    case .toil: "time off in lieu"
    case .shiftSwap: "shift swap"
    case .unpaid: "unpaid leave"
    case .hours: "agreed hours"
    }
  }

  /// Why somebody leaves a class, in words.
  public static func word(_ reason: WithdrawalReason) -> String {
    switch reason {
    case .shift: "shift changed"
    case .workload: "workload"
    case .leave: "on leave"
    case .moved: "moved"
    case .childcare: "childcare"
    case .travel: "travel"
    case .noLongerWanted: "no longer wanted"
    case .leftTrust: "left the trust"
    case .other: "other"
    }
  }

  /// What happens to a freed place, in words.
  public static func word(_ mode: FreedPlace) -> String {
    switch mode {
    case .automatic: "given to the next person at once"
    case .offer: "kept until somebody offers it"
    case .picked: "kept until somebody picks who gets it"
    }
  }

  /// How places stand, short: `3 left`, `full`, `full, 1 held`.
  public static func places(_ places: Places) -> String {
    if places.left > 0 { return "\(places.left) left" }
    let held = places.offered + places.requested
    return held > 0 ? "full, \(held) held" : "full"
  }

  /// How places stand against their number: `3 of 12 left`, `12 full`.
  public static func placesOf(_ places: Places) -> String {
    places.left > 0 ? "\(places.left) of \(places.maximum) left" : "\(places.maximum) full"
  }

  /// What an attendance report is split by, in words.
  public static func word(_ split: AttendanceSplit) -> String {
    switch split {
    case .class: "class"
    case .person: "person"
    case .department: "department"
    case .band: "pay band"
    case .site: "site"
    case .course: "course"
    case .staffGroup: "staff group"
    }
  }

  /// Something that waits for a person, as a sentence.
  public static func need(_ need: Need) -> String {
    switch need {
    case .registerOpen(let label, let session, let day, let unmarked):
      "Register not submitted: \(label.title), session \(session), \(shortDay(day)). "
        + (unmarked > 0
          ? "\(count(unmarked, "person", "people")) unmarked." : "Everyone is marked.")
    case .placesToGive(let label, let free, let waiting):
      "\(count(free, "place")) free on \(label.title), and "
        + "\(count(waiting, "person is", "people are")) waiting."
    case .belowMinimum(let label, let starts, let booked, let minimum):
      "\(label.title) starts \(shortDay(starts)) with \(booked) booked; it needs \(minimum)."
    case .leaverEnrolled(let name, _, let label):
      "\(name.spoken) has left the trust and still has a place on \(label.title)."
    case .agreementReview(let title, let due):
      "\(title) is due for review on \(self.day(due))."
    }
  }
}
