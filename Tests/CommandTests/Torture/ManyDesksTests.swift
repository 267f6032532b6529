import TestServer
import Testing

extension Torture {
  @Suite("Many desks at once") struct ManyDesksTests {
    @Test(
      "Sixteen desks book, withdraw, offer, mark, move and undo: the books balance, what was done is there, what was refused is not",
      arguments: EngineUnderTest.available)
    func sixteen(_ engine: EngineUnderTest) async throws {
      let trust = try Trust(like: .busy, on: engine)
      let said = try await BusyDesks.work(
        on: trust, "mixed", desks: 16, until: String(Torture.amount(10, torture: 60)),
        seed: Torture.seed)
      let faults = try Verdict.faults(of: trust.address, said: said.joined())
      #expect(faults == [], "seed \(Torture.seed)")
      let acts = Acts(said)
      #expect(acts.done.count > 100 && acts.refused > 100)
      #expect(Set(acts.done.map(\.act)).isSuperset(of: ["book", "withdraw", "mark", "undo"]))
      Torture.report(
        "16 desks on \(engine): \(acts.done.count) acts done, \(acts.refused) refused, none lost")
    }

    @Test("Desks that write without a lock are caught", arguments: EngineUnderTest.available)
    func withoutLock(_ engine: EngineUnderTest) async throws {
      let trust = try Trust(like: .busy, on: engine)
      let said = try await BusyDesks.work(
        on: trust, "mixed", desks: 8, until: "3", standIn: "no-lock", seed: Torture.seed)
      #expect(try Verdict.faults(of: trust.address, said: said.joined()) != [])
    }

    @Test(
      "Sixteen desks that never stop writing are served in turn: the least served gets at least a quarter of the mean",
      arguments: EngineUnderTest.available)
    func fair(_ engine: EngineUnderTest) async throws {
      let trust = try Trust(like: .busy, on: engine)
      let said = try await BusyDesks.work(
        on: trust, "booking", desks: 16, until: String(Torture.amount(4, torture: 20)),
        seed: Torture.seed)
      #expect(try Verdict.faults(of: trust.address, said: said.joined()) == [])
      let counts = said.map { Acts([$0]).done.count }
      let mean = counts.reduce(0, +) / counts.count
      #expect(mean > 0 && counts.min() ?? 0 >= mean / 4, "\(counts)")
      let waits = Acts(said).done.map(\.microseconds).sorted()
      let slow = waits[min(waits.count - 1, waits.count * 999 / 1_000)]
      Torture.report(
        "16 writers on \(engine): \(waits.count) acts; 99.9 % within \(slow / 1_000) ms, longest \((waits.last ?? 0) / 1_000) ms; least served \(counts.min() ?? 0) of a mean of \(mean)"
      )
    }
  }
}

/// What desks said of their acts.
struct Acts {
  struct Done {
    let request: String
    let act: String
    let microseconds: Int
  }

  var done: [Done] = []
  var refused = 0

  init(_ said: [String]) {
    for line in said.joined().split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count >= 4, let time = Int(words[3]) else { continue }
      if words[0] == "refused" { refused += 1 }
      if words[0] == "done" {
        done.append(
          Done(request: String(words[1]), act: String(words[2]), microseconds: time))
      }
    }
  }
}
