public import Domain
import Engine

extension Relations {
  static let setting = Relation<(name: String, value: String)>(
    "setting", key: ["name"], ["value"],
    encode: { [.text($0.name), .text($0.value)] },
    decode: { cells in (cells.text(), cells.text()) })
}

extension Store {
  /// The settings in force.
  public func settings() throws -> Settings {
    let pairs = try rows("SELECT name, value FROM setting") { ($0.text(), $0.text()) }
    return Settings(
      pairs.reduce(into: [:]) { values, pair in
        if let setting = Setting(rawValue: pair.0) { values[setting] = pair.1 }
      })
  }
}

extension Journal {
  /// Writes a setting.
  public func set(_ setting: Setting, to value: String) throws {
    try put((setting.rawValue, value), in: Relations.setting)
  }
}
