import Domain
import Glibc
import SQLiteEngine
import Store
import Testing
import UseCases
import Wording

@Suite("Importing staff")
struct ImportStaffTests {
  private let header = "employee_number,family_name,given_name,assignment_number,job_title\n"

  @Test("New people are written, and a second import changes nothing")
  func twice() throws {
    let desk = try ImportDesk()
    let text = header + "001,Okafor,Ada,,Porter\n002,Grzyb,Ewa,,Cook\n"
    let first = try desk.take(.staff, text)
    #expect(Wording.sentence(first) == "Staff: 2 new, 0 changed, 0 unchanged, 0 refused.")
    let before = try desk.books.dataVersion()
    let second = try desk.take(.staff, text)
    #expect(Wording.sentence(second) == "Staff: 0 new, 0 changed, 2 unchanged, 0 refused.")
    #expect(try desk.books.dataVersion() == before)
    let third = try desk.take(.staff, header + "001,Okafor,Ada,,Lead\n003,Li,,,\n")
    #expect(Wording.sentence(third) == "Staff: 1 new, 1 changed, 0 unchanged, 0 refused.")
    #expect(try desk.books.person("001")?.post.jobTitle == "Lead")
    #expect(try desk.books.findPeople("grz").lines.map(\.number) == ["002"])
  }

  @Test("A line that repeats a bad one is told too, and neither of the two is written")
  func twinOfABadLine() throws {
    let desk = try ImportDesk()
    let text =
      "employee_number,family_name,start_date\n0012,Right,29/02/2023\n0012,Wrong,\n7,Li,\n"
    #expect(
      try desk.sentences(.staff, text) == [
        "Line 2, start_date “29/02/2023”: 2023 has no 29 February. Correct the day.",
        "Line 3, family_name “Wrong”: Line 2 gives the same employee number another name. "
          + "Find out whose number it is, and correct the other.",
      ])
    let fixed = try desk.take(.staff, text, fix: true)
    #expect(fixed.new == 1)
    #expect(fixed.refused == 2)
    #expect(try desk.books.person("0012") == nil)
  }

  @Test("A trial run counts and writes nothing")
  func dryRun() throws {
    let desk = try ImportDesk()
    let summary = try desk.take(.staff, header + "1,Okafor,,,\n", dryRun: true)
    #expect(
      Wording.sentence(summary)
        == "Staff: 1 new, 0 changed, 0 unchanged, 0 refused. Nothing was written.")
    #expect(try desk.books.person("1") == nil)
    #expect(try desk.books.history().isEmpty)
  }

  @Test("One bad line keeps everything out; every problem of every line is told")
  func badLine() throws {
    let desk = try ImportDesk()
    let summary = try desk.take(.staff, header + "1,Okafor,,,\n?,,,,\n2\n3,Li,,,\n")
    #expect(summary.problems.map(\.line) == [3, 3, 4])
    #expect(summary.refused == 2)
    #expect(!summary.isWritten)
    #expect(try desk.books.person("1") == nil)
    #expect(try desk.export(.staff).split(separator: "\n").count == 1)
  }

  @Test("With a file for them, the bad lines go there and the good ones are written")
  func fix() throws {
    let desk = try ImportDesk()
    let summary = try desk.take(.staff, header + "1,Okafor,,,\n?,Grzyb,,,\n3,Li,,,\n", fix: true)
    #expect(Wording.sentence(summary) == "Staff: 2 new, 0 changed, 0 unchanged, 1 refused.")
    #expect(desk.text("fix.csv") == header + "?,Grzyb,,,\n")
    #expect(try desk.books.person("3") != nil)
  }

  @Test("Where no line is bad, no file of bad lines is made")
  func nothingToFix() throws {
    let desk = try ImportDesk()
    try desk.take(.staff, header + "1,Okafor,,,\n", fix: true)
    #expect(desk.text("fix.csv") == nil)
  }

  @Test("Where the bad lines cannot be put aside, nothing is written")
  func fixFails() throws {
    let desk = try ImportDesk()
    let path = desk.file(header + "1,Okafor,,,\n?,Grzyb,,,\n")
    #expect(throws: (any Error).self) {
      try desk.books.importFile(
        .staff, from: path, fix: "/nowhere/at/all.csv", by: desk.acting)
    }
    #expect(try desk.books.person("1") == nil)
  }

  @Test("The same number twice needs two assignment numbers, equal names, and other words")
  func repeatedNumbers() throws {
    let desk = try ImportDesk()
    let text =
      header
        + """
        1,Okafor,Ada,1-1,Porter
        1,Okafor,Ada,1-1,Porter
        1,Okafor,Ada,1-2,Cook
        1,Okafor,Ada,1-2,Clerk
        1,Okafor,Ada,,Nurse
        1,Okoro,Ada,1-3,Nurse
        2,Li,,,
        2,Li,,2-1,
        """
    #expect(
      try desk.sentences(.staff, text) == [
        "Line 3: The line says the same as line 2. Take one out.",
        "Line 5, assignment_number “1-2”: Line 2 is about the same one. Make one line of the two.",
        "Line 6, assignment_number: Line 2 has the same employee number. If the person has two "
          + "posts, give each line its own assignment_number; if not, take one line out.",
        "Line 7, family_name “Okoro”: Line 2 gives the same employee number another name. "
          + "Find out whose number it is, and correct the other.",
        "Line 9, assignment_number “2-1”: Line 8 has the same employee number. If the person has "
          + "two posts, give each line its own assignment_number; if not, take one line out.",
      ])
  }

  @Test("Somebody with two posts is one person, wherever the lines stand")
  func twoPosts() throws {
    let desk = try ImportDesk()
    let text = header + "1,Okafor,Ada,1-2,Cook\n2,Li,,,\n1,Okafor,Ada,1-1,Porter\n"
    let summary = try desk.take(.staff, text)
    #expect(summary.new == 2)
    #expect(try desk.books.person("1")?.assignments.map(\.jobTitle) == ["Cook", "Porter"])
    #expect(try desk.take(.staff, text).unchanged == 2)
    let one = try desk.take(.staff, header + "1,Okafor,Ada,1-1,Porter\n")
    #expect(one.changed == 1)
    #expect(try desk.books.person("1")?.assignments.map(\.jobTitle) == ["Porter"])
  }

  @Test("One badge for two people is a problem")
  func badges() throws {
    let desk = try ImportDesk()
    #expect(
      try desk.sentences(.staff, "employee_number,family_name,badge\n1,Okafor,99\n2,Li,99\n") == [
        "Line 3, badge “99”: Line 2 gives the same badge to another person. "
          + "Find out whose badge it is, and correct the other."
      ])
  }

  @Test("A line manager may stand later in the file or in the books; an unknown one is warned of")
  func lineManagers() throws {
    let desk = try ImportDesk()
    try desk.take(.staff, "employee_number,family_name\n7,Boss\n")
    let summary = try desk.take(
      .staff, "employee_number,family_name,line_manager\n1,Okafor,2\n2,Li,7\n3,Grzyb,8\n4,Ros,8\n")
    #expect(
      summary.warnings.map { Wording.sentence($0) } == [
        "1 line manager in neither the file nor the books, named on 2 lines: 8 (line 4). "
          + "They were kept as they stand."
      ])
    #expect(try desk.books.person("3")?.post.lineManager == "8")
  }

  @Test("The same folded name of a department is the same one; the first spelling stays")
  func departments() throws {
    let desk = try ImportDesk()
    let text = "employee_number,family_name,department\n1,A,Café Staff\n2,B,CAFE  staff\n"
    try desk.take(.staff, text)
    #expect(try desk.books.departments() == ["Café Staff"])
    #expect(try desk.books.person("2")?.post.department == "Café Staff")
    #expect(try desk.take(.staff, text).unchanged == 2)
  }

  @Test("Columns a file does not have are left as they are")
  func unmentioned() throws {
    let desk = try ImportDesk()
    try desk.take(.staff, header + "1,Okafor,Ada,1-1,Porter\n")
    let summary = try desk.take(.staff, "employee_number,family_name\n1,Okafor\n")
    #expect(summary.unchanged == 1)
    #expect(try desk.books.person("1")?.post.jobTitle == "Porter")
  }

  @Test("An import is one entry of the history, with counts and no names, and cannot be undone")
  func audit() throws {
    let desk = try ImportDesk()
    try desk.take(.staff, header + "1,Okafor,Ada,,\n2,Li,,,\n")
    let history = try desk.books.history()
    #expect(history.map(\.act) == ["import"])
    #expect(history.first?.subject == "staff: 2 new, 0 changed, 0 unchanged, 0 refused")
    #expect(
      try desk.books.undo(by: desk.acting).refusals.map { Wording.sentence($0) } == [
        "Cannot undo an import. Restore the copy that was made before it."
      ])
  }

  @Test("A header that makes no sense is told, and nothing is read")
  func badHeader() throws {
    let desk = try ImportDesk()
    let summary = try desk.take(.staff, "name;number\nA;1\n", fix: true)
    #expect(summary.problems.map(\.column) == ["employee_number", "family_name"])
    #expect(!summary.isWritten)
    #expect(desk.text("fix.csv") == nil)
  }

  @Test("What the progress throws ends the import, and nothing is written")
  func cancelled() throws {
    struct Escape: Error {}
    let desk = try ImportDesk()
    let lines = (1...30_000).map { "\($0),Okafor,Ada,,Porter\n" }.joined()
    let path = desk.file(header + lines)
    #expect(throws: Escape.self) {
      try desk.books.importFile(
        .staff, from: path,
        progress: { if $0.step == .writing, $0.done > 1 << 18 { throw Escape() } },
        by: desk.acting)
    }
    #expect(try desk.export(.staff).split(separator: "\n").count == 1)
    #expect(try desk.books.history().isEmpty)
  }

  @Test("60,000 people come in at once, in bounded memory, with progress from 0 to all")
  func manyPeople() throws {
    let desk = try ImportDesk()
    var text = header
    for number in 1...60_000 {
      text += "\(10_000_000 + number),Okafor\(number % 977),Ada,,Porter\n"
    }
    let path = desk.file(text)
    let before = peakMemory()
    var steps: [ImportProgress] = []
    let summary = try desk.books.importFile(
      .staff, from: path, progress: { steps.append($0) }, by: desk.acting)
    #expect(summary.new == 60_000)
    #expect(peakMemory() - before < 300)
    #expect(steps.count >= 8)
    let checking = steps.prefix { $0.step == .checking }.map(\.done)
    let writing = steps.dropFirst(checking.count)
    #expect(checking == checking.sorted())
    #expect(writing.allSatisfy { $0.step == .writing })
    #expect(writing.map(\.done) == writing.map(\.done).sorted())
    #expect(steps.last.map { $0.done == $0.total } == true)
    #expect(try desk.books.findPeople("okafor976 ada").total == 61)
  }

  @Test("Half-way through, other desks see the books as they were")
  func halfWay() throws {
    let desk = try ImportDesk()
    try desk.take(.staff, header + "1,Okafor,Ada,,Porter\n")
    let other = try desk.otherStore()
    let lines = (1...40_000).map { "\($0),Grzyb,Ewa,,Cook\n" }.joined()
    let path = desk.file(header + lines)
    var seen: [Int] = []
    _ = try desk.books.importFile(
      .staff, from: path,
      progress: { step in
        guard step.step == .writing, step.done < step.total else { return }
        seen.append(try other.countStaff())
      }, by: desk.acting)
    #expect(!seen.isEmpty && seen.allSatisfy { $0 == 1 })
    #expect(try other.countStaff() == 40_000)
  }

  private func peakMemory() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss >> 10
  }
}
