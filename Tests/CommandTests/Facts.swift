import Foundation

/// What a command answers to programs: JSON, one step at a time.
struct Facts {
  private let value: Any?

  /// Reads JSON; text that is not JSON has no facts.
  init(_ text: String) {
    value = try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
  }

  private init(of value: Any?) { self.value = value }

  /// The member with a name.
  subscript(_ name: String) -> Facts { Facts(of: (value as? [String: Any])?[name]) }
  /// The element at a place, from 0.
  subscript(_ place: Int) -> Facts { list.indices.contains(place) ? list[place] : Facts(of: nil) }

  var list: [Facts] { (value as? [Any])?.map { Facts(of: $0) } ?? [] }
  var text: String? { value as? String }
  var number: Int? { value as? Int }
  var rate: Double? { value as? Double }
  var isThere: Bool { value != nil }
  var isNull: Bool { value is NSNull }

  /// The texts of a list, or of one member of each of its elements.
  func texts(_ name: String? = nil) -> [String] {
    list.compactMap { element in
      if let name { element[name].text } else { element.text }
    }
  }

  /// The names of all fields, in order of the alphabet: `places.left sessions[].date …`.
  var fields: [String] { Set(Self.fields(of: value, at: "")).sorted() }

  private static func fields(of value: Any?, at path: String) -> [String] {
    if let members = value as? [String: Any] {
      return members.flatMap { fields(of: $1, at: path.isEmpty ? $0 : "\(path).\($0)") }
    }
    if let list = value as? [Any] {
      return list.isEmpty ? [path + "[]"] : list.flatMap { fields(of: $0, at: path + "[]") }
    }
    return [path]
  }
}

extension Ended {
  /// Standard output as JSON.
  var facts: Facts { Facts(text) }
}
