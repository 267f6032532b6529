import Glibc

/// Drives of other machines. SQLite's locks and shared memory do not work across machines, and the books
/// are then lost without a word.
enum NetworkDrive {
  /// What kind of network drive a path lies on, as the system names it; nil where it is a disk of this
  /// machine.
  static func kind(of path: String) -> String? {
    var about = stat()
    guard stat(path, &about) == 0, let mounts = read("/proc/self/mountinfo") else { return nil }
    let device = "\(major(about.st_dev)):\(minor(about.st_dev))"
    return kind(ofDevice: device, in: mounts)
  }

  /// The kind of a device by the table of mounts, where it is a network drive.
  static func kind(ofDevice device: String, in mounts: String) -> String? {
    for line in mounts.split(separator: "\n") {
      // 36 35 98:0 /root /mount/point options [more…] - type source options
      let words = line.split(separator: " ")
      guard words.count > 2, words[2] == device, let dash = words.lastIndex(of: "-"),
        words.indices.contains(dash + 1)
      else { continue }
      let kind = words[dash + 1]
      return kind.hasPrefix("fuse.") || kinds.contains(String(kind)) ? String(kind) : nil
    }
    return nil
  }

  private static let kinds: Set<String> = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse", "afs", "ceph", "coda", "ncpfs", "lustre",
    "gfs2", "ocfs2", "glusterfs", "virtiofs",
  ]

  private static func major(_ device: dev_t) -> UInt64 {
    (UInt64(device) >> 8) & 0xFFF | (UInt64(device) >> 32) & ~0xFFF
  }

  private static func minor(_ device: dev_t) -> UInt64 {
    UInt64(device) & 0xFF | (UInt64(device) >> 12) & ~0xFF
  }

  private static func read(_ path: String) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = Glibc.read(file, &piece, piece.count)
      guard count > 0 else { break }
      bytes += piece.prefix(count)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
