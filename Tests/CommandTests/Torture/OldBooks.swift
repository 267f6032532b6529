import Foundation
import Testing

/// Books as earlier versions kept them, from texts kept in `Tests/Books`.
enum OldBooks {
  /// The versions there are texts of.
  static let versions = Array(1...7)

  /// Makes the books of a version in place of those a trust has.
  static func make(_ version: Int) -> (Trust) throws -> Void {
    { trust in
      for suffix in ["", "-wal", "-shm", "-head", "-turn"] { Files.remove(trust.database + suffix) }
      let text = try String(
        contentsOf: folder.appendingPathComponent("version-\(version).sql"), encoding: .utf8)
      try Files.write(text, to: trust.path("old.sql"))
      let made = try trust.startTool("sqlite3", ["books.sqlite"], input: trust.path("old.sql"))
        .wait()
      #expect(made.status == 0 && made.words.isEmpty, "\(made.words)")
    }
  }

  /// Expects everybody to stand where the text says, in whatever version the books are.
  static func expectWhole(_ trust: Trust, in file: String = "books.sqlite") throws {
    let kept = try trust.tool(
      "sqlite3", file,
      "SELECT employee_number, state FROM enrolment ORDER BY joining_number; SELECT mark FROM mark; SELECT count(*) FROM audit"
    )
    #expect(kept.text == everybody)
  }

  static let everybody = """
    176003|withdrawn
    204417|confirmed
    205512|waitlisted
    P
    11

    """

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Books")
}
