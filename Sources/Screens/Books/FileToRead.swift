public import Domain
public import Reports

/// A file that is to be read into the books, and how.
public enum FileToRead: Hashable, Sendable {
  /// A file of one kind; its bad lines go to a file of their own where one is named.
  case lines(ImportKind, path: String, badLines: String?)
  /// An extract of the staff and the day from which it holds, today where none is named; those who are
  /// not in it are given a last day where one is named.
  case staff(path: String, asAt: Day?, missingLeave: Day?)
}

/// What a file came to, or would come to.
public struct FileRead: Equatable, Sendable {
  /// The counts, and what is wrong with it.
  public var summary: ImportSummary
  /// Who joins, moves and leaves; nil where it is no extract of the staff.
  public var refresh: StaffRefresh?
  /// All of it, to be read and printed.
  public var report: Report

  /// Joins what was found.
  public init(summary: ImportSummary, refresh: StaffRefresh? = nil, report: Report) {
    self.summary = summary
    self.refresh = refresh
    self.report = report
  }
}

/// What stands at a path somebody writes.
public struct SeenFile: Hashable, Sendable {
  /// What it is.
  public enum Standing: Hashable, Sendable {
    /// Nothing is there.
    case missing
    /// A folder, in which a file has to be named.
    case folder
    /// It cannot be read; the system's own words.
    case closed(String)
    /// A file of so many bytes, last written then.
    case file(bytes: Int, Day, TimeOfDay)
  }

  /// What stands there.
  public var standing: Standing
  /// Files of the same folder that may be meant, as they would be written, the newest first.
  public var beside: [String]

  /// Joins what was seen.
  public init(_ standing: Standing, beside: [String] = []) {
    self.standing = standing
    self.beside = beside
  }
}

/// How far something is that takes a while.
public struct WorkProgress: Hashable, Sendable {
  /// What is being done: `checked`, `written`, `copied`.
  public var step: String
  /// How much is done.
  public var done: Int
  /// How much there is.
  public var total: Int

  /// Joins the facts.
  public init(_ step: String, _ done: Int, of total: Int) {
    self.step = step
    self.done = done
    self.total = total
  }

  /// As the message line tells it, and how to stop it.
  var words: String {
    let percent = total > 0 ? min(100, done * 100 / total) : 0
    return "\(percent) % \(step). Esc stops it; the books then stay as they were."
  }
}

/// A copy of the books that was made before.
public struct LastCopy: Hashable, Sendable {
  /// Where it is.
  public var path: String
  /// The day it was made.
  public var day: Day
  /// The time it was made.
  public var time: TimeOfDay

  /// Joins where it is and when it was made.
  public init(path: String, day: Day, time: TimeOfDay) {
    self.path = path
    self.day = day
    self.time = time
  }
}
