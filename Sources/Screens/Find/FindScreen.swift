import Canvas
import Domain
import Wording

/// Finds a person and books: a few letters or a badge, Enter for the classes, Enter to book.
struct FindScreen: Screen {
  /// What has the keys.
  enum Part: Hashable, Sendable {
    case box, people, offers
  }

  var field: TextField
  var part: Part
  /// Whether the next letter begins a new search, as it does after a booking.
  var startsAnew = false
  /// The class somebody is to be booked on, where the search was opened for one.
  let aim: ClassCode?
  var found: FoundPeople?
  /// The words the people found belong to.
  var foundFor = ""
  /// Who is chosen, kept while the list is read again.
  var chosen: EmployeeNumber?
  var people = ListCursor()
  var offers = ListCursor()
  private var lastCard: PersonCard?

  init(text: String = "", aim: ClassCode? = nil) {
    field = TextField(text, placeholder: "a name, an employee number, an e-mail address", limit: 80)
    part = .box
    self.aim = aim
  }

  /// A search that has found one person already.
  init(person: PersonLine) {
    self.init(text: person.number.text)
    chosen = person.number
    part = .people
  }

  /// A search that shows somebody who has just been added.
  init(newcomer: StaffMember) {
    self.init(text: newcomer.number.text)
    chosen = newcomer.number
    part = .people
  }

  var title: String { aim.map { "Book on \($0)" } ?? "Find a person" }
  var typing: Typing { part == .box ? .name : .commands }

  var person: PersonLine? {
    guard let found, found.lines.indices.contains(people.selected) else { return nil }
    return found.lines[people.selected]
  }

  /// The card of the chosen person; nil while it is still that of another.
  var card: PersonCard? {
    guard let lastCard, lastCard.person.number == person?.number else { return nil }
    return lastCard
  }

  var offer: ClassOffer? {
    guard let card, card.offers.indices.contains(offers.selected) else { return nil }
    return card.offers[offers.selected]
  }

  mutating func refresh(_ turn: inout Turn) { search(&turn) }

  mutating func search(_ turn: inout Turn) {
    guard !field.text.allSatisfy(\.isWhitespace) else {
      found = nil
      lastCard = nil
      return
    }
    turn.ask(.find(field.text))
  }

  mutating func hear(_ ask: Ask, _ answer: Answer, _ turn: inout Turn) {
    switch (ask, answer) {
    case (.find(let text), .people(let found)) where text == field.text:
      self.found = found
      foundFor = text
      let index = found.lines.firstIndex { $0.number == chosen } ?? 0
      people.select(index, count: found.lines.count, height: layout(turn.room).people.height)
      choose(&turn)
    case (.card(let number), .card(let card)) where number == person?.number:
      let isNew = lastCard?.person.number != number
      lastCard = card
      aimOffers(isNew: isNew, turn.room)
    case (.book, .booked(.done)):
      part = .box
      startsAnew = true
    default: break
    }
  }

  private mutating func aimOffers(isNew: Bool, _ room: Room) {
    let all = card?.offers ?? []
    let aimed = isNew ? all.firstIndex { $0.line.theClass.code == aim } ?? 0 : offers.selected
    offers.select(aimed, count: all.count, height: layout(room).offers.height)
    if all.isEmpty, part == .offers { part = .people }
  }

  /// Asks for the card of the person at the `>` row.
  mutating func choose(_ turn: inout Turn) {
    chosen = person?.number
    if let chosen { turn.ask(.card(chosen)) }
  }

  mutating func take(_ key: Key, _ turn: inout Turn) -> Bool {
    switch key {
    case .tab, .backTab: nextPart(isBack: key == .backTab)
    case .mouse(let row, let column, .press): click(row: row, column: column, &turn)
    default:
      switch part {
      case .box: return takeInBox(key, &turn)
      case .people: return takeInPeople(key, &turn)
      case .offers:
        if key == .up, offers.selected == 0 { part = .people; return true }
        return offers.update(
          key, count: card?.offers.count ?? 0, height: layout(turn.room).offers.height)
      }
    }
    return true
  }

  private mutating func takeInBox(_ key: Key, _ turn: inout Turn) -> Bool {
    if key == .down || key == .pageDown {
      guard person != nil else { return true }
      part = .people
      return takeInPeople(key, &turn)
    }
    let before = field.text
    if startsAnew, case .character = key { field.text = "" }
    guard field.update(key) else { return key == .up || key == .pageUp }
    startsAnew = false
    if field.text != before {
      chosen = nil
      search(&turn)
    }
    return true
  }

  private mutating func takeInPeople(_ key: Key, _ turn: inout Turn) -> Bool {
    if key == .up, people.selected == 0 {
      part = .box
      return true
    }
    let before = people.selected
    let height = layout(turn.room).people.height
    guard people.update(key, count: found?.lines.count ?? 0, height: height) else { return false }
    if people.selected != before { choose(&turn) }
    return true
  }

  private mutating func nextPart(isBack: Bool) {
    let order: [Part] = [.box, .people, .offers]
    let open = order.filter { part in
      switch part {
      case .box: true
      case .people: person != nil
      case .offers: !(card?.offers.isEmpty ?? true)
      }
    }
    let at = open.firstIndex(of: part) ?? 0
    part = open[(at + (isBack ? open.count - 1 : 1)) % open.count]
  }

  private mutating func click(row: Int, column: Int, _ turn: inout Turn) {
    let layout = layout(turn.room)
    if row == turn.room.body.lowerBound {
      part = .box
    } else if layout.people.holds(row: row, column: column),
      let index = people.row(
        at: row, first: layout.people.row + 1, count: found?.lines.count ?? 0,
        height: layout.people.height)
    {
      part = .people
      people.select(index, count: found?.lines.count ?? 0, height: layout.people.height)
      choose(&turn)
    } else if layout.offers.holds(row: row, column: column),
      let index = offers.row(
        at: row, first: layout.offers.row + 1, count: card?.offers.count ?? 0,
        height: layout.offers.height)
    {
      part = .offers
      offers.select(index, count: card?.offers.count ?? 0, height: layout.offers.height)
    }
  }

  mutating func stepBack(_ turn: inout Turn) -> Bool {
    guard part == .offers else { return false }
    part = .people
    return true
  }

  var prompt: String? {
    guard let person else {
      return found == nil
        ? "Type a few letters of any of the names, or scan a badge."
        : "Nobody is called that. Try fewer letters. F6 adds a newcomer."
    }
    guard part == .offers, let offer else {
      return "Enter shows the classes \(person.name.spoken) may join."
    }
    let title = offer.line.theClass.title
    switch offer.decision {
    case .confirmed:
      return "Enter books \(person.name.spoken) on \(title), from \(Brief.start(offer.line))."
    case .requested: return "Enter holds a place on \(title) until release is agreed."
    case .waitlisted:
      let place = offer.line.places.waiting + 1
      return "Enter puts \(person.name.spoken) on the waiting list of \(title), as number \(place)."
    case .refused(let refusals): return refusals.first.map { Wording.sentence($0) }
    }
  }
}
