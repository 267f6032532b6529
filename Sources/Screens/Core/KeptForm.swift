/// What is written in a form and not saved, kept while the line is down for the same person's next
/// start at the same desk.
public struct KeptForm: Hashable, Sendable {
  /// Which form.
  public var form: String
  /// What it is about, for a form opened on something: codes and numbers.
  public var about: [String]
  /// What is written, field by field.
  public var texts: [String]

  /// Joins a form's name and what is written in it.
  public init(form: String, about: [String], texts: [String]) {
    self.form = form
    self.about = about
    self.texts = texts
  }

  private static let opening = "Lifelong, unsaved, 1"

  /// Forms as lines of text.
  public static func text(_ forms: [KeptForm]) -> String {
    let lines = forms.flatMap { form in
      ["form \(form.form)"] + form.about.map { "about \($0)" } + form.texts.map { "field \($0)" }
    }
    return ([opening] + lines).joined(separator: "\n") + "\n"
  }

  /// Forms from lines of text; none where the text is another's.
  public static func read(_ text: String) -> [KeptForm] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
    guard lines.first.map(String.init) == opening else { return [] }
    var forms: [KeptForm] = []
    for line in lines.dropFirst() {
      let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      let value = parts.count > 1 ? String(parts[1]) : ""
      switch parts[0] {
      case "form": forms.append(KeptForm(form: value, about: [], texts: []))
      case "about" where !forms.isEmpty: forms[forms.count - 1].about.append(value)
      case "field" where !forms.isEmpty: forms[forms.count - 1].texts.append(value)
      default: break
      }
    }
    return forms
  }
}

extension FormScreen {
  /// What is written and would be lost; nil where nothing is.
  var kept: KeptForm? {
    form.hasChanged
      ? KeptForm(form: String(describing: Self.self), about: about, texts: form.texts) : nil
  }

  /// The form with what was written in it before.
  func holding(_ texts: [String]) -> Self {
    var screen = self
    screen.form.restore(texts)
    return screen
  }
}
