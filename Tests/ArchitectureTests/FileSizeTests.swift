import Testing

@Suite("Sizes")
struct FileSizeTests {
  @Test("No source file is longer than 400 lines")
  func filesCanBeReadAtOneSitting() throws {
    let endings = SourceTree.cEndings.union(["swift"])
    let files =
      try SourceTree.files(below: "Sources", ending: endings)
      + SourceTree.files(below: "Tests", ending: endings)
    #expect(files.count > Room.house.count)
    for file in files { #expect(file.lines <= 400, "\(file.path) has \(file.lines) lines") }
  }

  @Test("Lines are counted as an editor counts them")
  func linesAreCounted() {
    #expect(SourceFile(path: "a", text: "one\ntwo\n").lines == 2)
  }
}
