import Domain
import Store
import Testing
import UseCases
import Wording

@Suite("Files, as other desks learnt them") struct ImportScenarioTests {
  private static let header = "employee_number,family_name,given_name,department,start_date\n"

  // I01
  @Test("Every bad line is told at once with every reason, by the lines an editor shows")
  func everyLine() throws {
    let desk = try ImportDesk.furnished()
    let before = try desk.everything()
    var lines = (2...14).map { _ in "YOGA-1,1,P" }
    for (line, text) in [(5, "1,YOGA-1,nobody,P"), (7, "?"), (8, "L999"), (12, "-")] {
      switch line {
      case 5: lines[line - 2] = "YOGA-1,1,999,P"
      default: lines[line - 2] = "YOGA-1,1,1,\(text)"
      }
    }
    lines[12 - 2] = "YOGA-1,one,1,-"
    for index in lines.indices where lines[index] == "YOGA-1,1,P" {
      lines[index] = "YOGA-1,\(index % 3 + 1),\(index / 3 + 1),N"
    }
    let summary = try desk.take(
      .marks, "class,session,employee_number,mark\n" + lines.joined(separator: "\n") + "\n",
      dryRun: true)
    let bad = summary.problems.filter { [5, 7, 8, 12].contains($0.line) }
    #expect(Set(bad.map(\.line)) == [5, 7, 8, 12])
    #expect(bad.filter { $0.line == 12 }.map(\.column) == ["session", "mark"])
    #expect(try desk.everything() == before)
  }

  // I02
  @Test("The header is line 1, blank lines count, and a cell over two lines counts for two")
  func lineNumbers() throws {
    let desk = try ImportDesk()
    let text = Self.header + "\n1,Okafor,\"Ada\nMay\",,\n\n?,Grzyb,,,\n"
    #expect(try desk.take(.staff, text).problems.map(\.line) == [6])
  }

  // I03
  @Test("One bad line keeps all out; put aside in a file of its own, it lets the others in")
  func oneBadLine() throws {
    let desk = try ImportDesk()
    let text = Self.header + "1,Okafor,Ada,,\n2,,Ewa,,\n3,Li,,,\n"
    #expect(try desk.take(.staff, text).isWritten == false)
    #expect(try desk.books.person("1") == nil)
    let fixed = try desk.take(.staff, text, fix: true)
    #expect(fixed.new == 2 && fixed.refused == 1)
    #expect(desk.text("fix.csv") == Self.header + "2,,Ewa,,\n")
  }

  // I04
  @Test("Commas, semicolons, tabs and pipes part cells alike", arguments: [",", ";", "\t", "|"])
  func delimiters(_ delimiter: String) throws {
    let desk = try ImportDesk()
    let text = (Self.header + "1,Okafor,Ada,Ward 7,01/02/2026\n").split(separator: ",")
    let summary = try desk.take(.staff, text.joined(separator: delimiter))
    #expect(summary.new == 1)
    #expect(try desk.books.person("1")?.post.startDate == Cast.day("2026-02-01"))
  }

  // I07
  @Test("What a line names and nobody knows is told with those there are")
  func unknown() throws {
    let desk = try ImportDesk.furnished()
    #expect(
      try desk.sentences(
        .classes,
        "code,course,first_date,start,end\nNEW-1,JUDO,2026-12-01,10:00,11:00\n")
        == [
          "Line 2, course “JUDO”: There is no course JUDO. Courses there are: IT, YOGA."
        ])
  }

  // I08
  @Test("What is there already stays as it is and holds nobody up; the same line twice is told")
  func thereAlready() throws {
    let desk = try ImportDesk.furnished()
    let text = "class,employee_number,state\nYOGA-1,1,confirmed\n"
    #expect(try desk.take(.enrolments, text).new == 1)
    let more = try desk.take(.enrolments, text + "YOGA-1,2,confirmed\n")
    #expect(more.unchanged == 1 && more.new == 1)
    #expect(
      try desk.sentences(.enrolments, text + "YOGA-1,1,confirmed\n") == [
        "Line 3, employee_number “1”: Line 2 is about the same one. Make one line of the two."
      ])
  }

  // I12
  @Test("What is exported and read back changes nothing, posts and all")
  func roundTrip() throws {
    let desk = try ImportDesk.furnished()
    try desk.take(
      .staff,
      "employee_number,family_name,assignment_number,department\n9,Ros,9-1,Ward 7\n9,Ros,9-2,Bank\n"
    )
    try desk.take(.enrolments, "class,employee_number\nYOGA-1,9\nIT-1,1\n")
    let before = try desk.everything()
    for (kind, text) in zip(ImportKind.allCases, before) {
      let summary = try desk.take(kind, text)
      #expect(summary.new == 0 && summary.changed == 0 && summary.refused == 0, "\(kind)")
    }
    #expect(try desk.everything() == before)
    #expect(try desk.books.store.pastPosts(of: "9") == [:])
  }

  // C7 of the centre's jobs: a refresh is settled before it is kept.
  @Test("A refresh of the same extract, however its lines are ordered, differs in nothing")
  func refreshOfTheSame() throws {
    let desk = try ImportDesk.furnished()
    let lines = try desk.export(.staff).split(separator: "\n").map { String($0) }
    let turned = [lines[0]] + lines.dropFirst().reversed()
    let refresh = try #require(
      try desk.books.refreshStaff(
        from: desk.file(turned.joined(separator: "\n") + "\n"), by: desk.acting
      ).done)
    #expect(refresh.joiners == [] && refresh.movers == [] && refresh.missing == [])
    #expect(refresh.managers == [] && refresh.leavers == [])
    #expect(refresh.summary.unchanged == 3)
  }
}
