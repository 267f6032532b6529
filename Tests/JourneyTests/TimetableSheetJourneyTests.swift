import Testing

/// A session moves, and what hangs on doors and boards says so.
@Suite("Sheets for doors and boards, at the desk")
struct TimetableSheetJourneyTests {
  let trust: Trust

  init() throws { trust = try Trust() }

  private func save(_ name: String, _ desk: DeskWindow) -> String {
    desk.press("f", "C-u")
    desk.type("\(trust.folder)/\(name).pdf")
    desk.press("Enter")
    #expect(desk.text.contains("Saved as"))
    let text = trust.shell("pdftotext -layout \(trust.folder)/\(name).pdf -").text
    return text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }

  @Test("Door sheet, room diary, timetable and change notice are made from the list of reports")
  func sheets() throws {
    trust.command(
      "class session move YOGA-1 1 --to 2026-11-27 --time 14:00-15:00 --reason 'fire drill'")
    let desk = try DeskWindow(trust)
    desk.press("F8")
    desk.type("door")
    desk.press("Enter", "c")
    desk.type("LEARN1")
    desk.press("Tab")
    desk.type("27 nov")
    desk.press("Enter")
    #expect(desk.text.contains("Friday 27 November 2026"))
    #expect(save("door", desk).contains("14:00-15:00 Yoga for beginners"))

    desk.press("F4")
    desk.type("room d")
    desk.press("Enter", "c")
    desk.type("LEARN1")
    desk.press("Enter")
    #expect(save("diary", desk).contains("14:00-15:00"))

    desk.press("F4")
    desk.type("timetable")
    desk.press("Enter")
    desk.type("YOGA-1")
    desk.press("Enter")
    #expect(save("timetable", desk).contains("Was Thu 26 Nov 10:00"))

    desk.press("F4")
    desk.type("change not")
    desk.press("Enter")
    desk.type("YOGA-1")
    desk.press("Enter")
    #expect(desk.rows[0].contains("Change notice"))
    #expect(save("notice", desk).contains("Thu 26 Nov 2026 Fri 27 Nov 2026"))
  }
}
