import Domain
import Engine
import Glibc
import Store
import UseCases
import Wording

/// Books in a directory of their own that files are imported into, at ten on 21 November 2026.
final class ImportDesk {
  let folder: String
  let books: Books
  let connection: any Connection
  private let place: TemporaryBooks
  let now: Now
  private var acts = 0

  init() throws {
    var name = Array("/tmp/lifelong-import-XXXXXX".utf8CString)
    mkdtemp(&name)
    folder = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    place = try TemporaryBooks()
    let made = try place.make()
    connection = made.connection
    books = Books(store: made.store, clock: .utc)
    let day = Day(number: 20_778)
    let time = TimeOfDay(minutes: 600) ?? .startOfDay
    now = Now(moment: WallClock.utc.moment(day, time), day: day, time: time)
  }

  deinit {
    for name in ["books.sqlite", "dead-books.sqlite"] {
      for end in ["", "-wal", "-shm", "-turn", "-head"] { unlink(folder + "/" + name + end) }
    }
    for name in ["in.csv", "fix.csv"] { unlink(folder + "/" + name) }
    rmdir(folder)
  }

  /// A new act of the same clerk.
  var acting: Acting {
    acts += 1
    return Acting(actor: "clerk", desk: "desk:1", now: now, request: "act-\(acts)")
  }

  /// Puts a text into a file of the desk's directory.
  @discardableResult
  func file(_ text: String, _ name: String = "in.csv") -> String {
    write(Array(text.utf8), name)
    return folder + "/" + name
  }

  private func write(_ bytes: [UInt8], _ name: String) {
    let descriptor = open(folder + "/" + name, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { break }
      rest = rest.dropFirst(count)
    }
  }

  /// What stands in a file of the desk's directory; nil where there is none.
  func text(_ name: String) -> String? { bytes(name).map { String(decoding: $0, as: UTF8.self) } }

  /// Copies a file as it stands and answers how many bytes it has.
  func copy(_ name: String, to other: String) -> Int {
    guard let bytes = bytes(name) else { return 0 }
    write(bytes, other)
    return bytes.count
  }

  /// The same books, over a connection of its own.
  func otherStore() throws -> Store { try Store.open(place.connect()) }

  private func bytes(_ name: String) -> [UInt8]? {
    let descriptor = open(folder + "/" + name, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: Int(lseek(descriptor, 0, SEEK_END)))
    return pread(descriptor, &bytes, bytes.count, 0) == bytes.count ? bytes : nil
  }

  /// Imports a text.
  @discardableResult
  func take(
    _ kind: ImportKind, _ text: String, dryRun: Bool = false, fix: Bool = false
  ) throws -> ImportSummary {
    try books.importFile(
      kind, from: file(text), dryRun: dryRun, fix: fix ? folder + "/fix.csv" : nil, by: acting)
  }

  /// The sentences an import is answered with.
  func sentences(_ kind: ImportKind, _ text: String) throws -> [String] {
    try take(kind, text).problems.map { Wording.line($0) }
  }

  /// A kind of thing as `export` gives it.
  func export(_ kind: ImportKind) throws -> String {
    let sink = Sink()
    try books.exportFile(kind) { sink.bytes += $0 }
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  /// Everything that is exported.
  func everything() throws -> [String] { try ImportKind.allCases.map { try export($0) } }

  private final class Sink {
    var bytes: [UInt8] = []
  }
}

extension ImportDesk {
  /// A small trust: three people, two spaces, two courses, and a class of each to come.
  static func furnished() throws -> ImportDesk {
    let desk = try ImportDesk()
    try desk.take(
      .staff,
      "employee_number,family_name,given_name,department\n1,Okafor,Ada,Portering\n2,Grzyb,Ewa,Catering\n3,Li,,portering\n"
    )
    try desk.take(.spaces, "code,name,capacity\nSEM,Seminar room,12\nIT,Computer room,2\n")
    try desk.take(.courses, "code,title,maximum,sessions\nYOGA,Yoga,2,3\nIT,Spreadsheets,2,1\n")
    try desk.take(
      .classes,
      """
      code,course,first_date,start,end,space,tutor
      YOGA-1,YOGA,2026-11-26,10:00,11:00,SEM,Siân Hughes
      IT-1,IT,2026-11-26,10:30,12:00,IT,Tom Dunn
      OLD-1,IT,2026-10-01,10:00,12:00,IT,
      """)
    return desk
  }
}
