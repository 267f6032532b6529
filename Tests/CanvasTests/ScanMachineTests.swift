import Canvas
import Testing

@Suite("A badge reader is told from a person by its speed")
struct ScanMachineTests {
  /// Types a text with so many milliseconds between characters, waits long, gives what came.
  private func typed(
    _ text: String, every gap: Int, then last: Key? = nil, shape: BadgeShape = BadgeShape()
  ) -> [Key] {
    var machine = ScanMachine(shape: shape)
    var now = 1000
    var keys: [Key] = []
    for character in text {
      keys += machine.tick(at: now)
      keys += machine.receive(.character(character), at: now)
      now += gap
    }
    if let last { keys += machine.receive(last, at: now) }
    return keys + machine.tick(at: now + 10_000)
  }

  private func characters(_ text: String) -> [Key] { text.map(Key.character) }

  @Test(
    "Six digits at a reader's speed and Enter or Tab are a badge", arguments: [0, 1, 8, 16, 40])
  func badge(gap: Int) {
    #expect(typed("204417", every: gap, then: .enter) == [.scan("204417")])
    #expect(typed("204417", every: gap, then: .tab) == [.scan("204417")])
  }

  @Test("The same digits typed by a person stay digits", arguments: [60, 100, 300])
  func person(gap: Int) {
    #expect(typed("204417", every: gap, then: .enter) == characters("204417") + [.enter])
  }

  @Test("A short number and Enter is not a badge, however fast")
  func short() {
    #expect(typed("2031", every: 2, then: .enter) == characters("2031") + [.enter])
  }

  @Test("A longer number at a reader's speed is given as a scan: nobody typed its Enter")
  func long() {
    #expect(typed("2044170001", every: 2, then: .enter) == [.scan("2044170001")])
  }

  @Test("Digits that nothing follows are given on after the hold, not before")
  func hold() {
    var machine = ScanMachine()
    #expect(machine.deadline == nil)
    #expect(machine.receive(.character("2"), at: 100) == [])
    #expect(machine.deadline == 150)
    #expect(machine.tick(at: 150) == [])
    #expect(machine.tick(at: 151) == [.character("2")])
    #expect(machine.deadline == nil)
  }

  @Test("Letters are never held back")
  func letters() {
    var machine = ScanMachine()
    #expect(machine.receive(.character("o"), at: 0) == [.character("o")])
    #expect(machine.receive(.enter, at: 0) == [.enter])
    #expect(machine.receive(.character("?"), at: 0) == [.character("?")])
  }

  @Test("Another key lets go of held digits first, in order")
  func order() {
    #expect(typed("12a3", every: 1, then: .left) == characters("12a3") + [.left])
  }

  @Test("A stripe is swallowed whole, its question mark and its letters too")
  func stripe() {
    let stripe = "%B20441799^OKAFOR/ADA^31120000?;204417=311200?"
    #expect(typed(stripe, every: 3, then: .enter) == [.scan("20441799")])
    #expect(typed(";204417?", every: 3, then: .enter) == [.scan("204417")])
    #expect(typed(";204417?", every: 3) == [.scan("204417")])
    #expect(typed(";12?", every: 3, then: .enter) == [.scan(";12?")])
  }

  @Test("A broken stripe is pasted text, never commands, and its Enter is dropped")
  func brokenStripe() {
    #expect(typed("%BBAKER", every: 3, then: .enter) == [.paste("%BBAKER")])
    #expect(typed(";", every: 3) == [.character(";")])
  }

  @Test("A prefix is compared without case and left out")
  func prefix() {
    let shape = BadgeShape(digits: 5...5, prefix: "EN")
    #expect(typed("en20441", every: 3, then: .enter, shape: shape) == [.scan("20441")])
    #expect(typed("en", every: 200, then: .enter, shape: shape) == characters("en") + [.enter])
    #expect(typed("eno", every: 3, then: .enter, shape: shape) == characters("eno") + [.enter])
  }

  @Test("Whatever is typed, at whatever speed, no character is lost outside scans")
  func nothingLost() {
    var dice = Dice(seed: 7)
    for _ in 0..<500 {
      let text = String((0..<dice.roll(0...5)).map { _ in Array("0123ab ")[dice.roll(0...6)] })
      let keys = typed(text, every: dice.roll(0...90), then: .enter)
      #expect(keys == characters(text) + [.enter])
    }
  }
}
