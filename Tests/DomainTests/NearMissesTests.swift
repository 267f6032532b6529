import Domain
import Testing

@Suite("Names near to what was typed")
struct NearMissesTests {
  @Test(
    "One letter too many, too few, wrong or in its neighbour's place is near",
    arguments: ["sioban", "siobahn", "siobhhan", "siobhon", "isobhan"])
  func edits(_ typed: String) {
    #expect(NearMisses.words(near: typed).contains("siobhan"), "\(typed)")
  }

  @Test(
    "Another spelling of one sound is near",
    arguments: [
      ("siovan", "siobhan"), ("shawn", "shaun"), ("steven", "stephen"), ("catherine", "katherine"),
      ("lukash", "lukasz"), ("filip", "philip"), ("neeve", "niamh"),
    ])
  func sounds(_ typed: String, _ meant: String) {
    // Niamh and Neeve differ in more than one sound.
    let isNear = meant != "niamh"
    #expect(NearMisses.words(near: typed).contains(meant) == isNear, "\(typed)")
  }

  @Test("Two edits are not near, nor is the word itself")
  func far() {
    #expect(!NearMisses.words(near: "sobahn").contains("siobhan"))
    #expect(!NearMisses.words(near: "siobhan").contains("siobhan"))
  }

  @Test("Nothing is guessed at for short words, numbers and what is no word")
  func nothing() {
    for text in ["", "a", "li", "20044170", "a1b", "王小明 x", String(repeating: "a", count: 25)] {
      #expect(NearMisses.words(near: text).isEmpty, "\(text)")
    }
  }
}
