import Domain
import Foundation
import TestServer
import Testing
import UseCases

@Suite("Whatever becomes of a timetable") struct RandomTimetableTests {
  /// How many timetables, in how many slices that run at once.
  static let timetables = EngineUnderTest.isPostgres ? 100 : 1_200
  static let slices = 4

  @Test(
    "Nothing is held twice, no session is lost, no time shifts, no closed day is used unasked",
    arguments: 0..<slices)
  func promises(_ slice: Int) throws {
    let books = WalkedBooks()
    if let seed = RandomWalkTests.givenSeed {
      if slice == 0 { try walk(seed, acts: 60, over: books) }
      return
    }
    var done = 0
    for index in 0..<Self.timetables / Self.slices {
      done += try walk(UInt64(slice * 10_000 + index), acts: 4 + index % 6, over: books)
    }
    #expect(done > Self.timetables / Self.slices * 3)
  }

  @Test("They hold however long it goes on", arguments: [3, 2_026] as [UInt64])
  func long(_ seed: UInt64) throws {
    guard RandomWalkTests.givenSeed == nil else { return }
    let done = try walk(seed &* 1_000_003, acts: 60, over: WalkedBooks())
    #expect(done > 20, "seed \(seed)")
  }

  /// Goes on until a promise is broken or all is done; a broken one tells the seed.
  @discardableResult
  private func walk(_ seed: UInt64, acts: Int, over books: WalkedBooks) throws -> Int {
    var timetable = try RandomTimetable(seed: seed, over: books)
    var picture = try TimetablePicture(timetable.desks[0].books)
    for step in 1...acts {
      var broken: [String]
      do {
        broken = try timetable.step(from: &picture)
        if step == acts || !broken.isEmpty {
          broken += try timetable.brokenBooks() + timetable.diaryDiffers(from: picture)
        }
      } catch {
        broken = ["\(error)"]
      }
      #expect(broken == [], "\(timetable.story)")
      if !broken.isEmpty { break }
    }
    return timetable.done
  }
}
