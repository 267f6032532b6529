import Testing

/// A learning agreement is written, agreed, signed by every party and put in force.
@Suite("An agreement from draft to in force, at the desk")
struct AgreementJourneyTests {
  let trust: Trust

  init() throws { trust = try Trust() }

  /// Answers a row of boxes: what is typed, then Enter; nothing is taken as proposed.
  private func answer(_ desk: DeskWindow, _ texts: String...) {
    for text in texts {
      desk.type(text)
      desk.press("Enter")
    }
  }

  @Test(
    "Drafted, sent out, approved, printed for signature, signed by all, in force, and read by the rules"
  )
  func wholeWay() throws {
    let desk = try DeskWindow(trust)

    // The draft: parties and provisions in one form, a clause on its own page.
    desk.press("F9")
    answer(desk, "learning agr")
    desk.press("F6")
    desk.type("LLA-1")
    desk.press("Tab")
    desk.type("Lifelong Learning Agreement")
    desk.press("Tab", "Tab")
    desk.type("UNISON, Unite")
    desk.press("C-s")
    #expect(desk.rows[0].contains("LLA-1"))
    desk.press("+")
    answer(desk, "Aims", "Everybody at the trust may learn.")
    #expect(desk.text.contains("Everybody at the trust may learn."))

    // Consultation, then the committee's decision with its minute.
    desk.press("Enter")
    #expect(desk.words.contains("Out for consultation: Lifelong Learning Agreement (LLA-1)"))
    desk.press("Enter", "Enter")
    answer(desk, "Education Committee", "15/1", "")
    #expect(desk.words.contains("0 of 3 signed"))

    // It is printed with a page to sign.
    desk.press("p", "f", "C-u")
    answer(desk, "\(trust.folder)/agreement.pdf")
    let paper = trust.shell("pdftotext -layout \(trust.folder)/agreement.pdf -").text
    #expect(paper.contains("Everybody at the trust may learn.") && paper.contains("Unite"))
    desk.press("Escape")

    // Each party signs, in any order; what is missing is said.
    desk.press("Enter")
    answer(desk, "unis", "Pat Adeyemi", "Branch secretary", "")
    #expect(desk.words.contains("1 of 3 signed, missing Management and Unite"))
    desk.press("Enter")
    answer(desk, "unite", "G Tull", "", "")
    desk.press("Enter")
    answer(desk, "manag", "M Ashdown", "Chief executive", "")
    #expect(desk.words.contains("3 of 3 signed"))

    // In force from today; from here on the rules read it.
    desk.press("Enter")
    answer(desk, "")
    #expect(desk.words.contains("In force"))
    #expect(trust.command("agreement list --format json").text.contains("in-force"))
    desk.press("F2")
    desk.type("hoa ngu")
    desk.press("Enter", "y", "Home")
    desk.goDown(to: "> May the person enrol?")
    #expect(
      desk.words.contains("Lifelong Learning Agreement is in force on Thu 26 Nov 2026."))
    #expect(desk.words.contains("All staff may enrol."))
    #expect(trust.command("check").status == 0)
  }
}
