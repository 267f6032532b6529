import Foundation
import Testing

/// What takes many processes, many images or many kills. `make test` does a little of it, and
/// `make torture` a lot; one after another, so that each has the machine.
@Suite("Torture", .serialized) enum Torture {
  /// As much as a gate takes, or as much as was asked for.
  static func amount(_ gate: Int, torture: Int) -> Int { isLong ? torture : gate }

  private static let isLong = ProcessInfo.processInfo.environment["TORTURE"] != nil

  /// The seed of this run: another each time, unless `TORTURE_SEED` names one to repeat.
  static let seed: UInt64 =
    ProcessInfo.processInfo.environment["TORTURE_SEED"].flatMap { UInt64($0) }
    ?? UInt64.random(in: 1...999_999)

  /// Says a figure, for the summary of the run.
  static func report(_ line: String) { print("torture: \(line) (seed \(seed))") }
}

/// Numbers that look random and are the same for the same seed (SplitMix64).
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
