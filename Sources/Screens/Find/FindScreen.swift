import Canvas
import Domain
import Wording

/// Finds a person and books: a few letters or a badge, Enter for the classes, Enter to book.
struct FindScreen: SortedScreen {
  /// What has the keys.
  enum Part: Hashable, Sendable {
    case box, people, offers
  }

  var field: TextField
  var part: Part
  /// Whether the next letter begins a new search, as it does after a booking.
  var startsAnew = false
  private var typed = TypedText()
  /// The class the search was opened for; it stands first, whatever the rules say of it.
  let aim: ClassCode?
  /// Whether the search was opened to book somebody on that class, as its title then says.
  private let isForBooking: Bool
  /// The session of that class the person has come to without a place; nil where they have not.
  private(set) var walkIn: Int?
  /// The class aimed at with who waits for it, as read last.
  private(set) var aimed: ClassRoster?
  /// What the rules say of the chosen person and the class aimed at.
  private(set) var whyAimed: Why?
  /// Who comes together with the chosen person, as far as that is being asked.
  var together: Together?
  var found: FoundPeople?
  /// The same as it was read, before it was sorted by a column.
  var read: FoundPeople?
  var sorting = Sorting()
  /// What was found besides people, and what may have been meant.
  var besides = FoundThings()
  /// Who is ticked, to be booked together, in the order of ticking.
  var ticked: [PersonLine] = []
  /// Who was booked last on which class, for the joining slip.
  var booked: (number: EmployeeNumber, code: ClassCode)?
  /// The words the people found belong to.
  var foundFor = ""
  /// Who is chosen, kept while the list is read again.
  var chosen: EmployeeNumber?
  var people = ListCursor()
  var offers = ListCursor()
  private var lastCard: PersonCard?

  init(text: String = "", aim: ClassCode? = nil) {
    field = TextField(text, placeholder: "a name, an employee number, a class, a space", limit: 80)
    part = .box
    self.aim = aim
    isForBooking = aim != nil
  }

  /// A search for somebody who has come to a session of a class without a place.
  init(walkInOn code: ClassCode, session: Int) {
    self.init(aim: code)
    walkIn = session
  }

  /// A search that has found one person already, perhaps among those of a class.
  init(person: PersonLine, of code: ClassCode? = nil) {
    field = TextField(
      person.number.text, placeholder: "a name, an employee number, a class, a space", limit: 80)
    aim = code
    isForBooking = false
    chosen = person.number
    part = .people
  }

  /// A search for a number that is known, about a place on a class.
  init(text: String, about code: ClassCode) {
    field = TextField(
      text, placeholder: "a name, an employee number, a class, a space", limit: 80)
    aim = code
    isForBooking = false
    part = .people
  }

  /// A search that shows somebody who has just been added.
  init(newcomer: StaffMember) {
    self.init(text: newcomer.number.text)
    chosen = newcomer.number
    part = .people
  }

  var title: String {
    guard let aim, isForBooking else { return "Find" }
    // A class further down is booked as from any other search, and not under this one's name.
    if part == .offers, offer?.line.theClass.code != aim { return "Find" }
    let what = walkIn.map { "Walk-in to session \($0) of" } ?? "Book on"
    return aimed.map { "\(what) \(Wording.name($0.line.theClass.label))" } ?? "\(what) \(aim)"
  }
  var typing: Typing {
    part == .box ? field.isEmpty ? .start : .name : .commands
  }

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
    let all = classes
    return all.indices.contains(offers.selected) ? all[offers.selected] : nil
  }

  mutating func refresh(_ turn: inout Turn) {
    if let aim { turn.ask(.roster(aim)) }
    search(&turn)
  }

  mutating func search(_ turn: inout Turn) {
    guard !field.text.allSatisfy(\.isWhitespace) else {
      found = nil
      read = nil
      besides = FoundThings()
      lastCard = nil
      return
    }
    turn.ask(.find(field.text))
    turn.ask(.things(field.text))
  }

  mutating func hear(_ ask: Ask, _ answer: Answer, _ turn: inout Turn) {
    switch (ask, answer) {
    case (.find(let text), .people(let found)) where text == together?.words:
      chooseBuddy(among: found, &turn)
    case (.find(let text), .people(let found)) where text == field.text:
      // For other words those that fit best stand first again.
      if text != foundFor { sorting = Sorting() }
      read = found
      self.found = sorted(found)
      foundFor = text
      let index = found.lines.firstIndex { $0.number == chosen } ?? 0
      people.select(index, count: rows, height: layout(turn.room).people.height)
      choose(&turn)
    case (.things(let text), .things(let things)) where text == field.text:
      hear(things, turn.room)
    case (.card(let number), .card(let card)) where number == person?.number:
      let before = lastCard?.person.number == number ? offer?.line.theClass.code : nil
      lastCard = card
      keepOffer(before, turn.room)
    case (.roster(let code), .roster(let roster)) where code == aim:
      let before = offer?.line.theClass.code
      aimed = roster
      keepOffer(before, turn.room)
    case (.why(let number, let code, .ownTime), .why(let outcome))
    where code == aim && number == person?.number:
      let before = offer?.line.theClass.code
      whyAimed = outcome.done
      keepOffer(before, turn.room)
    case (.book(let number, let code, _, _, _), .booked(.done)):
      booked = (number, code)
      part = .box
      startsAnew = true
    case (.bookAll(let numbers, _, _), .bookedAll(let outcomes)):
      let done = zip(numbers, outcomes).filter { $0.1.done != nil }.map(\.0)
      ticked.removeAll { done.contains($0.number) }
      part = .box
      startsAnew = true
    case (.walkIn(_, aim, walkIn, _), .walkedIn(.done)): turn.back()
    default: break
    }
  }

  /// Keeps a class chosen while the list is read again; the first one where it has gone.
  private mutating func keepOffer(_ code: ClassCode?, _ room: Room) {
    let all = classes
    let index = code.flatMap { code in all.firstIndex { $0.line.theClass.code == code } } ?? 0
    offers.select(index, count: all.count, height: layout(room).offers.height)
    if all.isEmpty, part == .offers { part = .people }
  }

  /// A badge scanned while a class is aimed at chooses its owner for that class.
  mutating func meet(_ person: PersonLine?, badge: String, _ turn: inout Turn) -> Bool {
    guard isForBooking, let person else { return false }
    field.text = person.number.text
    chosen = person.number
    part = .people
    search(&turn)
    return true
  }

  /// Asks for the card of the person at the `>` row.
  mutating func choose(_ turn: inout Turn) {
    chosen = person?.number
    guard let chosen else { return }
    turn.ask(.card(chosen))
    if let aim { turn.ask(.why(chosen, aim, .ownTime)) }
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
          key, count: classes.count, height: layout(turn.room).offers.height)
      }
    }
    return true
  }

  private mutating func takeInBox(_ key: Key, _ turn: inout Turn) -> Bool {
    if key == .down || key == .pageDown {
      guard rows > 0 else { return true }
      part = .people
      return takeInPeople(key, &turn)
    }
    let before = field.text
    if startsAnew, case .character = key { field.text = "" }
    guard field.update(key) else { return key == .up || key == .pageUp }
    startsAnew = false
    if field.text != before {
      typed.note(before, key: key)
      booked = nil
      chosen = nil
      search(&turn)
    }
    return true
  }

  /// Looks for other words instead.
  mutating func look(for words: String, _ turn: inout Turn) {
    typed.note(field.text, key: .paste(words))
    field.text = words
    chosen = nil
    search(&turn)
  }

  /// Whether there is typing to take back, rather than the booking just made.
  var hasTyped: Bool { part == .box && !startsAnew && !typed.isEmpty }

  mutating func takeBack(_ turn: inout Turn) {
    guard let (_, text) = typed.takeBack() else { return }
    field.text = text
    chosen = nil
    search(&turn)
  }

  private mutating func takeInPeople(_ key: Key, _ turn: inout Turn) -> Bool {
    if key == .up, people.selected == 0 {
      part = .box
      return true
    }
    let before = people.selected
    let height = layout(turn.room).people.height
    guard people.update(key, count: rows, height: height) else { return false }
    if people.selected != before { choose(&turn) }
    return true
  }

  private mutating func nextPart(isBack: Bool) {
    let order: [Part] = [.box, .people, .offers]
    let open = order.filter { part in
      switch part {
      case .box: true
      case .people: rows > 0
      case .offers: !classes.isEmpty
      }
    }
    let at = open.firstIndex(of: part) ?? 0
    part = open[(at + (isBack ? open.count - 1 : 1)) % open.count]
  }

  private mutating func click(row: Int, column: Int, _ turn: inout Turn) {
    let layout = layout(turn.room)
    if row == layout.people.row, layout.people.holds(row: row, column: column), rows > 0 {
      part = .people
      _ = sort(by: peopleListing(layout.people), clickedAt: row, column, turn.room)
    } else if row == turn.room.body.lowerBound {
      part = .box
    } else if layout.people.holds(row: row, column: column),
      let index = people.row(
        at: row, first: layout.people.row + 1, count: rows, height: layout.people.height)
    {
      part = .people
      people.select(index, count: rows, height: layout.people.height)
      choose(&turn)
    } else if layout.offers.holds(row: row, column: column),
      let index = offers.row(
        at: row, first: layout.offers.row + 1, count: classes.count,
        height: layout.offers.height)
    {
      part = .offers
      offers.select(index, count: classes.count, height: layout.offers.height)
    }
  }

  mutating func stepBack(_ turn: inout Turn) -> Bool {
    guard part == .offers else { return false }
    part = .people
    return true
  }
}
