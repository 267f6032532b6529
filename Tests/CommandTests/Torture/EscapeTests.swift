import Domain
import Engine
import SQLiteEngine
import Testing

extension Torture {
  @Suite("Names that command a terminal") struct EscapeTests {
    private static let names = [
      "Ada\u{1B}]0;owned\u{07}", "B\u{9B}31m", "C\rD", "E\u{202E}F", "G\u{8}H", "I\u{2066}J",
    ]

    @Test("Nothing that is kept commands the terminal it is shown on")
    func shown() throws {
      let trust = try trust()
      for line in ["find zz", "waiting OWN-0", "roster OWN-0", "staff show 20000100"] {
        let ended = try trust.run(line, now: "2026-11-23T12:00")
        #expect(ended.status == 0)
        #expect(Self.commands(in: ended.text + ended.words) == [], "\(line)")
      }
    }

    @Test("An escape that does nothing is caught")
    func standIn() {
      let doesNothing = { (text: String) in text }
      #expect(Self.names.allSatisfy { !Self.commands(in: doesNothing($0)).isEmpty })
    }

    /// Books in which somebody has written such names from outside.
    private func trust() throws -> Trust {
      let trust = try Trust(like: .busy)
      #expect(try trust.run("book 20000100 OWN-0", now: "2026-11-23T12:00").status == 0)
      let connection = try SQLiteConnection.open(path: trust.database, create: false)
      for (place, name) in Self.names.enumerated() {
        let number = Cell.text(String(20_000_100 + place))
        try connection.run(
          "UPDATE staff_member SET family_name = $1, given_name = $1 WHERE employee_number = $2",
          [.text(name), number])
        try connection.run("INSERT INTO staff_word VALUES ('zz', $1)", [number])
      }
      return trust
    }

    /// What a text holds that a terminal would obey.
    private static func commands(in text: String) -> [Unicode.Scalar] {
      text.unicodeScalars.filter { scalar in
        switch scalar.value {
        case 0x0A: false
        case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
      }
    }
  }
}
