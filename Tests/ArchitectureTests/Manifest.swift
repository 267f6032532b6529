import Foundation

/// The targets that `Package.swift` declares, read from its text: a test that started SwiftPM
/// would wait for the SwiftPM that runs it.
struct Manifest {
  struct Target: Equatable {
    let name: String
    /// Names of targets and products, as declared.
    let dependencies: Set<String>
    let isTest: Bool
  }

  let targets: [Target]

  init(text: String) {
    let source = text.replacing(/(?m)^\s*\/\/.*$/, with: "")
    let opening = /\.(target|executableTarget|systemLibrary|testTarget|plugin|macro)\s*\(\s*name:/
    let list = source.firstRange(of: /\n {2}targets:\s*\[/)?.upperBound ?? source.startIndex
    var targets: [Target] = []
    var at = list
    while let match = source[at...].firstMatch(of: opening) {
      let parenthesis = source[match.range].lastIndex(of: "(") ?? match.range.lowerBound
      let call = Manifest.balanced(source, from: parenthesis)
      at =
        source.index(parenthesis, offsetBy: call.count, limitedBy: source.endIndex)
        ?? source.endIndex
      let name = Manifest.strings(in: call).first ?? ""
      var dependencies: Set<String> = []
      if let label = call.firstRange(of: /dependencies:\s*\[/) {
        let bracket = call.index(before: label.upperBound)
        let items = Manifest.balanced(call, from: bracket).replacing(/package:\s*"[^"]*"/, with: "")
        dependencies = Set(Manifest.strings(in: items))
      }
      let isTest = match.output.1 == "testTarget"
      targets.append(Target(name: name, dependencies: dependencies, isTest: isTest))
    }
    self.targets = targets
  }

  private static func strings(in text: String) -> [String] {
    text.matches(of: /"([^"]*)"/).map { String($0.output.1) }
  }

  /// From an opening bracket to the one that closes it.
  private static func balanced(_ text: String, from start: String.Index) -> String {
    var depth = 0
    for index in text.indices[start...] {
      if "([".contains(text[index]) { depth += 1 }
      if ")]".contains(text[index]) { depth -= 1 }
      if depth == 0 { return String(text[start...index]) }
    }
    return String(text[start...])
  }
}
