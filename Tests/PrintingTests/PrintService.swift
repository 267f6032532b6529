import Printing
import Subprocess

/// A print service of a test's own: CUPS with its own socket and spool, and queues whose printer is
/// a file. It needs the Debian packages cups-daemon, cups-client and cups-filters.
struct PrintService {
  let directory: TemporaryDirectory
  /// What sends `lp` and its kin to this service, whatever the person running the tests has set up.
  var variables: [String: String] {
    [
      "CUPS_SERVER": directory.path + "/socket", "HOME": directory.path,
      "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
    ]
  }

  struct DidNotStart: Error {
    let words: String
  }

  /// Starts a service, hands it over, and stops it.
  static func running(_ use: (PrintService) async throws -> Void) async throws {
    let service = PrintService(directory: try TemporaryDirectory())
    try service.configure()
    let files = service.directory.path
    let result = try await Subprocess.run(
      .name("cupsd"),
      arguments: ["-f", "-c", files + "/cupsd.conf", "-s", files + "/cups-files.conf"],
      environment: .inherit.updating(["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"]),
      input: .none, output: .discarded, error: .string(limit: 65_536)
    ) { execution -> (any Error)? in
      defer { try? execution.send(signal: .terminate) }
      do {
        try await service.waitUntilRunning()
        try await use(service)
        return nil
      } catch {
        return error
      }
    }
    if let error = result.closureResult { throw error }
  }

  private func waitUntilRunning() async throws {
    for _ in 0..<500 {
      let answer = try await Tool.run("lpstat", ["-r"], variables: variables)
      if answer.contains("is running") { return }
      try await Task.sleep(for: .milliseconds(20))
    }
    let log = TemporaryDirectory.read(directory.path + "/log/error")
    throw DidNotStart(words: String(decoding: log.suffix(2000), as: UTF8.self))
  }

  /// Sets up a printer; what it prints is found in the file that is answered.
  func addPrinter(_ name: String) async throws -> String {
    let file = directory.path + "/out/\(name).pdf"
    try await Tool.run(
      "lpadmin", ["-p", name, "-E", "-v", "file:" + file, "-P", directory.path + "/printer.ppd"],
      variables: variables)
    return file
  }

  /// Waits until a job has left its queue.
  func waitUntilPrinted(_ job: PrintJob) async throws {
    let name = "\(job.printer)-\(job.number) "
    for _ in 0..<500 {
      let done = try await Tool.run("lpstat", ["-W", "completed", "-o"], variables: variables)
      if done.contains(name) { return }
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  private func configure() throws {
    let root = directory.path
    for name in ["root", "spool", "cache", "state", "tmp", "log", "out"] {
      _ = directory.makeDirectory(name)
    }
    let all = "Order allow,deny\nAllow all\n"
    try directory.write(
      """
      Listen \(root)/socket
      LogLevel debug
      Browsing No
      WebInterface No
      DefaultAuthType None
      <Location />
      \(all)</Location>
      <Location /admin>
      \(all)</Location>
      <Policy default>
      <Limit All>
      \(all)</Limit>
      </Policy>

      """.utf8, to: "cupsd.conf")
    try directory.write(
      """
      FileDevice Yes
      ServerRoot \(root)/root
      RequestRoot \(root)/spool
      CacheDir \(root)/cache
      StateDir \(root)/state
      TempDir \(root)/tmp
      AccessLog \(root)/log/access
      ErrorLog \(root)/log/error
      PageLog \(root)/log/page

      """.utf8, to: "cups-files.conf")
    try directory.write(Self.printerDescription.utf8, to: "printer.ppd")
  }

  /// A printer that takes PDF as it is, on A4.
  private static let printerDescription = """
    *PPD-Adobe: "4.3"
    *FormatVersion: "4.3"
    *FileVersion: "1.0"
    *LanguageVersion: English
    *LanguageEncoding: ISOLatin1
    *PCFileName: "PAPER.PPD"
    *Manufacturer: "Paper"
    *Product: "(Paper)"
    *ModelName: "Paper"
    *ShortNickName: "Paper"
    *NickName: "Paper"
    *PSVersion: "(3010.000) 0"
    *cupsVersion: 2.4
    *cupsFilter: "application/vnd.cups-pdf 0 -"
    *OpenUI *PageSize: PickOne
    *DefaultPageSize: A4
    *PageSize A4: ""
    *CloseUI: *PageSize
    *OpenUI *PageRegion: PickOne
    *DefaultPageRegion: A4
    *PageRegion A4: ""
    *CloseUI: *PageRegion
    *DefaultImageableArea: A4
    *ImageableArea A4: "12 12 583 830"
    *DefaultPaperDimension: A4
    *PaperDimension A4: "595 842"

    """
}
