import Foundation
import Glibc
import Synchronization

/// Stands between a desk and the test server, and cuts their line where it is told to.
public final class CuttingProxy: Sendable {
  /// Where the line is cut.
  public enum Cut: Sendable {
    /// Once so many bytes have gone one way, counted over all lines; those bytes still arrive.
    case after(Int, Way)
    /// Before the COMMIT of the desk's next act arrives, or right after it did.
    case beforeCommit, afterCommit
  }

  /// Which way bytes go.
  public enum Way: Sendable, CaseIterable {
    case toServer, toDesk
  }

  /// The folder in which it listens as the server does.
  public let folder: String
  private let server: String
  private let listener: Int32
  private let state = Mutex(State())

  private struct State {
    var cut: Cut?
    var didCut = false
    /// Whether an act was written since the cut was asked for; what only reads ends with COMMIT too.
    var didWrite = false
    var isShut = false
    var shutsOnCut = false
  }

  /// A proxy that lets everything through.
  public init(to server: String? = nil) throws {
    self.server = try (server ?? TestServer.folder()) + "/.s.PGSQL.5432"
    var name = Array("/tmp/lifelong-proxy-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { throw Broken() }
    folder = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard Self.withAddress(folder + "/.s.PGSQL.5432", { bind(listener, $0, $1) }) == 0,
      listen(listener, 64) == 0
    else { throw Broken() }
    Thread.detachNewThread { [listener, weak self] in
      while case let desk = accept(listener, nil, nil), desk >= 0 {
        _ = fcntl(desk, F_SETFD, FD_CLOEXEC)
        guard let proxy = self else {
          close(desk)
          return
        }
        proxy.serve(desk)
      }
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
    unlink(folder + "/.s.PGSQL.5432")
    rmdir(folder)
  }

  /// The system does not give it a socket.
  public struct Broken: Error {}

  /// Cuts the next line there, once.
  /// - Parameter shuts: whether nobody gets through afterwards, until `open` is called.
  public func cut(_ cut: Cut, shuts: Bool = false) {
    state.withLock { $0 = State(cut: cut, shutsOnCut: shuts) }
  }

  /// Lets desks through again.
  public func open() { state.withLock { $0.isShut = false } }

  /// Whether the line was cut since it was asked for.
  public var didCut: Bool { state.withLock { $0.didCut } }

  private func serve(_ desk: Int32) {
    let line = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard !state.withLock({ $0.isShut }),
      Self.withAddress(server, { connect(line, $0, $1) }) == 0
    else {
      close(line)
      close(desk)
      return
    }
    Thread.detachNewThread { [self] in
      while relay(desk, line) {}
      close(line)
      close(desk)
    }
  }

  /// Hands on what has come from one side; false where the line has ended.
  private func relay(_ desk: Int32, _ line: Int32) -> Bool {
    var sides = [
      pollfd(fd: desk, events: Int16(POLLIN), revents: 0),
      pollfd(fd: line, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&sides, 2, -1) > 0 else { return errno == EINTR }
    for (from, to, way) in [(0, line, Way.toServer), (1, desk, .toDesk)]
    where sides[from].revents != 0 {
      var bytes = [UInt8](repeating: 0, count: 65_536)
      let count = recv(sides[from].fd, &bytes, bytes.count, 0)
      guard count > 0 else { return false }
      let (allowed, isCut) = verdict(on: bytes.prefix(count), way)
      var sent = 0
      while sent < allowed {
        let written = bytes.withUnsafeBytes {
          send(to, $0.baseAddress?.advanced(by: sent), allowed - sent, Int32(MSG_NOSIGNAL))
        }
        guard written > 0 else { return false }
        sent += written
      }
      if isCut { return false }
    }
    return true
  }

  /// How many of these bytes may go on, and whether the line ends with them.
  private func verdict(on bytes: ArraySlice<UInt8>, _ way: Way) -> (count: Int, isCut: Bool) {
    state.withLock { state in
      let count: Int
      switch state.cut {
      case nil: return (bytes.count, false)
      case .after(let left, let meant):
        guard way == meant else { return (bytes.count, false) }
        guard bytes.count >= left else {
          state.cut = .after(left - bytes.count, meant)
          return (bytes.count, false)
        }
        count = left
      case .beforeCommit, .afterCommit:
        // A query of its own: Q, its length, the word.
        if way == .toServer, bytes.contains(Self.writing) { state.didWrite = true }
        guard way == .toServer, state.didWrite, bytes.elementsEqual(Self.commit) else {
          return (bytes.count, false)
        }
        if case .beforeCommit = state.cut { count = 0 } else { count = bytes.count }
      }
      state.cut = nil
      state.didCut = true
      state.isShut = state.shutsOnCut
      return (count, true)
    }
  }

  private static let writing = [UInt8]("INSERT INTO audit ".utf8)
  private static let commit = [UInt8]("Q\0\0\0\u{B}COMMIT\0".utf8)

  private static func withAddress(
    _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix(107)) }
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }
}
