import Domain
import Testing
import UseCases

@Suite("Whatever desks do") struct RandomWalkTests {
  @Test(
    "Two thousand acts later the books balance", arguments: [1, 42, 127, 1_959, 2_026] as [UInt64])
  func balances(_ seed: UInt64) throws {
    var walk = try RandomWalk(seed: seed)
    for step in 1...400 {
      try walk.step()
      if step.isMultiple(of: 20) {
        let broken = try walk.desk.broken()
        #expect(broken == [], "seed \(seed), step \(step)")
        if !broken.isEmpty { return }
      }
    }
    #expect(walk.done > 100, "seed \(seed)")
  }
}
