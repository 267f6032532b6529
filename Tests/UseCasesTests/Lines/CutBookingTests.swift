import Domain
import Foundation
import TestServer
import Testing
import UseCases

@Suite("A line cut in the middle of a booking", .onPostgres) struct CutBookingTests {
  /// How many bytes further on each cut is than the one before; LIFELONG_CUT_STEP=1 cuts after every one.
  private static let step =
    ProcessInfo.processInfo.environment["LIFELONG_CUT_STEP"].flatMap { Int($0) } ?? 16

  @Test(
    "Wherever it is cut the person is booked once, and told so",
    arguments: CuttingProxy.Way.allCases)
  func once(_ way: CuttingProxy.Way) throws {
    let line = try LineUnderTest()
    var cuts = 0
    for bytes in stride(from: 1, through: 1_000_000, by: Self.step) {
      // A class has a hundred places, so that the last booking costs what the first did.
      let code = ClassCode("YOGA-\(cuts / 100 + 1)")
      if cuts.isMultiple(of: 100) {
        var plan = Cast.yogaPlan
        plan.code = code
        plan.maximum = 100
        plan.space = nil
        try line.watcher.plan(plan)
      }
      let person = StaffMember(
        number: EmployeeNumber("9\(100_000 + cuts)"), name: PersonName(family: "Cut", given: "C"))
      _ = try line.watcher.books.addStaff(person, by: line.watcher.acting)
      let request = "request-\(100_000 + cuts)"

      line.proxy.cut(.after(bytes, way))
      let booked = try line.books().bookPlace(person.number, on: code, by: line.acting(request))
      #expect(booked.done?.state == .confirmed, "cut after \(bytes) bytes")
      #expect(try line.count(of: request) == 1, "cut after \(bytes) bytes")
      #expect(try line.enrolments(of: person) == 1, "cut after \(bytes) bytes")
      // From here on a booking is over before it is cut.
      guard line.proxy.didCut else { break }
      cuts += 1
    }
    // Fewer would mean that nothing was cut.
    #expect(cuts > 2_000 / Self.step)
    #expect(try line.watcher.broken() == [])
  }
}
