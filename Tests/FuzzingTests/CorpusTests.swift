import Entrances
import Foundation
import Testing

@Suite("What fuzzers have found stays mended")
struct CorpusTests {
  /// Each line of a corpus is one input in base64.
  private func inputs(_ entrance: Entrance) throws -> [[UInt8]] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Corpus/\(entrance.rawValue).base64")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
      Array(try #require(Data(base64Encoded: String(line)), "\(line) is not base64"))
    }
  }

  @Test("Every kept input goes in without harm", arguments: Entrance.allCases)
  func kept(_ entrance: Entrance) throws {
    let inputs = try inputs(entrance)
    #expect(inputs.count >= 50, "the corpus of \(entrance.rawValue) is missing")
    for input in inputs {
      do {
        try entrance.enter(input)
      } catch {
        Issue.record("\(entrance.rawValue), \(Data(input).base64EncodedString()): \(error)")
      }
    }
  }

  @Test("The corpus of files holds every kind of file")
  func kinds() throws {
    #expect(Set(try inputs(.csv).compactMap(\.first)).isSuperset(of: Array("0123456".utf8)))
  }

  @Test("The planted fault is one")
  func planted() throws {
    try enterPlanted(Array("bug?".utf8))
    #expect(throws: Broken.self) { try enterPlanted(Array("bug!".utf8)) }
  }
}
