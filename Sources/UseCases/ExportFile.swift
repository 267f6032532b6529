public import Domain
import Interchange
import Store

extension Books {
  /// Writes one kind of thing as the file that `importFile` reads, sorted by key; reading it back
  /// changes nothing. All of it is of one state of the books.
  ///
  /// Enrolments stand in the order of joining within their class.
  /// - Parameter write: takes the bytes, a block at a time.
  public func exportFile(_ kind: ImportKind, to write: @escaping ([UInt8]) throws -> Void) throws {
    try store.read(repeats: false) {
      var writer = CSVWriter(write)
      switch kind {
      case .staff: try exportStaff(&writer)
      case .spaces: try lines(of: SpacesFile.self, store.spaces(), &writer)
      case .courses: try lines(of: CoursesFile.self, store.courses(), &writer)
      case .classes, .sessions, .enrolments, .marks: try exportClasses(kind, &writer)
      }
      try writer.flush()
    }
  }

  private func lines<File: RecordFile>(
    of file: File.Type, _ records: [File.Record], _ writer: inout CSVWriter
  ) throws {
    try writer.header(File.Column.self)
    for record in records { try writer.line(File.cells(of: record)) }
  }

  private func exportStaff(_ writer: inout CSVWriter) throws {
    try writer.header(StaffColumn.self)
    try store.eachStaffMember { person in
      for line in StaffFile.lines(of: person) { try writer.line(StaffFile.cells(of: line)) }
    }
  }

  private func exportClasses(_ kind: ImportKind, _ writer: inout CSVWriter) throws {
    switch kind {
    case .sessions: try writer.header(SessionsColumn.self)
    case .enrolments: try writer.header(EnrolmentsColumn.self)
    case .marks: try writer.header(MarksColumn.self)
    default: try writer.header(ClassesColumn.self)
    }
    for theClass in try store.classes(ClassFilter(withCancelled: true)) {
      let code = theClass.code
      switch kind {
      case .sessions:
        for session in try store.sessions(of: code) {
          try writer.line(SessionsFile.cells(of: SessionChange(session)))
        }
      case .enrolments:
        for enrolment in try store.enrolmentsInOrder(on: code) {
          try writer.line(EnrolmentsFile.cells(of: EnrolmentEntry(enrolment)))
        }
      case .marks:
        for kept in try store.marks(of: code) {
          try writer.line(
            MarksFile.cells(
              of: MarkEntry(
                classCode: code, session: kept.session, learner: kept.learner, mark: kept.mark)))
        }
      default:
        try writer.line(
          ClassesFile.cells(of: ClassPlan(theClass, sessions: try store.sessions(of: code))))
      }
    }
  }
}
