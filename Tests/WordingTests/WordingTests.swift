import Domain
import Testing
import Wording

@Suite("Dates, counts and lists") struct WordingTests {
  @Test("Days are written with weekday and month in words")
  func days() {
    #expect(Wording.day(Cast.thursday) == "Thu 26 Nov 2026")
    #expect(Wording.shortDay(Cast.thursday) == "Thu 26 Nov")
    #expect(Wording.date(Cast.thursday) == "26 Nov 2026")
    #expect(Wording.day(Cast.day("2027-03-01")) == "Mon 1 Mar 2027")
    #expect(
      Weekday.allCases.map { Wording.word($0) } == [
        "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun",
      ])
    #expect(Wording.month(1) == "Jan")
    #expect(Wording.month(12) == "Dec")
    #expect(Wording.month(13) == "13")
    #expect(Wording.month(0) == "0")
  }

  @Test("Times and moments are written on the wall clock")
  func times() {
    #expect(Wording.time(Cast.time("9:05")) == "09:05")
    #expect(Wording.times(Cast.time("12:00"), Cast.time("13:30")) == "12:00-13:30")
    #expect(Wording.moment(Cast.thursday, Cast.time("09:42")) == "Thu 26 Nov 2026, 09:42")
    let session = Session(
      classCode: "YOGA-1", number: 1, date: Cast.thursday, start: Cast.time("10:00"),
      end: Cast.time("11:00"))
    #expect(Wording.when(session) == "Thu 26 Nov 10:00")
    #expect(Wording.wall(Cast.tuesday) == "Tue 24 Nov 2026 09:30")
    #expect(Wording.when(Cast.tuesday) == "Tue 24 Nov 09:30")
  }

  @Test("A length of time is hours and minutes, without what there is none of")
  func durations() {
    #expect(Wording.duration(200) == "3 h 20 min")
    #expect(Wording.duration(120) == "2 h")
    #expect(Wording.duration(45) == "45 min")
    #expect(Wording.duration(0) == "0 min")
    #expect(
      Wording.minutes(ReleaseMinutes(work: 30, own: 0)) == "Work time 30 min, own time 0 min")
  }

  @Test("Kept places, reasons and agreements are named in words people use")
  func plainWords() {
    #expect(Wording.word(KeptGroup.department("Ward 7")) == "Ward 7 (department)")
    #expect(Wording.word(KeptGroup.site("North Wing")) == "people from North Wing")
    #expect(Wording.word(KeptGroup.firstTime) == "first-time learners")
    #expect(Wording.word(WithdrawalReason.moved) == "a session was moved")
    #expect(Wording.word(AgreementState.inForce) == "In force")
    #expect(Wording.word(ApprovalDecision.referredBack) == "Referred back")
    #expect(Wording.word(Side.staff) == "Staff side")
    #expect(Wording.word(Restriction.Kind.staffGroup) == "staff group")
  }

  @Test("One is singular, everything else plural")
  func plurals() {
    #expect(Wording.count(1, "place") == "1 place")
    #expect(Wording.count(0, "place") == "0 places")
    #expect(Wording.count(2, "place") == "2 places")
    #expect(Wording.count(1, "class", "classes") == "1 class")
    #expect(Wording.count(3, "class", "classes") == "3 classes")
  }

  @Test("Names are joined by commas and one and; the rest is counted")
  func lists() {
    #expect(Wording.list([]) == "")
    #expect(Wording.list(["Ada"]) == "Ada")
    #expect(Wording.list(["Ada", "Siân"]) == "Ada and Siân")
    #expect(Wording.list(["Ada", "Siân", "Hoa"]) == "Ada, Siân and Hoa")
    #expect(Wording.list(["a", "b", "c", "d", "e"]) == "a, b, c, d and e")
    #expect(Wording.list(["a", "b", "c", "d", "e", "f"]) == "a, b, c, d and 2 others")
    #expect(Wording.list(["a", "b", "c"], most: 2) == "a and 2 others")
  }

  @Test("Rates are percent to one decimal, or say that there is nothing yet")
  func rates() {
    #expect(Wording.rate(867) == "86.7 %")
    #expect(Wording.rate(1_000) == "100.0 %")
    #expect(Wording.rate(0) == "0.0 %")
    #expect(Wording.rate(5) == "0.5 %")
    #expect(Wording.rate(nil) == "no sessions yet")
  }

  @Test("Full and full with a place held are two different words")
  func places() {
    let word = { (confirmed: Int, requested: Int) in
      Wording.places(
        Places(minimum: 1, maximum: 2, confirmed: confirmed, requested: requested))
    }
    #expect(word(0, 0) == "2 left")
    #expect(word(2, 0) == "full")
    #expect(word(1, 1) == "full, 1 held")
  }

  @Test("Waiting never reads like booked, in no state's word")
  func waitingIsNotBooked() {
    #expect(Wording.word(EnrolmentState.waitlisted) == "Waiting for a place")
    #expect(Wording.word(EnrolmentState.confirmed) == "Booked")
    let words = EnrolmentState.allCases.map { Wording.word($0) }
    #expect(Set(words).count == words.count)
    #expect(words.count { $0.contains("Booked") } == 1)
  }

  @Test("Every kind of word has one of its own for each case")
  func words() {
    func distinct(_ words: [String]) -> Bool {
      Set(words).count == words.count && words.allSatisfy { !$0.isEmpty }
    }
    #expect(distinct(SessionState.allCases.map { Wording.word($0) }))
    #expect(distinct(RegisterState.allCases.map { Wording.word($0) }))
    #expect(distinct(AbsenceReason.allCases.map { Wording.word($0) }))
    #expect(distinct(ReleaseModel.allCases.map { Wording.word($0) }))
    #expect(distinct(WithdrawalReason.allCases.map { Wording.word($0) }))
    #expect(distinct(FreedPlace.allCases.map { Wording.word($0) }))
    #expect(distinct(AttendanceSplit.allCases.map { Wording.word($0) }))
    #expect(distinct(TakeUpSplit.allCases.map { Wording.word($0) }))
    #expect(distinct(AgreementState.allCases.map { Wording.word($0) }))
    #expect(distinct(ApprovalDecision.allCases.map { Wording.word($0) }))
    #expect(distinct(Side.allCases.map { Wording.word($0) }))
    #expect(distinct(Restriction.Kind.allCases.map { Wording.word($0) }))
    let standings: [ClassStanding] = [
      .planned, .open, .full, .closed, .running, .completed, .cancelled,
    ]
    #expect(distinct(standings.map { Wording.word($0) }))
  }

  @Test("A mark is said in words, a blank shown as one")
  func marks() {
    #expect(Wording.word(nil as Mark?) == "_")
    #expect(Wording.word(Mark.present) == "Present")
    #expect(Wording.word(Mark.late(minutes: 20, leftEarly: nil)) == "Late 20 min")
    #expect(Wording.word(Mark.late(minutes: 20, leftEarly: 5)) == "Late 20, left 5 early")
    #expect(Wording.word(Mark.leftEarly(minutes: 15)) == "Left 15 min early")
    #expect(Wording.word(Mark.authorised(.annualLeave)) == "Away: annual leave")
    #expect(Wording.word(Mark.unauthorised) == "Absent")
  }
}
