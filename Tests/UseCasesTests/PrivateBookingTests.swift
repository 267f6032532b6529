import Domain
import Testing
import UseCases

@Suite("Who reads what a private booking is") struct PrivateBookingTests {
  private func desk() throws -> Desk {
    let desk = try Desk()
    var meeting = SpaceBooking(
      code: "", space: "SEM", date: Cast.thursday, start: Cast.time("10:00"),
      end: Cast.time("11:00"), purpose: .unionMeeting, title: "Pay ballot", isPrivate: true,
      contact: "ext. 44")
    try desk.books.bookSpace(meeting, count: 2, by: desk.acting).expectDone()
    meeting.isPrivate = false
    meeting.title = "Open meeting"
    meeting.start = Cast.time("12:00")
    meeting.end = Cast.time("13:00")
    try desk.books.bookSpace(meeting, by: desk.acting).expectDone()
    return desk
  }

  @Test("Whoever booked it, at any desk, and nobody else; an open one everybody")
  func booking() throws {
    let desk = try desk()
    func isInside(_ code: BookingCode, _ account: String) throws -> Bool? {
      try desk.books.spaceBooking(code, for: account).done?.isInside
    }
    #expect(try isInside("B1", "rep") == true)
    #expect(try isInside("B2", "rep") == true)
    #expect(try isInside("B1", "manager") == false)
    #expect(try isInside("B3", "manager") == true)
    #expect(try desk.books.spaceBooking("B1", for: "rep").done?.booking.title == "Pay ballot")
    expectRefused(try desk.books.spaceBooking("B9", for: "rep"), "no-such-booking")
  }

  @Test("Making it sure or giving it back brings nobody inside")
  func confirmed() throws {
    let desk = try desk()
    let other = try Desk(beside: desk, actor: "manager", name: "desk 2")
    try other.books.releaseSpace("B1", by: other.acting).expectDone()
    #expect(try desk.books.spaceBooking("B1", for: "manager").done?.isInside == false)
  }

  @Test("A diary tells its reader which private bookings are the reader's own; paper tells nobody")
  func diary() throws {
    let desk = try desk()
    func own(_ account: String?) throws -> Set<BookingCode> {
      try desk.books.diary(from: Cast.thursday, to: Cast.thursday + 7, for: account).own
    }
    #expect(try own("rep") == ["B1", "B2"])
    #expect(try own("manager") == [])
    #expect(try own(nil) == [])
    let door = try #require(
      try desk.books.spaceDays(from: Cast.thursday, to: Cast.thursday).done)
    #expect(
      door[0].uses.map(\.by)
        == [
          .booking(BookingLabel("B1", nil)), .booking(BookingLabel("B3", "Open meeting")),
        ])
  }
}
