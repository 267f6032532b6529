import Canvas
import Domain
import Wording

/// Books a learning space for what is no class: training, a meeting, a one-to-one. The free spaces that
/// meet the need are among its choices, and each date is shown with what is in its way.
struct BookSpaceScreen: FormScreen {
  enum At {
    static let title = 0
    static let purpose = 1
    static let day = 2
    static let time = 3
    static let people = 4
    static let needs = 5
    static let space = 6
    static let series = 7
    static let count = 8
    static let state = 9
    static let isPrivate = 10
    static let contact = 11
    static let around = 12
    static let kit = 13
    static let closed = 14
  }

  static let acts: [Act<BookSpaceScreen>] = formActs

  var form: Form
  var catalogue = Catalogue()
  private(set) var today = Day(number: 0)
  private var preview: BookingPreview?
  private(set) var offers: [SpaceOffer] = []

  /// A form, with what is known already where it was opened from the diary.
  init(on day: Day? = nil, at time: String = "", space: SpaceCode? = nil) {
    form = Form([
      Form.Field("Title", hint: "what it is called", isNeeded: true),
      Form.Field("What for", BookingPurpose.other.rawValue),
      Form.Field("Day", day?.iso ?? "", hint: "fri, 1 dec", isNeeded: true),
      Form.Field("Time", time, hint: "13-15", isNeeded: true),
      Form.Field("People", hint: "how many come"), Form.Field("Needs", hint: "step-free, loop"),
      Form.Field("Learning space", space?.text ?? "", hint: "F4: the free ones", isNeeded: true),
      Form.Field("Repeats", "weekly"), Form.Field("How often", "1"),
      Form.Field("State", BookingState.confirmed.rawValue),
      Form.Field("Private", hint: "as it is for"), Form.Field("Contact", hint: "name, extension"),
      Form.Field("Set-up, after", hint: "minutes: 15, 15"),
      Form.Field("Equipment", hint: "10 laptops"),
      Form.Field("Closed days", hint: "why all the same"),
    ])
  }

  var title: String { "Learning spaces > Book a space" }
  var what: String { form.value(At.title).map { "The booking \($0)" } ?? "The booking" }

  mutating func refresh(_ turn: inout Turn) {
    today = turn.now.day
    turn.ask(.catalogue)
    changed(&turn)
  }

  mutating func hear(_ ask: Ask, _ answer: Answer, _ turn: inout Turn) {
    switch (ask, answer) {
    case (_, .catalogue(let catalogue)):
      self.catalogue = catalogue
      changed(&turn)
    case (.findSpaces(let need), .spaceOffers(let offers)) where need == self.need:
      self.offers = offers
    case (.foresee(.book(let wish)), .timetable(.bookingPreview(let preview)))
    where wish == self.wish: self.preview = preview
    case (.timetable(.book(let wish)), .timetable(.booked(.done))) where wish == self.wish:
      turn.back()
    default: break
    }
  }

  var findings: Findings? {
    if wish != nil, let preview { return Findings(preview) }
    guard need != nil else { return Findings(title: "Day and time show what is free.") }
    let free = offers.filter(\.problems.isEmpty).count
    return Findings(
      title: "\(Wording.count(free, "space")) free, \(offers.count - free) taken.",
      rows: offers.map { offer in
        Findings.Row(
          mark: offer.problems.isEmpty ? " " : "x",
          text: "\(offer.space.code), \(offer.space.capacity) seats",
          notes: offer.problems.map { Brief.reason($0) }, isBad: !offer.problems.isEmpty)
      })
  }

  mutating func changed(_ turn: inout Turn) {
    if let need { turn.ask(.findSpaces(need)) } else { offers = [] }
    if let wish { turn.ask(.foresee(.book(wish))) } else { preview = nil }
  }

  mutating func save(_ turn: inout Turn) {
    if let wish { turn.ask(.timetable(.book(wish))) }
  }
}
