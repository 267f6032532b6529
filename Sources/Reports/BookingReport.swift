public import Domain
import Wording

extension Report {
  /// One booking of a space. Whoever is not inside reads when and where it is, and nothing of what it is.
  public static func booking(
    _ booking: SpaceBooking, in space: LearningSpace, isInside: Bool, _ heading: SheetHeading
  ) -> Report {
    var facts: [Document.Fact] = [
      .init("Code", booking.code.text),
      .init("Space", Wording.name(space.label)),
      .init(
        "When", "\(Wording.day(booking.date)), \(Wording.times(booking.start, booking.end))"),
      .init("It is", booking.state.rawValue),
      .init("What", isInside ? booking.title : Wording.privateBooking),
    ]
    if isInside {
      facts.append(.init("For", booking.purpose.rawValue))
      facts += booking.contact.map { [.init("Ask", $0)] } ?? []
    }
    facts += booking.people.map { [.init("People", String($0))] } ?? []
    facts += booking.kit.isEmpty ? [] : [.init("Equipment", Equipment.text(booking.kit))]
    facts += booking.closedReason.map { [.init("On a closed day, as", $0)] } ?? []
    let members = booking.members(isInside: isInside)
      .and(["contact": JSON(isInside ? booking.contact : nil)])
    return Report(
      document: heading.open(
        "Booking of a space", title: "Booking \(booking.code)", [.facts(facts)]),
      json: .object(members),
      header: ["code", "space", "date", "start", "end", "purpose", "title", "state", "contact"],
      rows: [
        [
          booking.code.text, booking.space.text, booking.date.iso, booking.start.text,
          booking.end.text, isInside ? booking.purpose.rawValue : "",
          isInside ? booking.title : Wording.privateBooking, booking.state.rawValue,
          isInside ? booking.contact ?? "" : "",
        ]
      ])
  }
}
