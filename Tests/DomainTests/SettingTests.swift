import Domain
import Testing

@Suite("Settings, codes and spaces") struct SettingTests {
  @Test("What nobody has set stands at its standard, and every standard is accepted")
  func standards() {
    let settings = Settings()
    for setting in Setting.allCases where setting.accepts(setting.standard) {
      #expect(settings[setting] == setting.standard)
    }
    #expect(Setting.allCases.allSatisfy { $0.accepts($0.standard) })
    #expect(Settings([.paper: "A4", .contact: "ext. 4417"])[.contact] == "ext. 4417")
  }

  @Test("A value that makes no sense is not accepted, and what is expected is told in words")
  func refused() {
    let bad: [(Setting, String)] = [
      (.organisation, ""), (.organisation, String(repeating: "x", count: 101)), (.paper, "Letter"),
      (.timeZone, "London"), (.badgeShape, "eight"), (.registerLockDays, "0"),
      (.registerLockDays, "366"), (.registerLockDays, "a week"), (.destroyByMonths, "121"),
      (.contact, String(repeating: "x", count: 201)),
    ]
    for (setting, value) in bad {
      #expect(!setting.accepts(value), "\(setting) \(value)")
      #expect(!setting.expected.isEmpty)
    }
  }

  @Test("A badge sends a fixed number of digits, or one in a range")
  func badgeShape() {
    #expect(BadgeShape("8 digits")?.digits == 8...8)
    #expect(BadgeShape("6-8 digits")?.digits == 6...8)
    for bad in [
      "", "8", "digits", "3 digits", "21 digits", "8-6 digits", "6-7-8 digits", "x digits",
    ] {
      #expect(BadgeShape(bad) == nil, "\(bad)")
    }
  }

  @Test("Codes sort byte by byte, so that every machine lists them alike")
  func codes() {
    let codes: [ClassCode] = ["b", "B", "A-10", "A-2", "é"]
    #expect(codes.sorted().map(\.text) == ["A-10", "A-2", "B", "b", "é"])
  }

  @Test("Equipment is read and written as files hold it")
  func equipment() {
    #expect(
      Equipment.list("laptops:12/projector") == [Equipment("laptops", 12), Equipment("projector")])
    #expect(Equipment.list(" laptops : 12 / piano ").map(Equipment.text) == "laptops:12/piano")
    #expect(Equipment.list("") == [])
    for bad in ["laptops:many", "laptops:0", ":12", "a:1:2"] {
      #expect(Equipment.list(bad) == nil, "\(bad)")
    }
  }

  @Test("Text that a terminal would obey is written out")
  func visibleText() {
    #expect(VisibleText.shown("Ada\u{1B}[2J") == "Ada<U+001B>[2J")
    #expect(VisibleText.shown("O’Connor, 小明 🙂") == "O’Connor, 小明 🙂")
    #expect(VisibleText.shown("abcdef", limit: 3) == "abc…")
    for hostile in ["\u{202E}", "\u{200B}", "\u{85}", "\n", "\u{FEFF}", "\u{FFFD}", "\u{E0041}"] {
      #expect(VisibleText.forbidden(in: "Ada" + hostile) != nil)
    }
    #expect(VisibleText.forbidden(in: "क्‍ष Siân") == nil)
  }
}
