import Foundation

/// A trust that is made once; tests begin with copies of it.
struct Model: Sendable {
  private let path: String?

  struct CannotMake: Error {}

  /// The model's database, which nothing has open.
  func database() throws -> String {
    guard let path else { throw CannotMake() }
    return path
  }

  /// The demonstration trust with 300 staff.
  static let demonstration = Model { trust in
    try trust.run("demo --staff 300 --no-desk --at books.sqlite").status == 0
  }

  /// A trust as `init` makes it.
  static let empty = Model { try $0.run("init").status == 0 }

  /// A few people and classes, one for each rule; see `SmallTrust`.
  static let small = Model { trust in
    guard try trust.run("init").status == 0 else { return false }
    return try SmallTrust.files.allSatisfy { kind, text in
      try trust.take(kind, text).status == 0
    }
  }

  /// The trust busy desks work on.
  static let busy = Model {
    try $0.startTool(Program.busyDesk, ["books.sqlite", "make"]).wait().status == 0
  }

  private init(_ make: (Trust) throws -> Bool) {
    guard let trust = try? Trust(), (try? make(trust)) == true else {
      path = nil
      return
    }
    let kept = Self.folder + "/" + UUID().uuidString
    path = (try? Files.copyBooks(trust.database, to: kept)) == nil ? nil : kept
  }

  /// Where models are kept until the tests are over.
  private static let folder: String = {
    let folder = (try? Files.newFolder()) ?? NSTemporaryDirectory()
    atexit { Files.remove(Model.folder) }
    return folder
  }()
}
