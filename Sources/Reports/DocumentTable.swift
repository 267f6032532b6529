extension Document {
  /// Rows and columns, in groups, with a total that is visibly not one of the rows.
  public struct Table: Equatable, Sendable {
    /// How the rows are drawn.
    public enum Style: Equatable, Sendable {
      /// Close rows, to be read.
      case list
      /// Tall rows with a box around every cell, to be written in: sign-in sheets, blank registers.
      case boxes
    }

    /// Left to right.
    public var columns: [Column]
    /// Top to bottom. A table without parts has one group without a heading.
    public var groups: [Group]
    /// The last row, set apart from the others; a cell for each column.
    public var total: [String]?
    /// Shown in place of rows when there are none: "No sessions yet."
    public var whenEmpty: String?
    /// How the rows are drawn.
    public var style: Style

    /// A table in groups.
    public init(
      columns: [Column], groups: [Group], total: [String]? = nil, whenEmpty: String? = nil,
      style: Style = .list
    ) {
      self.columns = columns
      self.groups = groups
      self.total = total
      self.whenEmpty = whenEmpty
      self.style = style
    }

    /// A table without groups. Cells missing at the end of a row are blank; cells beyond the last
    /// column are not shown.
    public init(
      columns: [Column], rows: [[String]], total: [String]? = nil, whenEmpty: String? = nil,
      style: Style = .list
    ) {
      self.init(
        columns: columns, groups: [Group(rows: rows)], total: total, whenEmpty: whenEmpty,
        style: style)
    }

    /// Whether there is no row in any group.
    public var isEmpty: Bool { groups.allSatisfy(\.rows.isEmpty) }
  }
}

extension Document.Table {
  /// On which side of its column a cell stands.
  public enum Alignment: Equatable, Sendable {
    /// Words.
    case left
    /// Numbers.
    case right
    /// Marks.
    case centre
  }

  /// A heading and how the cells under it are set.
  public struct Column: Equatable, Sendable {
    /// What the cells are.
    public var heading: String
    /// On which side the heading and the cells stand.
    public var alignment: Alignment
    /// The least width in characters; a column to be written in has no text to be measured by.
    public var width: Int
    /// Whether cells may continue on further lines when the table is too wide. Numbers, codes and
    /// times should not.
    public var wraps: Bool

    /// A column of words unless told otherwise.
    public init(
      _ heading: String, _ alignment: Alignment = .left, width: Int = 0, wraps: Bool = true
    ) {
      self.heading = heading
      self.alignment = alignment
      self.width = width
      self.wraps = wraps
    }

    /// A column of numbers: right-aligned, never wrapped.
    public static func number(_ heading: String) -> Column {
      Column(heading, .right, wraps: false)
    }
  }

  /// Rows that belong together.
  public struct Group: Equatable, Sendable {
    /// What they have in common; said again when the group goes on over the page.
    public var heading: String?
    /// A cell for each column.
    public var rows: [[String]]
    /// Sums of these rows, set apart from them.
    public var subtotal: [String]?

    /// Rows that belong together.
    public init(heading: String? = nil, rows: [[String]], subtotal: [String]? = nil) {
      self.heading = heading
      self.rows = rows
      self.subtotal = subtotal
    }
  }
}
