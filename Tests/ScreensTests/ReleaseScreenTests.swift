import Domain
import Screens
import Testing

/// Asking for release, and keying in what managers and learners say.
@Suite("Release at the desk")
struct ReleaseScreenTests {
  let driver = Driver(office: .busy)

  /// The box for the reply to Tom Baker's request, opened from what needs somebody.
  private func openReply() { driver.press("<Tab><Tab><Down><Enter>") }

  @Test("Agreed as asked takes three Enter, the line manager's name being proposed")
  func agreed() {
    openReply()
    #expect(driver.text.contains("Held until Tue 1 Dec 09:42. Asked: full paid release"))
    driver.press("<Enter>")
    #expect(driver.text.contains("> Rose Kelly"))
    driver.press("<Enter>")
    #expect(
      driver.office.acts == [.release(.agree("190022", "COOK-1", nil, by: "Rose Kelly"))])
    #expect(driver.message.hasPrefix("Release agreed for Tom Baker on Cooking on a budget"))
  }

  @Test("Another name takes the place of the one proposed, and an empty one is refused")
  func manager() {
    openReply()
    driver.press("<Enter><Ctrl-U><Enter>")
    #expect(driver.office.acts.isEmpty)
    #expect(driver.message.contains("Write the manager's name."))
    driver.press("Ned<Enter>")
    #expect(driver.office.acts == [.release(.agree("190022", "COOK-1", nil, by: "Ned"))])
  }

  @Test("Agreed otherwise asks which release, and for agreed hours how many")
  func otherwise() {
    openReply()
    driver.press("agreed other<Enter>agreed hours<Enter>12<Enter><Enter>")
    #expect(
      driver.office.acts
        == [.release(.agree("190022", "COOK-1", .hours, hours: 12, by: "Rose Kelly"))])
  }

  @Test("One session can be arranged otherwise than the class")
  func oneSession() {
    openReply()
    driver.press("one session<Enter><Down><Down><Enter>swap<Enter><Enter>")
    #expect(
      driver.office.acts
        == [.release(.agree("190022", "COOK-1", .shiftSwap, session: 3, by: "Rose Kelly"))])
  }

  @Test("Declined asks the ground, and says that the learner decides now")
  func declined() {
    openReply()
    driver.press("declined<Enter>notice<Enter><Enter>")
    #expect(
      driver.office.acts
        == [.release(.decline("190022", "COOK-1", .notice, by: "Rose Kelly"))])
    #expect(driver.message.contains("come in own time, ask again or withdraw"))
  }

  @Test("After a no the learner's own ways come first")
  func afterNo() {
    driver.office.form?.line.asked.release.state = .declined
    driver.office.form?.line.asked.release.ground = .cover
    openReply()
    #expect(driver.text.contains("Held until Tue 1 Dec 09:42. Declined: no cover"))
    driver.press("<Enter>")
    #expect(driver.office.acts == [.release(.ownTime("190022", "COOK-1"))])
    driver.press("<Enter>ask again<Enter>time off<Enter>")
    #expect(driver.office.acts.last == .release(.ask("190022", "COOK-1", .toil)))
    driver.press("<Enter>withdraw<Enter>shift<Enter>")
    #expect(driver.office.acts.last == .withdraw(["190022"], "COOK-1", .shift))
  }

  @Test("Release is asked for a learner from the roster with t")
  func ask() {
    driver.press("<F3>cook<Enter>thalf<Enter>")
    #expect(driver.office.acts == [.release(.ask("201155", "COOK-1", .half))])
  }

  @Test("Where nothing was asked a says so, and nothing is kept")
  func nothingAsked() {
    driver.press("<F3>cook<Enter>a")
    #expect(driver.message.hasPrefix("Tunde Adeyemi has asked for no release"))
    #expect(driver.office.acts.isEmpty)
  }

  @Test("The form for the manager opens from the person who asked")
  func form() {
    driver.press("<F3>cook<Enter>" + String(repeating: "<Down>", count: 6) + "f")
    #expect(driver.title.contains("Reports > Release form"))
    #expect(driver.text.contains("COOK-1") && driver.text.contains("190022"))
  }

  @Test("A place booked with release says until when it is held")
  func booked() {
    driver.press("grzy<Enter>t<Down><Enter>")
    #expect(
      driver.office.acts == [.book("205512", "IT-SHEETS", .full, override: nil)])
    #expect(driver.message.contains("It is held until Tue 1 Dec 2026 09:42."))
  }

  @Test("The card says what is offered and what waits for release, each with its end")
  func card() {
    driver.press("nguyen")
    #expect(
      driver.text.contains("Held     offered until Thu 26 Nov 09:42: Cooking on a budget (COOK-1)"))
    driver.press("<F2>baker")
    #expect(
      driver.text.contains(
        "Held     waiting for release, held until Tue 1 Dec 09:42: Cooking on a budget"))
  }

  @Test("The card says that a manager has declined")
  func declinedCard() {
    driver.office.held["COOK-1"]?[1].release?.state = .declined
    driver.press("baker")
    #expect(
      driver.text.contains(
        "Held     release declined, held until Tue 1 Dec 09:42: Cooking on a budget"))
  }

  @Test("A reply about one session is keyed in for that session")
  func replyForOneSession() {
    driver.office.needs = [
      .releaseWaiting(
        Cast.person("190022").name, "190022", Cast.kept.theClass.label, .requested, days: 0,
        heldUntil: nil, session: 2)
    ]
    driver.office.form?.line.asked.release.session = 2
    driver.press("<F5><Tab><Tab>")
    #expect(driver.text.contains("session 2"))
    driver.press("<Enter>agreed<Enter><Enter>")
    #expect(
      driver.office.acts
        == [.release(.agree("190022", "COOK-1", nil, session: 2, by: "Rose Kelly"))])
  }
}
