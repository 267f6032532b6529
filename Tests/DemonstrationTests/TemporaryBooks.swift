import Domain
import Glibc
import SQLiteEngine
import Store
import UseCases

/// Empty books in a directory of their own, gone with the test.
final class TemporaryBooks {
  let books: Books
  private let folder: String

  init() throws {
    var name = Array("/tmp/lifelong-demonstration-XXXXXX".utf8CString)
    mkdtemp(&name)
    folder = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let connection = try SQLiteConnection.open(path: folder + "/books.sqlite", create: true)
    books = Books(store: try Store.make(connection), clock: .utc)
  }

  deinit {
    for end in [""] + SQLiteConnection.companions { unlink(folder + "/books.sqlite" + end) }
    rmdir(folder)
  }
}
