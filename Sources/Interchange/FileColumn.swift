/// The columns of one kind of file: an enumeration numbered from 0 in the order they are written.
public protocol FileColumn: RawRepresentable<Int>, CaseIterable, Hashable, Sendable {
  /// The names in the header, by raw value.
  static var names: [String] { get }
  /// The columns no file can do without.
  static var required: Set<Self> { get }
}

extension FileColumn {
  /// The name in the header.
  public var name: String { Self.names[rawValue] }
}

/// One kind of file: what its columns are, and how a line becomes a record and back.
public protocol RecordFile {
  /// Its columns.
  associatedtype Column: FileColumn
  /// What a line stands for.
  associatedtype Record: Hashable, Sendable

  /// Reads the record of a line; what is wrong is left with the row, and then the answer means
  /// nothing.
  static func record(from row: FileRow<Column>) -> Record?
  /// The cells of a record, one for each column, for writing it.
  static func cells(of record: Record) -> [String]
}
