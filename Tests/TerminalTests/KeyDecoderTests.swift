import Canvas
import Terminal
import Testing

@Suite("Raw input becomes keys")
struct KeyDecoderTests {
  /// The keys of inputs that arrive together.
  private func keys(_ inputs: [RawInput], with decoder: inout KeyDecoder, at now: Int) -> [Key] {
    var keys: [Key] = []
    for input in inputs { keys += decoder.feed(input, at: now) }
    return keys + decoder.settle(at: now)
  }

  private func keys(_ text: String) -> [Key] {
    var decoder = KeyDecoder()
    return keys(text.unicodeScalars.map(RawInput.scalar), with: &decoder, at: 0)
  }

  @Test("Controls are keys of their own or letters with Control")
  func controls() {
    #expect(keys("\r\n\t\u{8}\u{7F}") == [.enter, .enter, .tab, .backspace, .backspace])
    #expect(keys("\u{13}\u{1A}\u{1}") == [.control("s"), .control("z"), .control("a")])
    #expect(keys("\u{0}\u{1D}\u{85}\u{FFFD}é") == [.character("é")])
  }

  @Test("Escape alone is Escape; letters after it are letters")
  func escape() {
    #expect(keys("\u{1B}") == [.escape])
    #expect(keys("\u{1B}b") == [.escape, .character("b")])
    #expect(keys("\u{1B}\u{1B}") == [.escape, .escape])
    #expect(keys("\u{1B}Ok") == [.escape, .character("O"), .character("k")])
    #expect(keys("\u{1B}[") == [.escape, .character("[")])
  }

  @Test("Escape and one digit at once are a function key; a badge after Escape is not")
  func functionKeys() {
    #expect(keys("\u{1B}1") == [.function(1)])
    #expect(keys("\u{1B}0") == [.function(10)])
    #expect(keys("\u{1B}20") == [.escape, .character("2"), .character("0")])
  }

  @Test(
    "Sequences of keys nobody knows are not typed", arguments: ["[1;6R", "[99~", "[?1;2c", "OR"])
  func unknown(sequence: String) {
    #expect(keys("\u{1B}" + sequence + "x") == [.character("x")])
  }

  @Test("The rest of an arrow that comes late after its Escape is swallowed")
  func late() {
    for rest in ["[A", "OA", "[1;5C"] {
      var decoder = KeyDecoder()
      let typed = rest.unicodeScalars.map(RawInput.scalar)
      #expect(keys([.scalar("\u{1B}")], with: &decoder, at: 1000) == [.escape])
      #expect(keys(typed, with: &decoder, at: 1150) == [])
      #expect(keys(typed, with: &decoder, at: 1151) == rest.map(Key.character))
    }
  }

  @Test("A paste is one text: line ends kept, controls and keys in it dropped")
  func paste() {
    var decoder = KeyDecoder()
    let inside = "Ada\r\nTom\tB\u{7}\u{1B}".unicodeScalars.map(RawInput.scalar)
    let all = [.pasteStart] + inside + [.key(.up), .pasteEnd, .scalar("x")]
    #expect(keys(all, with: &decoder, at: 0) == [.paste("Ada\nTom B"), .character("x")])
    #expect(keys([.pasteStart, .pasteEnd], with: &decoder, at: 0) == [])
  }

  @Test("A paste whose end is lost is over after half a second, and none grows without bound")
  func lostPaste() {
    var decoder = KeyDecoder()
    let long = Array(repeating: RawInput.scalar("a"), count: KeyDecoder.pasteLimit + 50)
    #expect(keys([.pasteStart] + long, with: &decoder, at: 1000) == [])
    #expect(decoder.deadline == 1500)
    #expect(decoder.settle(at: 1499) == [])
    let ended = decoder.settle(at: 1500)
    #expect(ended == [.paste(String(repeating: "a", count: KeyDecoder.pasteLimit))])
    #expect(decoder.deadline == nil)
  }

  @Test("A new window size comes through, also within a paste")
  func resize() {
    var decoder = KeyDecoder()
    let size = Key.resize(columns: 100, rows: 30)
    let inputs: [RawInput] = [.pasteStart, .scalar("a"), .key(size), .scalar("b"), .pasteEnd]
    #expect(keys(inputs, with: &decoder, at: 0) == [size, .paste("ab")])
  }
}
