import Glibc

/// A small trust in a folder of its own, made with the program's own commands.
///
/// It is Tuesday 24 November 2026, 09:42; a class has just begun, another starts on Thursday.
final class Trust {
  static let now = "2026-11-24T09:42"
  let folder: String
  private var desks = 0
  /// The address of the books where a server has them.
  private var server: String?

  struct CannotMake: Error {}

  /// A trust of its own for one test: a copy of one that was made once, while nothing had it open.
  init() throws {
    guard let made = Self.made else { throw CannotMake() }
    folder = try Self.newFolder()
    guard shell("cp \(made)/books.sqlite \(folder)/").status == 0 else { throw CannotMake() }
  }

  /// A trust of its own at a server.
  ///
  /// - Parameter desks: how the desks get to it, where that is by another way.
  convenience init(at server: String, desks: String? = nil) throws {
    try self.init()
    guard command("copy \(folder)/books.sqlite '\(server)'").status == 0 else { throw CannotMake() }
    self.server = desks ?? server
  }

  private init(in folder: String) { self.folder = folder }

  /// The trust every test's own is a copy of.
  private static let made: String? = {
    guard let folder = try? newFolder() else { return nil }
    let model = Trust(in: folder)
    let commands = [
      "init",
      "staff add 204417 --family-name Okafor --given-name Ada --department 'Ward 7'",
      "staff add 205512 --family-name Grzyb --given-name Łukasz --department X-ray",
      "staff add 176003 --family-name Davies --given-name Siân --department Pharmacy",
      "staff add 211450 --family-name Nguyễn --given-name 'Thị Hoa' --department Catering",
      "space add LEARN1 --name 'Learning 1' --capacity 16",
      "course add MATHS --title 'Functional Maths L1' --maximum 12",
      "course add YOGA --title 'Yoga for beginners' --maximum 1",
      "class plan MATHS --code MATHS-1 --first 2026-11-24 --time 09:30-11:30 --sessions 12 "
        + "--space LEARN1",
      "class plan YOGA --code YOGA-1 --first 2026-11-26 --time 10:00-11:00 --sessions 6 "
        + "--space LEARN1",
      "book 205512 MATHS-1", "book 176003 MATHS-1",
    ]
    let isMade = commands.allSatisfy { model.command($0, now: "2026-11-20T09:00").status == 0 }
    let kept = folder + "-made"
    guard isMade, rename(folder, kept) == 0 else { return nil }
    atexit { if let made = Trust.made { system("rm -rf \(made)") } }
    return kept
  }()

  private static func newFolder() throws -> String {
    var template = Array("/tmp/lifelong-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw CannotMake() }
    return String(
      decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { system("rm -rf \(folder)") }

  /// The number of the desk that is opened next, from 1.
  func nextDesk() -> Int {
    desks += 1
    return desks
  }

  /// The environment a program of this trust runs in, for a shell.
  func environment(now: String = Trust.now) -> String {
    "LANG=C.UTF-8 LIFELONG_DATABASE=\"\(server ?? folder + "/books.sqlite")\" LIFELONG_NOW=\(now) "
      + "XDG_STATE_HOME=\(folder)"
  }

  /// Runs a command, and gives what it wrote and how it ended.
  @discardableResult
  func command(_ arguments: String, now: String = Trust.now) -> (text: String, status: Int32) {
    shell("\(environment(now: now)) \(Self.program) \(arguments) 2>&1 </dev/null")
  }

  /// Runs a line of shell.
  func shell(_ line: String) -> (text: String, status: Int32) {
    guard let pipe = popen(line, "r") else { return ("", -1) }
    var text: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&part, 1, part.count, pipe), count > 0 {
      text += part.prefix(count)
    }
    return (String(decoding: text, as: UTF8.self), (pclose(pipe) >> 8) & 0xFF)
  }

  /// The program under test, built beside the tests.
  static let program: String = {
    var path = [CChar](repeating: 0, count: 4_096)
    let count = readlink("/proc/self/exe", &path, path.count)
    let bytes = path.prefix(max(0, count)).map { UInt8(bitPattern: $0) }
    let tests = String(decoding: bytes, as: UTF8.self)
    return tests.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/lifelong"
  }()
}
