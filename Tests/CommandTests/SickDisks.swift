import Foundation
import Glibc
import Testing

/// Disks with little room, drives of other machines and users without rights, as far as the machine the
/// tests run on can have them.
extension Trust {
  /// Runs a command that may write no file longer than so many KiB.
  func runShort(of kibibytes: Int, _ line: String) throws -> Ended {
    let words = ["--fsize=\(kibibytes * 1_024)", Program.lifelong] + Trust.words(line)
    return try startTool("prlimit", words).wait()
  }

  /// A folder on a disk of its own; where none can be mounted, the test has to limit the size of files
  /// instead, and the output says so.
  func onSmallDisk(kibibytes: Int, _ body: (String, _ isMounted: Bool) throws -> Void) throws {
    let folder = path("disk")
    try Files.makeFolder(folder)
    let mounted = try tool("mount", "-t", "tmpfs", "-o", "size=\(kibibytes)k", "tmpfs", folder)
    defer { if mounted.status == 0 { _ = try? tool("umount", folder) } }
    if mounted.status != 0 {
      print("faults: no tmpfs can be mounted here; a limit on the size of files stands in")
    }
    try body(folder, mounted.status == 0)
  }

  /// A folder on a file system that comes through FUSE, as those of other machines do.
  func onFUSE(_ body: (String) throws -> Void) throws {
    let (real, folder) = (path("real"), path("drive"))
    try Files.makeFolder(real)
    try Files.makeFolder(folder)
    let mounted = try tool("bindfs", real, folder)
    try #require(mounted.status == 0, "bindfs: \(mounted.words)")
    defer { _ = try? tool("fusermount3", "-u", folder) }
    try body(folder)
  }

  /// Runs commands as a user without rights: the system's `nobody` where the tests run as its
  /// administrator, to whom nothing is forbidden.
  func asNobody(_ body: ((String) throws -> Ended) throws -> Void) throws {
    guard geteuid() == 0 else { return try body { try self.run($0) } }
    let program = path("lifelong")
    // Copied by another process: a program somebody still has open for writing cannot be started, and a
    // child of another test may have inherited it.
    try #require(tool("cp", Program.lifelong, program).status == 0)
    for (place, mode) in [(folder + "/..", 0o755), (folder, 0o755), (program, 0o755)] {
      try Files.setMode(place, mode)
    }
    for name in Files.names(in: folder) { chown(path(name), 65_534, 65_534) }
    chown(folder, 65_534, 65_534)
    try body { line in
      let words = ["--reuid=65534", "--regid=65534", "--clear-groups", program] + Trust.words(line)
      return try self.startTool("setpriv", words).wait()
    }
  }

  /// Has another program hold the books open until what it reads is closed.
  func holdOpen(by pipe: String, _ statement: String) async throws -> (commands: Int32, Child) {
    mkfifo(pipe, 0o600)
    // Opened for both ends first: the reader would wait for a writer while it starts.
    let commands = open(pipe, O_RDWR | O_CLOEXEC)
    let shell = try startTool("sqlite3", ["books.sqlite"], input: pipe)
    for line in [statement + "\n", ".shell touch held\n"] {
      _ = line.withCString { Glibc.write(commands, $0, strlen($0)) }
    }
    while !Files.exists(path("held")), shell.isRunning {
      try await Task.sleep(for: .milliseconds(10))
    }
    return (commands, shell)
  }
}

extension Files {
  static func close(_ descriptor: Int32) { _ = Glibc.close(descriptor) }

  static func setMode(_ path: String, _ mode: Int) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }

  /// Writes over a stretch of a file nobody has open.
  static func damage(_ path: String, at offset: Int, count: Int) throws {
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    try file.seek(toOffset: UInt64(offset))
    try file.write(contentsOf: Data((0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 11) }))
    try file.close()
  }

  /// Takes all the room there is on a disk.
  static func fill(_ path: String) {
    let file = Glibc.open(path, O_WRONLY | O_CREAT, 0o600)
    defer { close(file) }
    var piece = 65_536
    while piece > 0 {
      if Glibc.write(file, [UInt8](repeating: 1, count: piece), piece) <= 0 { piece /= 2 }
    }
  }
}
