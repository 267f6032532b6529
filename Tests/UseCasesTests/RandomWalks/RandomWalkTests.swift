import Domain
import Foundation
import TestServer
import Testing
import UseCases

@Suite("Whatever desks do") struct RandomWalkTests {
  /// How many walks, in how many slices that run at once. What the rules make of chance is the same on
  /// every engine; where each statement goes to a server and back, fewer walks have to do.
  static let walks = EngineUnderTest.isPostgres ? 160 : 2_000
  static let slices = 8

  /// One seed from the environment, to walk again what was walked when a promise broke.
  static let givenSeed = ProcessInfo.processInfo.environment["LIFELONG_WALK_SEED"]
    .flatMap { UInt64($0) }

  @Test("Every promise holds after every act, on any programme", arguments: 0..<slices)
  func promises(_ slice: Int) throws {
    let books = WalkedBooks()
    if let seed = RandomWalkTests.givenSeed {
      if slice == 0 { try walk(seed, acts: 150, over: books) }
      return
    }
    for index in 0..<RandomWalkTests.walks / RandomWalkTests.slices {
      try walk(UInt64(slice * 10_000 + index), acts: 4 + index % 11, over: books)
    }
  }

  @Test("They hold however long it goes on", arguments: [1, 42, 128, 1_959] as [UInt64])
  func long(_ seed: UInt64) throws {
    guard RandomWalkTests.givenSeed == nil else { return }
    let done = try walk(seed &* 1_000_003, acts: 150, over: WalkedBooks())
    #expect(done > 30, "seed \(seed)")
  }

  /// Walks; a broken promise ends the walk and tells the seed.
  @discardableResult
  private func walk(_ seed: UInt64, acts: Int, over books: WalkedBooks) throws -> Int {
    var walk = try RandomWalk(seed: seed, over: books)
    var before = try BooksPicture(walk.desks[0].books)
    for step in 1...acts {
      let broken: [String]
      do {
        broken = try walk.step(from: &before, isChecked: step.isMultiple(of: 15) || step == acts)
      } catch {
        broken = ["\(error)"]
      }
      #expect(broken == [], "\(walk.story)")
      if !broken.isEmpty { break }
    }
    return walk.done
  }
}
