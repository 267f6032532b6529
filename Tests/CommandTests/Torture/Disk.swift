import SeededNumbers

/// A disk as it stands while a log is followed: what of each file has reached it for good, and what may
/// still be lost when the power goes.
///
/// A file's synced bytes stay. Names come in order; they are there for good once the folder, or a new
/// file itself, is synced.
struct Disk {
  /// A write, or a cut, that the disk may not have yet.
  enum Pending {
    case write(at: Int, [UInt8])
    case cut(to: Int)
  }

  private final class File {
    var kept: [UInt8] = []
    var pending: [Pending] = []
  }

  private enum Naming {
    case named(String, File)
    case removed(String)
  }

  private var files: [String: File] = [:]
  private var openings: [DiskLog.Opening: File] = [:]
  private var folders: Set<DiskLog.Opening> = []
  private var namings: [Naming] = []
  private var sure = 0
  /// What was said so far.
  private(set) var said = ""

  /// A disk that holds some files already.
  init(_ files: [String: [UInt8]]) {
    for (name, bytes) in files {
      let file = File()
      file.kept = bytes
      self.files[name] = file
      namings.append(.named(name, file))
    }
    sure = namings.count
  }

  mutating func take(_ change: DiskLog.Change, folder: String) {
    switch change {
    case .opened(let path, let by):
      guard path != folder else {
        folders.insert(by)
        openings[by] = nil
        return
      }
      folders.remove(by)
      if files[path] == nil {
        let file = File()
        files[path] = file
        namings.append(.named(path, file))
      }
      openings[by] = files[path]
    case .written(let by, let offset, let bytes):
      openings[by]?.pending.append(.write(at: offset, bytes))
    case .cut(let by, let length): openings[by]?.pending.append(.cut(to: length))
    case .synced(let by):
      if folders.contains(by) { sure = namings.count }
      guard let file = openings[by] else { return }
      for pending in file.pending { Self.put(pending, into: &file.kept) }
      file.pending = []
      let named = namings.lastIndex {
        if case .named(_, let named) = $0 { named === file } else { false }
      }
      sure = max(sure, named.map { $0 + 1 } ?? 0)
    case .removed(let path): remove(path)
    case .renamed(let old, let new):
      guard let file = files[old] else { return }
      remove(old)
      name(file, new)
    case .linked(let old, let new): if let file = files[old] { name(file, new) }
    case .said(let words): said += words
    }
  }

  private mutating func name(_ file: File, _ path: String) {
    files[path] = file
    namings.append(.named(path, file))
  }

  private mutating func remove(_ path: String) {
    files[path] = nil
    namings.append(.removed(path))
  }

  /// What becomes of writes that were not synced.
  enum Luck: CaseIterable { case lost, kept, mixed, alsoMixed }

  /// What is on the disk when the power goes now.
  func afterPowerCut(_ luck: Luck, _ chance: inout SeededGenerator) -> [String: [UInt8]] {
    let last =
      switch luck {
      case .lost: sure
      case .kept: namings.count
      case .mixed, .alsoMixed: Int.random(in: sure...namings.count, using: &chance)
      }
    var names: [String: File] = [:]
    for naming in namings.prefix(last) {
      switch naming {
      case .named(let path, let file): names[path] = file
      case .removed(let path): names[path] = nil
      }
    }
    var disk: [String: [UInt8]] = [:]
    for (path, file) in names.sorted(by: { $0.key < $1.key }) {
      var bytes = file.kept
      for pending in file.pending where luck != .lost {
        if luck == .kept {
          Self.put(pending, into: &bytes)
        } else if let reached = Self.reached(pending, &chance) {
          Self.put(reached, into: &bytes)
        }
      }
      disk[path] = bytes
    }
    return disk
  }

  /// What of a write reached the disk: nothing, all, or its first sectors.
  private static func reached(_ pending: Pending, _ chance: inout SeededGenerator) -> Pending? {
    switch Int.random(in: 0..<100, using: &chance) {
    case 0..<45: return nil
    case 45..<60:
      guard case .write(let offset, let bytes) = pending else { return pending }
      let sectors = Int.random(in: 0...(bytes.count / 512), using: &chance)
      return .write(at: offset, Array(bytes.prefix(sectors * 512)))
    default: return pending
    }
  }

  private static func put(_ pending: Pending, into bytes: inout [UInt8]) {
    switch pending {
    case .cut(let length):
      if length < bytes.count {
        bytes.removeSubrange(length...)
      } else {
        bytes += [UInt8](repeating: 0, count: length - bytes.count)
      }
    case .write(let offset, let new):
      let end = offset + new.count
      if bytes.count < end { bytes += [UInt8](repeating: 0, count: end - bytes.count) }
      // In one go: byte by byte takes minutes for thousands of images.
      bytes.withUnsafeMutableBytes { to in
        new.withUnsafeBytes { from in
          UnsafeMutableRawBufferPointer(rebasing: to[offset..<end]).copyMemory(from: from)
        }
      }
    }
  }
}
