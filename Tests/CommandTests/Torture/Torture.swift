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
