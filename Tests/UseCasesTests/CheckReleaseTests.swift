import Domain
import Testing

@Suite("Checking release") struct CheckReleaseTests {
  @Test("A place in work time or an answer that breaks a promise is found", arguments: breaks)
  func found(_ way: Break) throws { try way.expectFound() }

  private static let ada = CheckedBooks.enrolment(of: Cast.ada, on: CheckedBooks.releaseYoga)
  private static let lukasz = CheckedBooks.enrolment(of: Cast.lukasz, on: CheckedBooks.releaseYoga)

  static let breaks = [
    Break(
      "a place in work time whose release was only asked",
      """
      UPDATE release SET state = 'requested', agreed = NULL
      WHERE enrolment_id = \(ada) AND session_number = 0
      """, finds: .placeWithoutRelease(CheckedBooks.releaseYoga, Cast.ada.number)),
    Break(
      "a place under another model than was agreed",
      "UPDATE enrolment SET release_model = 'toil' WHERE id = \(ada)",
      finds: .placeWithoutRelease(CheckedBooks.releaseYoga, Cast.ada.number)),
    Break(
      "somebody who waits in work time and has asked nobody",
      """
      UPDATE enrolment SET release_model = 'half'
      WHERE \(CheckedBooks.row(of: Cast.sian, on: Cast.yoga))
      """, finds: .releaseNeverAsked(Cast.yoga, Cast.sian.number)),
    Break(
      "a place held for a request that was never made",
      "DELETE FROM release WHERE enrolment_id = \(lukasz)",
      finds: .releaseNeverAsked(CheckedBooks.releaseYoga, Cast.lukasz.number),
      .heldWithoutEnd(CheckedBooks.releaseYoga, Cast.lukasz.number)),
    Break(
      "a place held for ever",
      "UPDATE release SET held_until = NULL WHERE enrolment_id = \(lukasz)",
      finds: .heldWithoutEnd(CheckedBooks.releaseYoga, Cast.lukasz.number)),
    Break(
      "an agreed release that does not say what",
      "UPDATE release SET agreed = NULL WHERE enrolment_id = \(ada) AND session_number = 2",
      finds: .releaseContradicts(CheckedBooks.releaseYoga, Cast.ada.number, session: 2)),
    Break(
      "a release agreed as asked, though something else was agreed",
      "UPDATE release SET asked = 'toil' WHERE enrolment_id = \(ada) AND session_number = 0",
      finds: .releaseContradicts(CheckedBooks.releaseYoga, Cast.ada.number, session: nil)),
    Break(
      "a release agreed otherwise, though as it was asked",
      """
      UPDATE release SET state = 'agreed-other'
      WHERE enrolment_id = \(ada) AND session_number = 0
      """, finds: .releaseContradicts(CheckedBooks.releaseYoga, Cast.ada.number, session: nil)),
    Break(
      "a release that nobody agreed to",
      """
      UPDATE release SET answered_by = NULL WHERE enrolment_id = \(ada) AND session_number = 0
      """, finds: .releaseContradicts(CheckedBooks.releaseYoga, Cast.ada.number, session: nil)),
    Break(
      "fewer hours than were asked, agreed as if that were what was asked",
      """
      UPDATE enrolment SET release_model = 'hours' WHERE id = \(ada);
      UPDATE release SET asked = 'hours', agreed = 'hours', hours = 2, asked_hours = 3
      WHERE enrolment_id = \(ada) AND session_number = 0
      """, finds: .releaseContradicts(CheckedBooks.releaseYoga, Cast.ada.number, session: nil)),
    Break(
      "no hours agreed",
      "UPDATE release SET hours = 0 WHERE enrolment_id = \(ada) AND session_number = 0",
      finds: .releaseContradicts(CheckedBooks.releaseYoga, Cast.ada.number, session: nil)),
    Break(
      "release declined without a ground",
      "UPDATE release SET ground = NULL WHERE state = 'declined'",
      finds: .declinedWithoutGround(CheckedBooks.releaseYoga, Cast.hoa.number)),
    Break(
      "release declined by nobody",
      "UPDATE release SET answered_by = '' WHERE state = 'declined'",
      finds: .declinedWithoutGround(CheckedBooks.releaseYoga, Cast.hoa.number)),
    Break(
      "release for a session there is not",
      "UPDATE release SET session_number = 9 WHERE session_number = 2",
      finds: .releaseOfNoSession(CheckedBooks.releaseYoga, Cast.ada.number, session: 9)),
  ]
}
