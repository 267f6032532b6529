import Testing

@Suite("SQL")
struct SQLTests {
  @Test("A statement stands in Store and nowhere else")
  func statementsStandInStore() throws {
    var inStore = 0
    for part in try SourceTree.program.get() {
      for literal in part.literals where TextRule.statement.isBroken(by: literal.text) {
        if part.file.room == "Store" { inStore += 1 }
        #expect(part.file.room == "Store", "\(part.file.path):\(literal.line)")
      }
    }
    #expect(inStore > 0)
  }

  @Test("A schema file stands in Store and nowhere else")
  func schemaStandsInStore() throws {
    let files = try SourceTree.files(below: "Sources", ending: ["sql"])
    #expect(!files.isEmpty)
    for file in files { #expect(file.room == "Store", "\(file.path)") }
  }

  @Test("Store keeps to what every engine answers alike", arguments: TextRule.notInStore)
  func storeIsPortable(_ rule: TextRule) throws {
    for part in try SourceTree.program.get() where part.file.room == "Store" {
      for literal in part.literals {
        #expect(!rule.isBroken(by: literal.text), "\(part.file.path):\(literal.line)")
      }
    }
    for file in try SourceTree.files(below: "Sources/Store", ending: ["sql"]) {
      for statement in withoutSQLComments(file.text).split(separator: ";") {
        #expect(!rule.isBroken(by: String(statement)), "\(file.path): \(statement)")
      }
    }
  }

  @Test("Each guard can fail", arguments: TextRule.notInStore + [.statement])
  func eachGuardCanFail(_ rule: TextRule) {
    #expect(!rule.caught.isEmpty)
    for text in rule.caught { #expect(rule.isBroken(by: text), "\(text)") }
  }

  @Test("Portable statements pass every guard", arguments: TextRule.good)
  func portableStatementsPass(_ statement: String) {
    for rule in TextRule.notInStore { #expect(!rule.isBroken(by: statement), "\(rule.name)") }
  }

  @Test(
    "A sentence for a person is no statement",
    arguments: [
      "Select a class from the list", "Delete from here: no such act", "Update your details",
      "Choose a learner with Enter; select from the list below",
    ])
  func sentencesPass(_ sentence: String) {
    #expect(!TextRule.statement.isBroken(by: sentence))
  }

  @Test("Statements are found in every kind of literal, and not in comments")
  func literalsAreRead() {
    let source = ##"""
      // "SELECT a FROM comment"
      let one = "SELECT a FROM one WHERE b = \(quoted("SELECT c FROM inner")) LIMIT 1"
      let two = #"SELECT "a" FROM two"#
      let three = """
        SELECT a
        FROM three
        """
      """##
    let found = SwiftText(source).literals.filter { TextRule.statement.isBroken(by: $0.text) }
    #expect(found.map(\.line) == [2, 2, 3, 4])
  }

  @Test("A comment of a schema file is not read as SQL")
  func schemaCommentsAreSkipped() {
    #expect(withoutSQLComments("a TEXT, -- now() is not used\nb TEXT") == "a TEXT, \nb TEXT")
  }
}
