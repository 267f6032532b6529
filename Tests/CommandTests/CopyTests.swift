import TestServer
import Testing

@Suite("Copying a database")
struct CopyTests {
  @Test(
    "A whole trust goes to a server and comes back the same, history included",
    .enabled(if: !TestServer.isLeftOut))
  func thereAndBack() throws {
    let trust = try Trust(like: .demonstration)
    let server = try TestDatabase(.empty)
    let there = try trust.facts("copy books.sqlite \(server.url)")
    #expect(there["outcome"].text == "copied")
    #expect(there["from"].text == "books.sqlite")
    #expect(try trust.run("copy \(server.url) back/books.sqlite").status == 0)

    let books = try trust.everything()
    let history = try trust.run("history").text
    let entries = try trust.entries()
    for place in [server.url, "back/books.sqlite"] {
      for (kind, text) in zip(Trust.kinds, books) {
        #expect(try trust.run("export \(kind) --database \(place)").text == text, "\(kind)")
      }
      #expect(try trust.run("history --database \(place)").text == history)
      let check = try trust.facts("check --database \(place)")
      #expect(check["outcome"].text == "balanced" && check["audit_entries"].number == entries)
    }
    // Every row of every table, as another program reads them.
    let tables = there["rows"].fields
    #expect(tables.count > 25)
    for table in tables {
      let rows = "SELECT * FROM \(table)"
      let before = try trust.tool("sqlite3", "books.sqlite", rows)
      let after = try trust.tool("sqlite3", "back/books.sqlite", rows)
      #expect(before.status == 0 && before.lines.sorted() == after.lines.sorted(), "\(table)")
    }
  }

  @Test("A copy can be worked on, and the books it was made of stay as they were")
  func apart() throws {
    let trust = try Trust(like: .small)
    let before = try trust.everything()
    let copied = try trust.run("copy books.sqlite copy.sqlite")
    #expect(copied.status == 0)
    #expect(copied.text.hasPrefix("Copied "))
    #expect(copied.text.hasSuffix(" rows from books.sqlite to copy.sqlite, and compared each.\n"))
    #expect(Files.mode(trust.path("copy.sqlite")) == 0o600)
    #expect(try trust.run("book 204417 YOGA-1 --database copy.sqlite").status == 0)
    #expect(try trust.everything() == before)
    #expect(try trust.run("check --database copy.sqlite").status == 0)
  }

  @Test("Nothing is left of a copy that cannot be made")
  func nothingLeft() throws {
    let trust = try Trust(like: .small)
    // What stands beside books from the first time they are opened.
    #expect(try trust.run("check").status == 0)
    let names = Files.names(in: trust.folder)
    for line in [
      "copy none.sqlite copy.sqlite", "copy books.sqlite books.sqlite",
      "copy copy.sqlite back.sqlite",
    ] { #expect(try trust.run(line).status != 0) }
    #expect(Files.names(in: trust.folder) == names)
  }

  @Test(
    "Books at a server are made, used, refused and named by the same commands",
    .enabled(if: !TestServer.isLeftOut))
  func server() throws {
    let database = try TestDatabase(.empty)
    let trust = try Trust(at: database)
    #expect(try trust.run("find a").status == 78)
    #expect(try trust.run("init").status == 0)
    let again = try trust.run("init")
    #expect(again.status == 73)
    #expect(again.sentence.hasPrefix("There is already something at postgres://lifelong@/test_"))
    for (kind, text) in SmallTrust.files { #expect(try trust.take(kind, text).status == 0) }
    #expect(try trust.run("book 204417 YOGA-1").status == 0)
    #expect(try trust.run("check").status == 0)
    let backup = try trust.run("backup copy.sqlite")
    #expect(backup.status == 0 && backup.words.isEmpty)
    #expect(
      backup.text
        == "Saved and checked: copy.sqlite holds the books as of act 7, with 3 enrolments and 0 marks.\n"
    )
    #expect(try trust.run("check --database copy.sqlite").status == 0)
    #expect(Files.mode(trust.path("copy.sqlite")) == 0o600)
    let nowhere = try trust.run("backup no/such/copy.sqlite")
    #expect(nowhere.status == 73)
    #expect(nowhere.sentence == "Cannot write no/such/copy.sqlite, or what has to stand beside it.")
    let refused = try trust.run("restore copy.sqlite")
    #expect(refused.status == 64)
    #expect(refused.sentence.hasPrefix("The books are at a server, and it has means of its own"))
    let missing = try TestServer.url("no_such_trust")
    let ended = try trust.run("find a --database \(missing)")
    #expect(ended.status == 69)
    #expect(
      ended.sentence.hasPrefix("There is no database at postgres://lifelong@/no_such_trust?host="))
    let nobody = database.url.replacing("user=lifelong", with: "user=nobody")
    #expect(try trust.run("find a --database \(nobody)").status == 77)
  }
}
