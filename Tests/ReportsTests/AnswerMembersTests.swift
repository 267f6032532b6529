import Domain
import Testing

@testable import Reports

@Suite("What acts answer to programs")
struct AnswerMembersTests {
  private static let label = ReportSamples.yoga.label
  private static let until = ReportSamples.wall("2026-11-25T09:30")

  @Test("A freed place: who got one, who was offered one, who was passed over and why")
  func service() {
    let service = WaitingListService(
      promoted: [ReportSamples.ada],
      offered: [OpenOffer(person: ReportSamples.lukasz, label: Self.label, ends: Self.until)],
      passedOver: [
        PassedOver(
          person: ReportSamples.sian,
          obstacles: [.notWaiting(ReportSamples.sian.name, Self.label)])
      ], placesLeft: 1, waiting: 2)
    #expect(
      JSON.object(service.members) == [
        "promoted": ["204417"],
        "offered": [["employee_number": "205512", "until": "2026-11-25T09:30"]],
        "passed_over": [
          [
            "employee_number": "176003",
            "reasons": [
              [
                "code": "not-waiting",
                "text":
                  "Siân Davies does not wait for Yoga for beginners (YOGA-1). Check the class and the number.",
              ]
            ],
          ]
        ], "left": 1, "waiting": 2,
      ])
  }

  @Test("What time decided: what ended, and where a place went on")
  func passedOn() {
    let ended = Settlement(
      person: ReportSamples.ada, label: Self.label, state: .cancelled, ground: .offerEnded,
      service: WaitingListService(promoted: [ReportSamples.lukasz]))
    let passed = PassedOn(ended: [ended], served: [(Self.label, WaitingListService())])
    #expect(
      JSON.object(passed.members) == [
        "departments": [],
        "ended": [
          [
            "class": "YOGA-1", "employee_number": "204417", "state": "cancelled",
            "ground": "offer-ended", "held_until": nil, "obstacles": [],
            "buddy_left": nil,
          ]
        ], "served": [["class": "YOGA-1", "promoted": ["205512"], "offered": []]],
      ])
  }

  @Test("People who go on: how each stood, what becomes of them, and what to know")
  func moved() {
    let move = ClassMove(
      from: Self.label, to: ClassLabel("YOGA-2", "Yoga for beginners"),
      people: [
        MovedPerson(
          person: ReportSamples.ada, was: .confirmed, becomes: .waitlisted,
          warnings: [.waits, .releaseAgain(.half)])
      ], isDone: true, isMerge: false)
    #expect(
      JSON.object(move.members) == [
        "from": "YOGA-1", "to": "YOGA-2",
        "people": [
          [
            "employee_number": "204417", "name": "Okafor, Ada", "was": "confirmed",
            "becomes": "waitlisted",
            "warnings": [
              [
                "code": "waits",
                "text": "There is no place for them yet: they wait there.",
              ],
              [
                "code": "release-again",
                "text":
                  "Release has to be asked for again: half work time, half own, for the new times.",
              ],
            ],
          ]
        ], "come_alone": [],
      ])
  }

  @Test("Whom a change of a class concerns, by employee number")
  func changed() {
    let line = ClassLine(
      theClass: Class(code: "YOGA-1", course: "YOGA", title: "Yoga for beginners", maximum: 2),
      standing: .open, places: Places(minimum: 1, maximum: 2, confirmed: 1, waiting: 1),
      sessions: [])
    let told = ToTell(
      person: ReportSamples.ada, email: nil, was: .confirmed,
      joined: WallTime(Day(iso: "2026-11-23") ?? .earliest, .startOfDay))
    let changed = ChangedClass(
      line: line, service: WaitingListService(promoted: [ReportSamples.lukasz]),
      backInLine: [ReportSamples.ada], declined: [ReportSamples.lukasz],
      alsoBooked: [
        Booking(
          state: .confirmed, number: "204417", name: ReportSamples.ada.name,
          label: ClassLabel("ESP-1", "Spanish"))
      ], toTell: [told], releaseAgain: [ReportSamples.ada])
    #expect(
      JSON.object(changed.members) == [
        "class": "YOGA-1", "sessions": 0, "back_in_line": ["204417"], "declined": ["205512"],
        "also_booked": [["class": "ESP-1", "employee_number": "204417", "state": "confirmed"]],
        "release_again": ["204417"], "to_tell": ["204417"], "promoted": ["205512"],
        "offered": [], "passed_over": [], "left": 1, "waiting": 1,
      ])
  }

  @Test("Until when a place is held is told only while it is held")
  func heldUntil() {
    func members(_ state: EnrolmentState) -> JSON.Members {
      let asked = ReportSamples.asked(.agreed, state)
      return ReleaseAnswer(
        release: asked.release, asked: asked, minutes: ReleaseMinutes(work: 23, own: 22)
      ).members
    }
    #expect(members(.requested)["held_until"] == "2026-11-26T10:00")
    #expect(members(.confirmed)["held_until"] == .null)
    #expect(members(.confirmed)["work_minutes"] == 23)
  }
}
