import Domain
import SeededNumbers
import Testing

@Suite("What a post was") struct PostHistoryTests {
  private static let first = Cast.monday
  private let ward7 = Assignment(
    department: "Ward 7", payBand: "2", jobTitle: "Porter", lineManager: "1", contractedHours: "37")
  private let ward9 = Assignment(
    department: "Ward 9", payBand: "3", jobTitle: "Porter", lineManager: "2", contractedHours: "30")

  @Test("Before the day of a move the old post stands, from that day on the new one")
  func move() {
    var history = PostHistory(current: ward7)
    history.change(to: ward9, from: Self.first)
    #expect(history.past.map(\.until) == [Self.first - 1])
    #expect(history.post(on: Self.first - 1)?.department == "Ward 7")
    #expect(history.post(on: Self.first - 900)?.payBand == "2")
    #expect(history.post(on: Self.first) == ward9)
    #expect(history.current == ward9)
  }

  @Test("Hours, a start and a number of the post are no move; they stand as they are today")
  func noMove() {
    var history = PostHistory(current: ward7)
    var other = ward7
    other.contractedHours = "20"
    other.isApprentice = true
    other.startDate = Self.first
    history.change(to: other, from: Self.first)
    #expect(history.past == [] && history.current == other)
    history.change(to: ward9, from: Self.first)
    #expect(history.past.first?.post.contractedHours == nil)
    #expect(history.past.first?.post.lineManager == "1")
  }

  @Test("What was empty and is filled in was always so; what is taken out was so until then")
  func filledIn() {
    var history = PostHistory(current: Assignment(department: "Ward 7"))
    history.change(to: ward7, from: Self.first)
    #expect(history.past == [] && history.post(on: Self.first - 9)?.payBand == "2")
    history.change(to: Assignment(department: "Ward 7", payBand: "2"), from: Self.first)
    #expect(history.post(on: Self.first - 1)?.jobTitle == "Porter")
    #expect(history.post(on: Self.first)?.jobTitle == nil)
  }

  @Test("What is filled in on the day of a move was so before it too")
  func filledInWithAMove() {
    var history = PostHistory(current: Assignment(department: "Ward 7"))
    history.change(to: ward9, from: Self.first)
    #expect(history.post(on: Self.first - 1)?.department == "Ward 7")
    #expect(history.post(on: Self.first - 1)?.payBand == "3")
  }

  @Test("Two moves on one day are one, and a move taken back on its day is none")
  func sameDay() {
    var history = PostHistory(current: ward7)
    var between = ward7
    between.department = "Bank"
    history.change(to: between, from: Self.first)
    history.change(to: ward9, from: Self.first)
    #expect(history.past.map(\.post.department) == ["Ward 7"])
    history.change(to: ward7, from: Self.first)
    #expect(history.past == [])
  }

  @Test("A move entered late changes the days since, and leaves what else changed on them")
  func enteredLate() {
    var history = PostHistory(current: ward7)
    var promoted = ward7
    promoted.payBand = "3"
    history.change(to: promoted, from: Self.first)
    var moved = promoted
    moved.department = "Ward 9"
    history.change(to: moved, from: Self.first - 10)
    let stood = [-11, -10, -1, 0].map { history.post(on: Self.first + $0) }
    #expect(stood.map { $0?.department } == ["Ward 7", "Ward 9", "Ward 9", "Ward 9"])
    #expect(stood.map { $0?.payBand } == ["2", "2", "2", "3"])
  }

  @Test("A post that is given up stood until then")
  func givenUp() {
    var history = PostHistory(current: ward7)
    history.end(from: Self.first)
    #expect(history.current == nil)
    #expect(history.post(on: Self.first - 1)?.department == "Ward 7")
    #expect(history.post(on: Self.first) == nil)
  }

  @Test("Only the days from a change on are changed by it, whatever came before", arguments: 0..<60)
  func anyOrder(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let start = Assignment(
      department: "1", site: "1", staffGroup: "1", payBand: "1", jobTitle: "1", lineManager: "1")
    var history = PostHistory(current: start)
    var days = [Int: [PostPart: String]]()
    func parts(_ post: Assignment?) -> [PostPart: String] {
      PostPart.allCases.reduce(into: [:]) { $0[$1] = post?[$1] }
    }
    for day in -20...0 { days[day] = parts(start) }
    for _ in 0..<12 {
      let from = Int.random(in: -20...0, using: &generator)
      let old = history.current ?? start
      var new = old
      for part in PostPart.allCases where Int.random(in: 0...2, using: &generator) == 0 {
        new[part] = String(Int.random(in: 1...3, using: &generator))
      }
      let moved = old.moved(to: new)
      history.change(to: new, from: Self.first + from)
      for day in from...0 { for part in moved { days[day]?[part] = new[part] } }
      for day in -20...0 {
        #expect(parts(history.post(on: Self.first + day)) == days[day], "seed \(seed), day \(day)")
      }
      #expect(history.past.map(\.until) == history.past.map(\.until).sorted())
      #expect(Set(history.past.map(\.until)).count == history.past.count)
    }
  }

  @Test("A department's new name holds for everybody who was there since that day")
  func renamed() {
    var history = PostHistory(current: ward7)
    history.change(to: ward9, from: Self.first)
    history.change(from: Self.first - 5) {
      if $0.department == "Ward 7" { $0.department = "Acorn Ward" }
    }
    #expect(
      [-6, -5, -1, 0].map { history.post(on: Self.first + $0)?.department } == [
        "Ward 7", "Acorn Ward", "Acorn Ward", "Ward 9",
      ])
    let before = history
    history.change(from: Self.first) {
      if $0.department == "Ward 7" { $0.department = "Elsewhere" }
    }
    #expect(history == before)
  }
}
