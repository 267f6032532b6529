import Canvas
import Domain
import Wording

/// A part of a screen: where its heading stands, and how many rows its list has.
struct Area: Hashable {
  var row: Int
  var column: Int
  var width: Int
  var height: Int

  func holds(row: Int, column: Int) -> Bool {
    row >= self.row && row <= self.row + height && column >= self.column
      && column < self.column + width
  }
}

extension FindScreen {
  struct Layout {
    var people: Area
    /// The rule above the card; its lines follow.
    var card: Area
    /// The heading of the offers; the rule stands above it.
    var offers: Area
  }

  func layout(_ room: Room) -> Layout {
    let top = room.body.lowerBound + 1
    let rows = room.body.count - 1
    if room.isWide {
      let left = room.columns * 2 / 5
      let right = room.columns - left - 1
      let cardLines = min(8, rows / 3)
      return Layout(
        people: Area(row: top, column: 1, width: left - 2, height: rows - 1),
        card: Area(row: top, column: left, width: right, height: cardLines),
        offers: Area(
          row: top + cardLines + 2, column: left + 1, width: right - 1,
          height: max(0, rows - cardLines - 3)))
    }
    // A heading, the card's rule, the offers' rule and heading.
    let free = max(0, rows - 4)
    let cardLines = free >= 12 ? 4 : min(2, free / 3)
    let others = free - cardLines
    let people = max(1, min(max(3, self.rows), others / 2))
    return Layout(
      people: Area(row: top, column: 1, width: room.columns - 2, height: people),
      card: Area(row: top + 1 + people, column: 0, width: room.columns, height: cardLines),
      offers: Area(
        row: top + 3 + people + cardLines, column: 1, width: room.columns - 2,
        height: max(0, others - people)))
  }

  func draw(in frame: inout Frame, room: Room, now: Now) {
    let layout = layout(room)
    let top = room.body.lowerBound
    frame.put("Find or scan >", row: top, column: 1, style: .bold)
    field.draw(
      in: &frame, row: top, column: 16, width: room.columns - 38, focused: part == .box)
    if let found {
      frame.put(
        (found.isMore ? "many people" : Wording.count(found.total, "person", "people"))
          + (things.isEmpty ? "" : ", \(Wording.count(things.count, "other"))"), row: top,
        endingAt: room.columns - 1)
    }
    drawPeople(in: &frame, layout.people)
    drawCard(in: &frame, layout.card, now: now)
    drawOffers(in: &frame, layout.offers)
  }

  private func drawPeople(in frame: inout Frame, _ area: Area) {
    let lines = found?.lines ?? []
    peopleListing(area).draw(
      in: &frame, cursor: people, count: self.rows,
      mark: { index in
        let isTicked =
          lines.indices.contains(index) && ticked.contains { $0.number == lines[index].number }
        return isTicked ? "x" : nil
      }
    ) { index in
      guard lines.indices.contains(index) else { return Self.cells(things[index - lines.count]) }
      let line = lines[index]
      return [
        line.name.familyFirst, line.number.text, line.jobTitle ?? "", line.department ?? "",
        line.payBand ?? "",
      ]
    }
  }

  private func drawCard(in frame: inout Frame, _ area: Area, now: Now) {
    let title =
      person.map { "\($0.name.spoken), \($0.number)" }
      ?? thing.map { "\(Wording.kind($0)) \(Wording.name($0)), \(Wording.code($0))" } ?? ""
    frame.rule(row: area.row, column: area.column, width: area.width, title: title)
    guard let card else { return }
    let width = area.width - 2
    let lines = Self.lines(of: card, now: now).flatMap { line in
      area.height > 4 ? WordWrap.lines(line, width: width) : [TextWidth.cut(line, to: width)]
    }
    for (offset, line) in lines.prefix(area.height).enumerated() {
      frame.put(line, row: area.row + 1 + offset, column: area.column + 1)
    }
  }

  /// What a person who asks "am I on anything?" wants to hear.
  static func lines(of card: PersonCard, now: Now) -> [String] {
    let post = card.person.post
    let who = [
      post.jobTitle, post.department, post.site, post.payBand.map { "band \($0)" },
      card.person.email,
    ].compactMap(\.self).joined(separator: ", ")
    let leaving = card.person.leavingDate.map { "Leaves \(Wording.day($0)). " } ?? ""
    var booked: [String] = []
    var held: [String] = []
    var waiting: [String] = []
    var done: [String] = []
    for line in card.enrolments where !line.isUndone {
      let title = Wording.name(line.line.theClass.label)
      let aside = line.enrolment.overrideReason.map { " (rule set aside: \($0))" } ?? ""
      let until = line.heldUntil.map { " until \(Wording.when($0))" } ?? ""
      switch line.enrolment.state {
      case .waitlisted:
        waiting.append(title + (line.position.map { ", number \($0)" } ?? "") + aside)
      case .confirmed, .onBreak:
        let next = line.line.next(after: now.wallMinutes).map { ", \(Wording.when($0))" } ?? ""
        let state =
          (line.enrolment.state == .onBreak ? " (on a break)" : "")
          + (line.isReleaseDeclined ? " (release declined)" : "")
        booked.append(title + state + next + aside)
      case .offered: held.append("offered\(until): \(title)\(aside)")
      case .requested:
        let word = line.isReleaseDeclined ? "release declined" : "waiting for release"
        held.append("\(word), held\(until): \(title)\(aside)")
      case .attended, .didNotAttend, .withdrawn, .cancelled, .declined:
        done.append("\(title) (\(Wording.word(line.enrolment.state)))\(aside)")
      }
    }
    func row(_ label: String, _ items: [String]) -> String {
      label + (items.isEmpty ? "nothing" : items.joined(separator: ".  "))
    }
    // What is held stands above what waits, and takes a line only where there is something.
    return [leaving + who, row("Booked   ", booked)]
      + (held.isEmpty ? [] : [row("Held     ", held)])
      + [row("Waiting  ", waiting), row("Done     ", done)]
  }

  private func drawOffers(in frame: inout Frame, _ area: Area) {
    let given = person?.name.given ?? person?.name.family ?? ""
    let all = classes
    let possible = all.count {
      if case .refused = $0.decision { false } else { true }
    }
    let count = all.isEmpty ? "" : ": \(possible) of \(all.count)"
    frame.rule(
      row: area.row - 1, column: area.column - 1, width: area.width + 2,
      title: person == nil ? "Classes" : "Classes \(given) may join\(count)")
    let isTwice = Set(all.map(\.line.theClass.title)).count < all.count
    let titles = min(44, all.map { TextWidth.cells($0.line.theClass.title) }.max() ?? 0)
    let codes = min(14, all.map { $0.line.theClass.code.text.count }.max() ?? 0)
    // Room for what is kept for others is taken from the class and from what Enter does.
    let widest = all.map { TextWidth.cells(places($0)) }.max() ?? 0
    let isNarrow = area.width < 76
    let isBroad = area.width >= 100
    let listing = Listing(
      [
        TableColumn(
          "Class", minimum: widest > 8 ? 12 : isTwice || isBroad || isNarrow ? 14 : 24,
          ideal: max(28, titles),
          grows: !isBroad),
        // Where room is short the code stands only beside classes of one name.
        TableColumn("Code", minimum: isTwice || isBroad ? codes : 40, drops: 1),
        TableColumn("Starts", minimum: 16),
        TableColumn("Places", minimum: max(7, widest), ideal: max(8, widest), drops: 2),
        TableColumn(
          "What Enter does", minimum: widest > 8 ? 17 : isNarrow ? 16 : 22, ideal: 24, grows: true),
      ], row: area.row, column: area.column, width: area.width, height: area.height,
      focused: part == .offers, empty: card == nil ? "" : "There is no class to join now.")
    listing.draw(
      in: &frame, cursor: offers, count: all.count,
      mark: { if case .refused = all[$0].decision { "x" } else { nil } }
    ) { index in
      let offer = all[index]
      return [
        offer.line.theClass.title, offer.line.theClass.code.text, Brief.start(offer.line),
        places(offer), brief(offer),
      ]
    }
  }
}

extension EnrolmentLine {
  /// Whether it was taken back, which only the history tells.
  fileprivate var isUndone: Bool { enrolment.state == .cancelled && enrolment.reason == "undone" }
}
