import Canvas
import Domain
import Wording

/// Every learning agreement: the one in force first, those on their way, those of the past.
struct AgreementsScreen: SortedScreen {
  private static let none = "There is no agreement to choose."

  static let acts: [Act<AgreementsScreen>] =
    [
      Act(
        "Open the agreement", keys: [.enter, .character("o")],
        help: "Shows its text, what it provides, who has signed and what can be done next",
        hint: "Open", whyNot: { $0.agreement == nil ? none : nil }
      ) { screen, turn in
        if let agreement = screen.agreement { turn.push(AgreementScreen(agreement.code)) }
      },
      Act(
        "Draft an agreement", keys: [.function(6)],
        help: "Drafts a new agreement: parties, priority, release, notice, review", hint: "Draft"
      ) { _, turn in turn.push(DraftAgreementScreen()) },
      Act(
        "Print the agreement", keys: [.character("p")],
        help: "Shows it as it will be printed, with a page to sign", hint: "Print",
        whyNot: { $0.agreement == nil ? none : nil }
      ) { screen, turn in
        guard let agreement = screen.agreement else { return }
        turn.push(ReportsScreen(today: turn.now.day, sheet: .agreement(agreement.code)))
      },
    ] + sortActs

  /// What governs first, what no longer does last.
  private var all: [LearningAgreement]?
  /// Those in the order shown.
  private var agreements: [LearningAgreement]?
  private var today = Day(number: 0)
  private var cursor = ListCursor()
  var sorting = Sorting()
  let sortedColumns = Array(0...6)

  var title: String { "Learning agreements" }

  var agreement: LearningAgreement? {
    guard let agreements, agreements.indices.contains(cursor.selected) else { return nil }
    return agreements[cursor.selected]
  }

  var prompt: String? { agreement.map { "Enter opens \($0.name)." } ?? "F6 drafts an agreement." }

  mutating func refresh(_ turn: inout Turn) { turn.ask(.agreements) }

  mutating func hear(_ ask: Ask, _ answer: Answer, _ turn: inout Turn) {
    guard case .agreements(let all) = answer else { return }
    today = turn.now.day
    self.all = all.sorted {
      ($0.rank(on: today), $0.code) < ($1.rank(on: today), $1.code)
    }
    arrange(turn.room)
  }

  mutating func arrange(_ room: Room) {
    let chosen = agreement?.code
    let sorted = sorting.sorted(all ?? []) { agreement, column in
      switch column {
      case 0: .text(agreement.code.text)
      case 1: .text(agreement.title)
      case 2: .number(agreement.version)
      case 3: .number(agreement.rank(on: today))
      case 4: .day(agreement.inForceFrom)
      case 5: .day(agreement.reviewDue)
      default: .number(agreement.parties.count - agreement.unsigned.count)
      }
    }
    agreements = sorted
    cursor.select(
      sorted.firstIndex { $0.code == chosen } ?? cursor.selected, count: sorted.count,
      height: height(room))
  }

  mutating func take(_ key: Key, _ turn: inout Turn) -> Bool {
    let count = agreements?.count ?? 0
    let height = height(turn.room)
    if case .mouse(let row, let column, .press) = key {
      if sort(by: listing(turn.room), clickedAt: row, column, turn.room) { return true }
      let first = turn.room.body.lowerBound + 1
      if let index = cursor.row(at: row, first: first, count: count, height: height) {
        cursor.select(index, count: count, height: height)
      }
      return true
    }
    return cursor.update(key, count: count, height: height)
  }

  /// Rows of the list; the chosen one's signatures and provisions stand below it.
  private func height(_ room: Room) -> Int {
    max(1, min((agreements?.count ?? 0) + 1, room.body.count / 2 - 1))
  }

  private func listing(_ room: Room) -> Listing {
    Listing(
      [
        TableColumn("Code", minimum: 7, ideal: 9),
        TableColumn("Agreement", minimum: 16, grows: true),
        TableColumn("Ver", minimum: 3, alignment: .right),
        TableColumn("State", minimum: 15), TableColumn("From", minimum: 11),
        TableColumn("Review", minimum: 11, drops: 1), TableColumn("Signed", minimum: 6, drops: 2),
      ], row: room.body.lowerBound, width: room.columns - 2, height: height(room), focused: true,
      sorted: sorting.mark,
      empty: agreements == nil
        ? "Reading the books." : "No learning agreement yet. F6 drafts one.")
  }

  func draw(in frame: inout Frame, room: Room, now: Now) {
    let top = room.body.lowerBound
    let agreements = agreements ?? []
    listing(room).draw(in: &frame, cursor: cursor, count: agreements.count) { index in
      let agreement = agreements[index]
      return [
        agreement.code.text, agreement.title, String(agreement.version),
        Wording.word(agreement.standing(on: now.day)),
        agreement.inForceFrom.map { Wording.date($0) } ?? "not yet",
        agreement.reviewDue.map { Wording.date($0) } ?? "not set",
        "\(agreement.parties.count - agreement.unsigned.count) of \(agreement.parties.count)",
      ]
    }
    drawDetail(in: &frame, row: top + height(room) + 1, room: room, on: now.day)
  }

  private func drawDetail(in frame: inout Frame, row: Int, room: Room, on today: Day) {
    guard let agreement, row < room.body.upperBound else { return }
    frame.rule(row: row, title: agreement.name)
    let sentences =
      ["\(Wording.standing(agreement, on: today)) \(Wording.signed(agreement))."]
      + Wording.sentences(agreement.provisions)
    let lines = sentences.flatMap { WordWrap.lines($0, width: room.columns - 2) }
    for (offset, line) in lines.prefix(room.body.upperBound - row - 1).enumerated() {
      frame.put(line, row: row + 1 + offset, column: 1)
    }
  }
}

extension LearningAgreement {
  /// What governs stands first, what no longer does stands last.
  fileprivate func rank(on day: Day) -> Int {
    switch standing(on: day) {
    case .inForce, .underReview: 0
    case .draft, .consultation, .approved, .signed: 1
    case .superseded: 2
    }
  }
}
