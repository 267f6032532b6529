import Domain
import Testing
import Wording

@Suite("Sentences about whom a change concerns") struct ChangeWordingTests {
  private let line = ClassLine(
    theClass: Class(
      code: "YOGA-1", course: "YOGA", title: "Yoga for beginners", maximum: 2),
    standing: .open, places: Places(minimum: 1, maximum: 2), sessions: [])

  private func told(_ change: (inout ChangedClass) -> Void) -> String {
    var changed = ChangedClass(line: line)
    change(&changed)
    let all = Wording.sentence(changed, "Changed")
    let first = "Changed: Yoga for beginners (YOGA-1), No sessions, 2 left."
    #expect(all.hasPrefix(first))
    return String(all.dropFirst(first.count))
  }

  private func toTell(_ name: PersonName) -> ToTell {
    ToTell(person: Cast.line(name), email: nil, was: .confirmed, joined: Cast.tuesday)
  }

  @Test("Where nobody is concerned nobody is named")
  func nobody() { #expect(told { _ in } == "") }

  @Test("Who has a place now, who waits again, and whose place is not held")
  func places() {
    #expect(
      told { $0.service.promoted = [Cast.line(Cast.ada)] }
        == " The place goes to Ada Okafor: tell them.")
    #expect(
      told { $0.backInLine = [Cast.line(Cast.ada), Cast.line(Cast.sian)] }
        == " Back in line, with the joining time kept: Ada Okafor and Siân Davies. Tell them.")
    #expect(
      told { $0.declined = [Cast.line(Cast.sian)] }
        == " Enrolment closed before release was agreed, so a place is held no longer for "
        + "Siân Davies. Tell them.")
    #expect(
      told { $0.alsoBooked = [Cast.booking(.confirmed)] }
        == " Booked: Ada Okafor on Yoga for beginners (YOGA-1).")
  }

  @Test("Whose release is asked again, and whom to tell")
  func times() {
    #expect(
      told { $0.releaseAgain = [Cast.line(Cast.sian)] }
        == " Release is asked again for 1 person, as it was agreed for other times: Siân Davies.")
    #expect(
      told { $0.toTell = [toTell(Cast.ada), toTell(Cast.sian)] }
        == " Tell 2 people: Ada Okafor and Siân Davies.")
  }

  @Test("Places kept no longer say who has one now")
  func kept() {
    var changed = ChangedClass(line: line)
    changed.service.promoted = [Cast.line(Cast.ada)]
    #expect(
      Wording.keptPlaces(changed)
        == "No places are kept on Yoga for beginners (YOGA-1). "
        + "The place goes to Ada Okafor: tell them.")
  }
}
