extension Document {
  /// The document with the list of its parts at its end.
  /// - Parameter pages: the page on which each part begins; nil where the text is one roll.
  public func listing(_ pages: [Int]?) -> Document {
    var cover = self
    cover.parts = []
    cover.blocks += [
      .heading("Contents"),
      .table(
        Table(
          columns: [Table.Column("Report")]
            + (pages == nil ? [] : [Table.Column("", .right, wraps: false)]),
          rows: parts.enumerated().map { place, part in
            [part.title] + (pages.map { ["page \($0[place])"] } ?? [])
          })),
    ]
    return cover
  }
}
