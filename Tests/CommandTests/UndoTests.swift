import Glibc
import Testing

@Suite("Undo from the command line")
struct UndoTests {
  let trust: Trust

  init() throws { trust = try Trust(like: .small) }

  @Test("Empty books have nothing to undo")
  func nothing() throws {
    let empty = try Trust(like: .empty)
    let ended = try empty.run("undo --format json")
    #expect(ended.status == 1)
    #expect(ended.facts["reasons"].texts("code") == ["nothing-to-undo"])
  }

  @Test("Two acts are taken back newest first, and the person who moved up moves back")
  func two() throws {
    try trust.run("book 204417 YOGA-1")
    try trust.run("book 205512 YOGA-1")
    let before = try trust.export("enrolments")
    try trust.run("withdraw 204417 YOGA-1 --reason shift")
    try trust.run("book 211450 SPAN-1")
    let undone = try trust.run("undo 2 --format json")
    #expect(undone.status == 0)
    #expect(undone.facts["acts"].texts("act") == ["book", "withdraw"])
    #expect(try trust.facts("roster YOGA-1")["learners"].texts("employee_number") == ["204417"])
    #expect(try trust.facts("waiting YOGA-1").texts("employee_number") == ["205512"])
    #expect(try trust.facts("roster SPAN-1")["learners"].list.isEmpty)
    let after = try trust.export("enrolments").replacing(/SPAN-1,211450,cancelled,.*\n/, with: "")
    #expect(after == before)
    #expect(try trust.run("check").status == 0)
  }

  @Test("Another desk finds nothing of ours to undo, and what it has built on stays")
  func otherDesk() throws {
    let other = try Terminal()
    try trust.run("book 204417 YOGA-1")
    let elsewhere = try trust.run("undo --format json", input: other.path)
    #expect(elsewhere.status == 1)
    #expect(elsewhere.facts["reasons"].texts("code") == ["nothing-to-undo"])

    let withdrawn = try trust.run("withdraw 204417 YOGA-1 --reason shift", input: other.path)
    #expect(withdrawn.status == 0)
    let built = try trust.run("undo --format json")
    #expect(built.status == 1)
    #expect(built.facts["reasons"].texts("code") == ["built-upon"])
    let device = other.path.replacing("/dev/", with: "")
    #expect(
      built.sentence.hasPrefix("Cannot undo Ada Okafor (204417) on Yoga for beginners (YOGA-1)"))
    #expect(built.sentence.contains(" \(device) has changed the same record since."))
    #expect(try trust.run("undo", input: other.path).status == 0)
    #expect(try trust.facts("roster YOGA-1")["learners"].texts("employee_number") == ["204417"])
  }
}

/// A terminal nobody sits at: another desk.
private final class Terminal {
  let path: String
  private let master: Int32

  struct CannotOpen: Error {}

  init() throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var number: Int32 = 0
    var lock: Int32 = 0
    // The requests of Linux's <asm-generic/ioctls.h>, which Swift does not see.
    let (unlock, whichNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
    guard master >= 0, ioctl(master, unlock, &lock) == 0, ioctl(master, whichNumber, &number) == 0
    else { throw CannotOpen() }
    path = "/dev/pts/\(number)"
  }

  deinit { close(master) }
}
