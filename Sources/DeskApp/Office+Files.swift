import Domain
import Glibc
import Reports
import Screens
import UseCases

/// Files that are read into the books or written out of them, and the books as a whole.
extension Office {
  /// What became of what is asked; nil where it is about no file and not about the whole books.
  func file(_ ask: Ask, _ progress: (WorkProgress) throws -> Void) throws -> Answer? {
    switch ask {
    case .seen, .tryFile, .keepFile:
      return isKiosk
        ? .failed("This desk reads no files. Do it at another desk.") : try read(ask, progress)
    case .export, .saveCalendar, .backUp:
      return isKiosk
        ? .failed("This desk saves no files. Do it at another desk.") : try write(ask, progress)
    case .check:
      let check = try books.check(at: clockNow())
      return .checked(check, .check(check, try heading()))
    default: return nil
    }
  }

  private func heading() throws -> SheetHeading {
    SheetHeading(settings: try books.settings(), asAt: clockNow(), by: actor)
  }

  private func read(_ ask: Ask, _ progress: (WorkProgress) throws -> Void) throws -> Answer? {
    switch ask {
    case .seen(let path): .seen(seen(path))
    case .tryFile(let file): .fileRead(try read(file, keeps: false, progress))
    case .keepFile(let file): .fileRead(try read(file, keeps: true, progress))
    default: nil
    }
  }

  private func read(
    _ file: FileToRead, keeps: Bool, _ progress: (WorkProgress) throws -> Void
  ) throws -> Outcome<FileRead> {
    func tell(_ so: ImportProgress) throws {
      try progress(
        WorkProgress(
          so.step == .checking ? "checked" : keeps ? "written" : "compared", so.done, of: so.total))
    }
    switch file {
    case .lines(let kind, let path, let badLines):
      let summary = try books.importFile(
        kind, from: path, dryRun: !keeps, fix: badLines, progress: tell, by: acting)
      return .done(FileRead(summary: summary, report: .fileRead(summary, try heading())))
    case .staff(let path, let asAt, let missingLeave):
      return try books.refreshStaff(
        from: path, asAt: asAt, missingLeave: missingLeave, keep: keeps, progress: tell, by: acting
      ).map { refresh in
        let summary = refresh.summary
        let isGood = summary.problemsInAll == 0
        return FileRead(
          summary: summary, refresh: isGood ? refresh : nil,
          report: isGood
            ? .staffRefresh(refresh, try heading()) : .fileRead(summary, try heading()))
      }
    }
  }

  private func write(_ ask: Ask, _ progress: (WorkProgress) throws -> Void) throws -> Answer? {
    switch ask {
    case .export(let kind, let path):
      try SaveFile.save(as: path) { write in try books.exportFile(kind, to: write) }
      return .done("Saved as \(path).")
    case .saveCalendar(let wish, let path):
      switch try calendar(wish) {
      case .done(let text): try SaveFile.save(Array(text.utf8), as: path)
      case .refused(let refusals): throw SheetRefused(refusals: refusals)
      }
      return .done("Saved as \(path).")
    case .backUp(let path):
      guard let backingUp else {
        return .failed("This is the practice; nothing of it is kept. Leave it with F10 first.")
      }
      return .done(
        try backingUp.make(path) { try progress(WorkProgress("copied", $0, of: $1)) })
    default: return nil
    }
  }

  private func calendar(_ wish: CalendarWish) throws -> Outcome<String> {
    let now = clockNow()
    return switch wish {
    case .of(let subject): try books.calendarFeed(of: subject, at: now).map(\.file)
    case .staff(let number):
      try books.staffRoster(StaffRosterScope(of: .manager(number), week: now.day), at: now)
        .map(\.calendarFile)
    }
  }

  private func seen(_ path: String) -> SeenFile {
    let cut = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let folder = String(path[..<cut])
    return SeenFile(standing(path), beside: FilesBeside.names(in: folder).map { folder + $0 })
  }

  private func standing(_ path: String) -> SeenFile.Standing {
    var facts = stat()
    guard stat(path, &facts) == 0 else {
      return errno == ENOENT ? .missing : .closed(String(cString: strerror(errno)))
    }
    if facts.st_mode & S_IFMT == S_IFDIR { return .folder }
    guard access(path, R_OK) == 0 else { return .closed(String(cString: strerror(errno))) }
    let written = Moment(microseconds: Int64(facts.st_mtim.tv_sec) * 1_000_000)
    let (day, time) = books.clock.wall(written)
    return .file(bytes: Int(facts.st_size), day, time)
  }
}

/// The files of a folder from which one is chosen.
enum FilesBeside {
  /// Names that end in `.csv`, the newest first; the first two hundred.
  ///
  /// - Parameter folder: ends in a slash; empty for the folder the desk was started in.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder.isEmpty ? "." : folder) else { return [] }
    defer { closedir(stream) }
    var found: [(name: String, written: Int)] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      var facts = stat()
      guard name.lowercased().hasSuffix(".csv"), stat(folder + name, &facts) == 0 else { continue }
      found.append((name, facts.st_mtim.tv_sec))
    }
    return found.sorted { ($1.written, $0.name) < ($0.written, $1.name) }.prefix(200).map(\.name)
  }
}
