extension Document {
  /// The report as a web page of its own: headings and tables that a screen reader can walk through,
  /// black on white, no script, nothing that is fetched from elsewhere.
  public var html: String {
    var out = HTMLText()
    out.raw(
      """
      <!DOCTYPE html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="robots" content="noindex">
      <title>
      """)
    out.text("\(title) - \(organisation)")
    out.raw("</title>\n<style>\n\(Self.style)\n</style>\n</head>\n<body>\n")
    add(to: &out, level: 1)
    out.raw("</body>\n</html>\n")
    return out.html
  }

  private func add(to out: inout HTMLText, level: Int) {
    out.raw("<header>\n")
    out.element("p", "\(organisation). As at \(asAt).")
    out.element("h\(level)", title)
    for subtitle in subtitles { out.element("p", subtitle) }
    out.raw("</header>\n<\(level == 1 ? "main" : "section")>\n")
    for block in (parts.isEmpty ? self : listing(nil)).blocks { add(block, to: &out, level: level) }
    out.raw("</\(level == 1 ? "main" : "section")>\n<footer>\n")
    for line in footer(page: nil, of: 1) { out.element("p", line.left) }
    out.raw("</footer>\n")
    for part in parts {
      out.raw("<article>\n")
      part.add(to: &out, level: 2)
      out.raw("</article>\n")
    }
  }

  private func add(_ block: Block, to out: inout HTMLText, level: Int) {
    switch block {
    case .heading(let text): out.element("h\(level + 1)", text)
    case .paragraph(let text): out.element("p", text)
    case .lines(let lines): out.element("p", lines.joined(separator: "\n"))
    case .facts(let facts):
      out.raw("<dl>\n")
      for fact in facts {
        out.element("dt", fact.label)
        out.element("dd", fact.value)
      }
      out.raw("</dl>\n")
    case .table(let table): out.table(table)
    case .grid(let grid): out.grid(grid)
    case .chart(let chart): out.chart(chart)
    case .centred(let lines):
      for line in lines where !line.text.isEmpty {
        out.element(line.isStrong ? "h\(level + 1)" : "p", line.text)
      }
    case .newPage: break
    }
  }

  private static let style = """
    body { font: 1.1rem/1.5 "DejaVu Sans", "Noto Sans", Arial, sans-serif; color: #000; background: #fff;
      margin: 1rem auto; max-width: 60rem; padding: 0 1rem; }
    table { border-collapse: collapse; margin: 1rem 0; width: 100%; }
    th, td { border-bottom: 1px solid #767676; padding: 0.3rem 0.6rem; text-align: left;
      vertical-align: top; white-space: pre-line; }
    thead th, tfoot td, tfoot th { border-bottom: 2px solid #000; }
    .number { text-align: right; } .centre { text-align: center; }
    dt { font-weight: bold; } dd, p { white-space: pre-line; }
    .bar { background: #333; display: inline-block; height: 0.8rem; }
    article, footer { border-top: 2px solid #000; margin-top: 1.5rem; }
    """
}

/// Text of a web page being written: whatever comes from data is escaped.
struct HTMLText {
  private(set) var html = ""

  /// Adds what the program says itself.
  mutating func raw(_ text: String) { html += text }

  /// Adds what comes from data: it can open no element and end no attribute, and characters that drive
  /// a terminal or turn the writing are shown as on paper.
  mutating func text(_ text: String) {
    for character in PaperText.lines(text).joined(separator: "\n") {
      switch character {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      case "'": html += "&#39;"
      default: html.append(character)
      }
    }
  }

  mutating func element(_ name: String, _ text: String, _ attributes: String = "") {
    html += "<\(name)\(attributes)>"
    self.text(text)
    html += "</\(name)>\n"
  }

  mutating func table(_ table: Document.Table) {
    raw("<table>\n<thead>\n<tr>\n")
    for column in table.columns {
      element("th", column.heading, " scope=\"col\"\(column.attribute)")
    }
    raw("</tr>\n</thead>\n")
    if table.isEmpty, let words = table.whenEmpty {
      raw("<tbody>\n<tr>\n")
      element("td", words, " colspan=\"\(max(table.columns.count, 1))\"")
      raw("</tr>\n</tbody>\n")
    }
    for group in table.groups where !group.rows.isEmpty {
      raw("<tbody>\n")
      if let heading = group.heading {
        raw("<tr>\n")
        element(
          "th", heading, " scope=\"rowgroup\" colspan=\"\(max(table.columns.count, 1))\"")
        raw("</tr>\n")
      }
      for cells in group.rows { row(cells, table.columns) }
      if let subtotal = group.subtotal { row(subtotal, table.columns) }
      raw("</tbody>\n")
    }
    if let total = table.total {
      raw("<tfoot>\n")
      row(total, table.columns)
      raw("</tfoot>\n")
    }
    raw("</table>\n")
  }

  private mutating func row(_ cells: [String], _ columns: [Document.Table.Column]) {
    raw("<tr>\n")
    // The first words of a row are what it is about.
    let name = columns.firstIndex { $0.alignment == .left } ?? 0
    for (place, column) in columns.enumerated() {
      let text = place < cells.count ? cells[place] : ""
      let isName = place == name && !text.isEmpty
      element(isName ? "th" : "td", text, (isName ? " scope=\"row\"" : "") + column.attribute)
    }
    raw("</tr>\n")
  }

  mutating func grid(_ grid: Document.Grid) {
    table(
      .init(
        columns: [.init("Time", wraps: false), .init("What")],
        groups: grid.columns.map { column in
          let told = column.boxes.filter { !$0.words.isEmpty }.sorted { $0.from < $1.from }
          return .init(
            heading: column.heading,
            rows: told.isEmpty
              ? [["", grid.whenEmpty]]
              : told.map {
                [$0.times, ($0.words + [$0.detail].compactMap { $0 }).joined(separator: ", ")]
              })
        }))
  }

  /// A table of the numbers; the bars are decoration, hidden from those who cannot see them.
  mutating func chart(_ chart: Document.Chart) {
    raw("<table>\n")
    element("caption", chart.title)
    raw("<tbody>\n")
    for point in chart.points {
      raw("<tr>\n")
      element("th", point.label, " scope=\"row\"")
      element("td", point.words)
      let width = min(point.value ?? 0, chart.most) * 100 / chart.most
      raw(
        "<td aria-hidden=\"true\"><span class=\"bar\" style=\"width: \(width)%\"></span></td>\n</tr>\n"
      )
    }
    raw("</tbody>\n</table>\n")
  }
}

extension Document.Table.Column {
  fileprivate var attribute: String {
    switch alignment {
    case .left: ""
    case .right: " class=\"number\""
    case .centre: " class=\"centre\""
    }
  }
}
