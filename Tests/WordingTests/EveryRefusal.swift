import Domain
import Testing

/// A refusal with what scripts and people are told of it.
struct RefusalExample: Sendable, CustomTestStringConvertible {
  let refusal: Refusal
  /// The code, which never changes.
  let code: String
  /// The sentence, word for word.
  let sentence: String

  init(_ refusal: Refusal, _ code: String, _ sentence: String) {
    self.refusal = refusal
    self.code = code
    self.sentence = sentence
  }

  var testDescription: String { code }
}

/// Every refusal there is, those with several sentences more than once.
enum EveryRefusal {
  static let examples: [RefusalExample] =
    finding + booking + terms + places + agreements + planning + timetable + register
}
