import Foundation

/// The recorder, and what it has written down.
struct DiskLog {
  /// One thing that was done to a folder, or said meanwhile.
  enum Change {
    case opened(String, by: Opening)
    case written(Opening, at: Int, [UInt8])
    case cut(Opening, to: Int)
    case synced(Opening)
    case removed(String)
    case renamed(String, to: String)
    case linked(String, to: String)
    case said(String)
  }

  /// One opening of a file by one process.
  struct Opening: Hashable {
    let process: UInt32
    let file: UInt32
  }

  let changes: [Change]

  struct CannotRecord: Error {}

  /// The recorder, built once.
  static let recorder: Result<String, any Error> = Result {
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("recorder.c").path
    let folder = try Files.newFolder()
    let library = folder + "/recorder.so"
    let built = try Program.start(
      "clang",
      [
        "-std=c11", "-Wall", "-Wextra", "-Werror", "-O2", "-shared", "-fPIC", source, "-o", library,
        "-ldl",
      ],
      environment: ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin"],
      folder: folder, output: folder + "/out", errors: folder + "/err"
    ).wait()
    guard built.status == 0 else { throw CannotRecord() }
    return library
  }

  /// The variables that have a program recorded in a folder; killed before its nth change if asked.
  static func variables(
    _ folder: String, log: String, killAt change: Int? = nil
  ) throws -> [String: String] {
    var variables = ["LD_PRELOAD": try recorder.get(), "DISK_FOLDER": folder, "DISK_LOG": log]
    variables["DISK_KILL"] = change.map { String($0) }
    return variables
  }

  init(_ path: String) {
    let bytes = Files.bytes(path)
    var changes: [Change] = []
    var at = 0
    func number<Number: FixedWidthInteger>(_ kind: Number.Type) -> Int {
      defer { at += MemoryLayout<Number>.size }
      return (0..<MemoryLayout<Number>.size).reversed().reduce(0) { $0 << 8 | Int(bytes[at + $1]) }
    }
    while at + 21 <= bytes.count {
      let kind = bytes[at]
      at += 1
      let by = Opening(process: UInt32(number(UInt32.self)), file: UInt32(number(UInt32.self)))
      let (offset, length) = (number(UInt64.self), number(UInt32.self))
      guard at + length <= bytes.count else { break }
      let data = Array(bytes[at..<(at + length)])
      at += length
      let names = data.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
      switch kind {
      case UInt8(ascii: "O"): changes.append(.opened(names[0], by: by))
      case UInt8(ascii: "W"): changes.append(.written(by, at: offset, data))
      case UInt8(ascii: "T"): changes.append(.cut(by, to: offset))
      case UInt8(ascii: "S"): changes.append(.synced(by))
      case UInt8(ascii: "U"): changes.append(.removed(names[0]))
      case UInt8(ascii: "R"): changes.append(.renamed(names[0], to: names[1]))
      case UInt8(ascii: "L"): changes.append(.linked(names[0], to: names[1]))
      default: changes.append(.said(String(decoding: data, as: UTF8.self)))
      }
    }
    self.changes = changes
  }

  /// How many changes a program was counted to have made.
  var count: Int {
    changes.count {
      switch $0 {
      case .opened, .said: false
      default: true
      }
    }
  }
}
