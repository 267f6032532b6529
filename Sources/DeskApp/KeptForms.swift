import Glibc
import Screens

/// What is written in forms, in a file of its owner's alone, so that a dropped line, a closed
/// window or a power cut loses nothing.
struct KeptForms {
  /// The file; nil keeps nothing.
  let path: String?
  private var known: [KeptForm] = []

  init(path: String?) { self.path = path }

  /// What was kept last; nothing where there is no such file, or another could have written it.
  mutating func read() -> [KeptForm] {
    guard let path else { return [] }
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return [] }
    defer { close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0, facts.st_uid == geteuid(), facts.st_mode & 0o077 == 0,
      facts.st_size <= 1_000_000
    else { return [] }
    var bytes = [UInt8](repeating: 0, count: Int(facts.st_size))
    let count = Glibc.read(file, &bytes, bytes.count)
    known = KeptForm.read(String(decoding: bytes.prefix(max(0, count)), as: UTF8.self))
    return known
  }

  /// Keeps what is written now; without anything the file goes. What cannot be kept is not worth
  /// stopping anybody for.
  mutating func keep(_ forms: [KeptForm]) {
    guard let path, forms != known else { return }
    known = forms
    if forms.isEmpty {
      unlink(path)
    } else {
      try? SaveFile.save(Array(KeptForm.text(forms).utf8), as: path)
    }
  }
}
