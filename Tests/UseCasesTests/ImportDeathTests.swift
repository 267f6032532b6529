import Domain
import Glibc
import SQLiteEngine
import Store
import Testing
import UseCases

/// What is on the disk half-way through an import, in the files of SQLite.
@Suite("A machine that dies") struct ImportDeathTests {
  @Test("Half-way through an import, it leaves the books as they were")
  func death() throws {
    let desk = try ImportDesk()
    let path = desk.folder + "/books.sqlite"
    let connection = try SQLiteConnection.open(path: path, create: true)
    let books = Books(store: try Store.make(connection), clock: .utc)
    let header = "employee_number,family_name,given_name,department,job_title\n"
    _ = try books.importFile(
      .staff, from: desk.file(header + "1,Okafor,Ada,,Porter\n"), by: desk.acting)
    // Little room in memory, so that much of what is written has reached the disk half-way.
    try connection.runScript("PRAGMA cache_size = 50")
    let lines = (1...40_000).map { "\($0),Grzyb,Ewa,,Cook\n" }.joined()
    var copied = 0
    _ = try books.importFile(
      .staff, from: desk.file(header + lines),
      progress: { step in
        // What is on the disk at this moment is what a restart would find.
        guard step.step == .writing, copied == 0, step.done > step.total / 2 else { return }
        for name in ["books.sqlite", "books.sqlite-wal"] {
          copied += desk.copy(name, to: "dead-" + name)
        }
      }, by: desk.acting)
    #expect(copied > 1 << 20)
    let dead = try Store.open(
      SQLiteConnection.open(path: desk.folder + "/dead-books.sqlite", create: false))
    #expect(try dead.countStaff() == 1)
    #expect(try dead.staffMember("1")?.name.family == "Okafor")
    #expect(try books.store.countStaff() == 40_000)
  }
}
