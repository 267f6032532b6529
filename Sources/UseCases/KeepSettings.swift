public import Domain
import Store

extension Books {
  /// The settings in force.
  public func settings() throws -> Settings { try store.settings() }

  /// Changes one setting.
  public func set(
    _ setting: Setting, to value: String, by acting: Acting
  ) throws -> Outcome<Settings> {
    try store.write("set", by: acting, detail: { _ in setting.rawValue }) { journal in
      guard setting.accepts(value) else {
        return .refused([
          .badSetting(setting.rawValue, value: value, expected: setting.expected)
        ])
      }
      let refusals = KeptText.refusals([(setting.rawValue, value)])
      guard refusals.isEmpty else { return .refused(refusals) }
      try journal.set(setting, to: value)
      return .done(try store.settings())
    }
  }
}
