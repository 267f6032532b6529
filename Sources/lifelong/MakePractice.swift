import DeskApp
import Demonstration
import Domain
import Glibc
import Store
import UseCases

extension OpenDesk {
  /// Makes a small trust to practise on in a folder of its own, on a Tuesday morning with classes.
  func makePractice() throws -> Practice {
    let root = Environment["TMPDIR"] ?? "/tmp"
    var template = Array("\(root)/lifelong-practice-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Failure(
        .cannotCreate,
        "No room to practise in: cannot write in \(root), \(String(cString: strerror(errno))).")
    }
    let folder = String(
      decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let path = folder + "/practice.sqlite"
    let end = {
      for file in BooksFile.files(at: path) { unlink(file) }
      rmdir(folder)
    }
    do {
      let store = try BooksFile.make(path)
      let day = now().day.monday + 1
      let time = TimeOfDay("10:30") ?? .startOfDay
      let then = Now(moment: books.clock.moment(day, time), day: day, time: time)
      let books = Books(store: store, clock: books.clock)
      let acting = Acting(
        actor: Environment.user, desk: Environment.desk, now: then, request: Self.request())
      try DemonstrationTrust(today: day, staff: 120).make(in: books, by: acting) { _, _ in }
      return Practice(books: books, now: then, end: end)
    } catch {
      end()
      throw error
    }
  }
}
