import Domain
import Engine
import Synchronization
import TestServer
import Testing

@testable import Store

/// Books as the first version of the schema kept them.
@Suite("Books of the first version") struct MigrationTests {
  /// A person on a class in work time, one waiting for release, one waiting for a place in work time,
  /// one in own time, one who left; an agreement in force and one that was only written down.
  private static let rows = """
    INSERT INTO schema_version (version) VALUES (1);
    INSERT INTO setting VALUES ('organisation', 'St Brigid');
    INSERT INTO staff_member (employee_number, family_name, given_name, badge, sort_key) VALUES
      ('1', 'Okafor', 'Ada', '1', 'okafor'), ('2', 'Grzyb', 'Łukasz', '2', 'grzyb'),
      ('3', 'Davies', 'Siân', '3', 'davies'), ('4', 'Nguyễn', 'Thị Hoa', '4', 'nguyen'),
      ('5', 'Byron', 'George', '5', 'byron');
    INSERT INTO course VALUES
      ('YOGA', 'Yoga for beginners', NULL, 'informal', NULL, NULL, 1, 60, 1, 3);
    INSERT INTO class VALUES
      ('YOGA-1', 'YOGA', 1, 2, '2026-11-01', NULL, 'automatic', 'open', NULL, 5);
    INSERT INTO session VALUES
      ('YOGA-1', 1, '2026-11-26', '12:00', '13:00', NULL, 'Mara Lind', 'scheduled', 'part-taken');
    INSERT INTO enrolment VALUES
      ('e1', 'YOGA-1', '1', 'confirmed', '2026-11-20T09:00:00.000000Z', 1, 'half', '2026-11-20',
        NULL, NULL, NULL),
      ('e2', 'YOGA-1', '2', 'requested', '2026-11-20T09:01:00.000000Z', 2, 'full', NULL, NULL, NULL,
        NULL),
      ('e3', 'YOGA-1', '3', 'waitlisted', '2026-11-20T09:02:00.000000Z', 3, 'toil', NULL, NULL,
        NULL, NULL),
      ('e4', 'YOGA-1', '4', 'waitlisted', '2026-11-20T09:03:00.000000Z', 4, 'own-time', NULL, NULL,
        NULL, 'agreed with the tutor'),
      ('e5', 'YOGA-1', '5', 'withdrawn', '2026-11-19T09:00:00.000000Z', 5, 'own-time', '2026-11-19',
        '2026-11-20', 'shift', NULL);
    INSERT INTO enrolment_move VALUES
      ('e1', 0, 'confirmed', '2026-11-20T09:00:00.000000Z', 'rep'),
      ('e1', 1, 'withdrawn', '2026-11-20T10:00:00.000000Z', 'rep'),
      ('e1', 2, 'confirmed', '2026-11-20T10:05:00.000000Z', 'rep'),
      ('e2', 0, 'requested', '2026-11-20T09:01:00.000000Z', 'rep'),
      ('e3', 0, 'waitlisted', '2026-11-20T09:02:00.000000Z', 'rep'),
      ('e4', 0, 'waitlisted', '2026-11-20T09:03:00.000000Z', 'rep'),
      ('e5', 0, 'confirmed', '2026-11-19T09:00:00.000000Z', 'rep'),
      ('e5', 1, 'withdrawn', '2026-11-20T08:00:00.000000Z', 'rep');
    INSERT INTO mark VALUES ('YOGA-1', 1, '1', 'A:annual-leave');
    INSERT INTO agreement VALUES ('LA-1', 'Learning agreement', '2026-01-05', '2027-01-05'),
      ('LA-2', 'Learning agreement, second draft', NULL, NULL);
    INSERT INTO signature VALUES ('LA-1', 'Management', 'A Lead', '2026-01-02'),
      ('LA-1', 'UNISON', 'B Steward', '2026-01-03');
    INSERT INTO audit VALUES
      (1, '2026-11-20T09:00:00.000000Z', 'rep', 'desk 1', 'book', '1 on YOGA-1', 'r1', NULL, 'h1'),
      (2, '2026-11-20T10:00:00.000000Z', 'rep', 'desk 1', 'withdraw', '1 on YOGA-1', 'r2', NULL,
        'h2'),
      (3, '2026-11-20T10:05:00.000000Z', 'rep', 'desk 1', 'undo', 'act 2', 'r3', 2, 'h3');
    INSERT INTO audit_change VALUES (3, 0, 'enrolment', '\(RowImage.text([.text("e1")]))', NULL,
      '\(RowImage.text(adaAsKept))');
    """

  /// The picture of Ada's row that the first version kept with its last act on it.
  private static let adaAsKept: [Cell] = [
    .text("e1"), .text("YOGA-1"), .text("1"), .text("confirmed"),
    .text("2026-11-20T09:00:00.000000Z"), .integer(1), .text("half"), .text("2026-11-20"), .null,
    .null, .null,
  ]

  private static let opened = Mutex<[EmptyDatabase]>([])

  private func opened(_ engine: EngineUnderTest) throws -> (store: Store, database: EmptyDatabase) {
    let database = try engine.emptyDatabase()
    let connection = try database.connect()
    try connection.runScript(Schema.scripts[0])
    try connection.runScript(Self.rows)
    // A test that looks at the store alone would let go of its database.
    Self.opened.withLock { $0.append(database) }
    return (try Store.open(connection), database)
  }

  @Test(
    "They open with everybody on every class where they stood",
    arguments: EngineUnderTest.available)
  func enrolments(_ engine: EngineUnderTest) throws {
    let (store, _) = try opened(engine)
    let enrolments = try store.enrolmentsInOrder(on: "YOGA-1")
    #expect(
      enrolments.map(\.state) == [.confirmed, .requested, .waitlisted, .waitlisted, .withdrawn])
    #expect(enrolments.map(\.release) == [.half, .full, .toil, .ownTime, .ownTime])
    #expect(enrolments.map(\.joiningNumber) == [1, 2, 3, 4, 5])
    #expect(enrolments[3].overrideReason == "agreed with the tutor")
    #expect(enrolments[3].overridden == [])
    #expect(enrolments.allSatisfy { $0.offerEnds == nil && $0.carriedFrom == nil })
    #expect(enrolments[4].reason == "shift")
    #expect(enrolments[4].leftOn == Cast.day("2026-11-20"))
    #expect(
      try store.moves(of: "e5").map(\.state) == [.confirmed, .withdrawn])
    #expect(try store.moves(of: "e5").allSatisfy { $0.ground == nil })
  }

  @Test(
    "Classes, sessions, marks, settings and the audit trail are kept",
    arguments: EngineUnderTest.available)
  func programme(_ engine: EngineUnderTest) throws {
    let (store, _) = try opened(engine)
    let yoga = try #require(try store.theClass("YOGA-1"))
    #expect(yoga.maximum == 2 && yoga.state == .open && yoga.plannedOn == nil)
    #expect(yoga.opensOn == Cast.day("2026-11-01"))
    #expect(try store.places(of: yoga).kept == [])
    #expect(try store.sessions(of: "YOGA-1").map(\.tutor) == ["Mara Lind"])
    #expect(try store.marks(of: ClassCode("YOGA-1")).map(\.mark.text) == ["A:annual-leave"])
    #expect(try store.settings()[.organisation] == "St Brigid")
    #expect(try store.countStaff() == 5)
    #expect(try store.changeNumber() == 3)
  }

  @Test(
    "Whoever was to come in work time has a release: agreed with a place, asked without",
    arguments: EngineUnderTest.available)
  func releases(_ engine: EngineUnderTest) throws {
    let (store, _) = try opened(engine)
    let releases = try store.releases(on: "YOGA-1")
    #expect(Set(releases.keys) == ["e1", "e2", "e3"])
    let agreed = try #require(releases["e1"]?.first)
    #expect(agreed.state == .agreed && agreed.asked == .half && agreed.agreed == .half)
    #expect(agreed.session == nil)
    let asked = try #require(releases["e2"]?.first)
    #expect(asked.state == .requested && asked.asked == .full && asked.agreed == nil)
    #expect(asked.askedAt == Moment(iso: "2026-11-20T09:01:00.000000Z"))
    #expect(releases["e3"]?.first?.state == .requested)
    #expect(try store.releasesOpen().map(\.person.number) == ["2", "3"])
  }

  @Test(
    "What was right by the first version is found to be right", arguments: EngineUnderTest.available
  )
  func checked(_ engine: EngineUnderTest) throws {
    let (store, database) = try opened(engine)
    #expect(try store.placesWithoutRelease() == [])
    #expect(try store.releasesNeverAsked() == [])
    #expect(try store.historiesThatDiffer() == [])
    #expect(try store.illegalMoves() == [])
    #expect(try store.overridesWithoutReason() == [])
    #expect(try store.rowsChangedOutside() == [])
    try database.connect().run("UPDATE enrolment SET buddy = '2' WHERE id = 'e1'", [])
    #expect(try store.rowsChangedOutside() == [.changedOutside(what: "enrolment", act: 3)])
  }

  @Test(
    "An agreement with a day is in force, its parties those who signed; without one it is a draft",
    arguments: EngineUnderTest.available)
  func agreements(_ engine: EngineUnderTest) throws {
    let (store, _) = try opened(engine)
    let inForce = try #require(try store.agreement("LA-1"))
    #expect(inForce.state == .inForce && inForce.version == 1)
    #expect(inForce.parties == [.init("Management", .management), .init("UNISON", .staff)])
    #expect(inForce.signatures.map(\.signatory) == ["A Lead", "B Steward"])
    #expect(inForce.unsigned == [])
    #expect(inForce.provisions == Provisions())
    #expect(inForce.reviewDue == Cast.day("2027-01-05"))
    #expect(try store.agreementInForce(on: Cast.thursday)?.code == "LA-1")
    let draft = try #require(try store.agreement("LA-2"))
    #expect(draft.state == .draft && draft.parties == [] && draft.inForceFrom == nil)
  }

  @Test(
    "Rows that came with the new layout are none that somebody has written from outside",
    arguments: EngineUnderTest.available)
  func rowsOfTheLayout(_ engine: EngineUnderTest) throws {
    #expect(try opened(engine).store.rowsUnaccountedFor() == [])
  }

  @Test(
    "Opened once more they are found as they are, and not changed again",
    arguments: EngineUnderTest.available)
  func openedTwice(_ engine: EngineUnderTest) throws {
    let (store, database) = try opened(engine)
    let again = try Store.open(try database.connect())
    #expect(try again.releases(on: "YOGA-1") == store.releases(on: "YOGA-1"))
    #expect(try again.agreements() == store.agreements())
  }
}
