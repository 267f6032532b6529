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

  /// Where an enrolment stands, in a word or two; that a manager has said no is told.
  public static func standing(_ line: EnrolmentLine) -> String {
    guard line.isReleaseDeclined else { return word(line.enrolment.state) }
    return line.enrolment.state == .requested
      ? "Release declined" : "\(word(line.enrolment.state)), release declined"
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

  /// Why somebody leaves a class, in words.
  public static func word(_ reason: WithdrawalReason) -> String {
    switch reason {
    case .shift: "shift changed"
    case .workload: "workload"
    case .leave: "on leave"
    case .moved: "a session was moved"
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
    case .offer: "offered for a time to the first who could take it, then to the next"
    case .picked: "kept until somebody picks who gets it"
    }
  }

  /// Whom places are kept for, in words.
  public static func word(_ group: KeptGroup) -> String {
    switch group {
    case .department(let name): "\(name) (department)"
    case .site(let name): "people from \(name)"
    case .firstTime: "first-time learners"
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
    case .subject: "subject"
    case .month: "month"
    case .term: "term"
    case .staffGroup: "staff group"
    case .manager: "line manager"
    }
  }

  /// How far a learning agreement has come, in a word or two.
  public static func word(_ state: AgreementState) -> String {
    switch state {
    case .draft: "Draft"
    case .consultation: "In consultation"
    case .approved: "Approved"
    case .signed: "Signed"
    case .inForce: "In force"
    case .underReview: "Under review"
    case .superseded: "Superseded"
    }
  }

  /// What an approving body decided, in a word or two.
  public static func word(_ decision: ApprovalDecision) -> String {
    switch decision {
    case .approved: "Approved"
    case .referredBack: "Referred back"
    case .refused: "Refused"
    }
  }

  /// A side of the partnership, in words.
  public static func word(_ side: Side) -> String {
    switch side {
    case .management: "Management side"
    case .staff: "Staff side"
    }
  }

  /// What a limit on who may enrol goes by, in words.
  public static func word(_ kind: Restriction.Kind) -> String {
    switch kind {
    case .band: "pay band"
    case .department: "department"
    case .site: "site"
    case .staffGroup: "staff group"
    }
  }
}
