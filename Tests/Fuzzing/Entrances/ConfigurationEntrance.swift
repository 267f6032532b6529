import Domain

/// Reads the text as `KEY VALUE`, and as the words of the environment.
func enterConfiguration(_ text: String) throws {
  let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
  if parts.count == 2, let setting = Setting(rawValue: parts[0]) {
    let value = parts[1]
    if setting.accepts(value) {
      let settings = Settings([setting: value])
      try hold(settings[setting] == value, "a setting is another than was set")
      let number = settings.number(setting)
      try hold((0...1_000).contains(number), "a number nobody may set: \(number)")
    }
  }
  if let shape = Domain.BadgeShape(text) {
    try hold(shape.digits.lowerBound >= 4 && shape.digits.upperBound <= 20, "\(shape)")
  }
  if let time = TimeOfDay(text) { try hold(TimeOfDay(time.text) == time, "\(time.text)") }
  if EmployeeNumber(text).isWellFormed {
    try hold(VisibleText.forbidden(in: text) == nil, "an employee number that commands")
  }
  let shown = VisibleText.shown(text)
  try hold(VisibleText.forbidden(in: shown) == nil, "a shown text commands")
}
