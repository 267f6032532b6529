public import Domain
import Wording

/// One report in every form it is given out in: a document for screen and paper, values for
/// programs, rows for spreadsheets. All three are made from the same facts.
public struct Report: Equatable, Sendable {
  /// For people: text or PDF.
  public var document: Document
  /// For programs.
  public var json: JSON
  /// For spreadsheets: the column names.
  public var header: [String]
  /// For spreadsheets: a row for each thing reported, without totals.
  public var rows: [[String]]

  /// Joins the forms of one report.
  public init(document: Document, json: JSON, header: [String], rows: [[String]]) {
    self.document = document
    self.json = json
    self.header = header
    self.rows = rows
  }

  /// The rows as comma-separated text.
  public var csv: String { CSVText.text(header: header, rows: rows) }
}

/// What stands on every sheet besides what it says (invariant I48).
public struct SheetHeading: Sendable {
  /// The trust's settings: its name, contact and how long papers are kept.
  public var settings: Settings
  /// When the facts were read.
  public var asAt: Now
  /// Who asked for the sheet.
  public var by: String

  /// Joins what every sheet carries.
  public init(settings: Settings, asAt: Now, by: String) {
    self.settings = settings
    self.asAt = asAt
    self.by = by
  }

  /// A sheet that names people, with the day by which it must be destroyed.
  func personal(
    _ kind: String, title: String, subtitles: [String] = [],
    orientation: Document.Orientation = .portrait, _ blocks: [Document.Block]
  ) -> Document {
    document(
      kind, title, subtitles, orientation, blocks,
      .personal(Wording.personalData, destroyBy: Wording.date(destroyBy)))
  }

  /// A sheet that names no learner.
  func open(
    _ kind: String, title: String, subtitles: [String] = [],
    orientation: Document.Orientation = .portrait, typeSize: Document.TypeSize = .ordinary,
    _ blocks: [Document.Block]
  ) -> Document {
    var sheet = document(
      kind, title, subtitles, orientation, blocks, .open(Wording.noPersonalData))
    sheet.typeSize = typeSize
    return sheet
  }

  private func document(
    _ kind: String, _ title: String, _ subtitles: [String], _ orientation: Document.Orientation,
    _ blocks: [Document.Block], _ classification: Document.Classification
  ) -> Document {
    Document(
      kind: kind, title: title, subtitles: subtitles, organisation: settings[.organisation],
      asAt: Wording.moment(asAt.day, asAt.time), printedBy: by,
      contact: settings[.contact].isEmpty ? Wording.noContact : settings[.contact],
      classification: classification, orientation: orientation, blocks: blocks)
  }

  /// The least number of people a row of a sensitive split may count.
  var fewest: Int { settings.number(.smallestCount) }

  private var destroyBy: Day {
    let months = Int(settings[.destroyByMonths]) ?? 12
    let (year, month, day) = asAt.day.parts
    let total = year * 12 + month - 1 + months
    // A month without that day ends on its last one.
    return (0...3).lazy.compactMap {
      Day(year: total / 12, month: total % 12 + 1, day: day - $0)
    }.first ?? asAt.day
  }
}

extension JSON {
  /// Text, or null.
  public init(_ text: String?) { self = text.map { .string($0) } ?? .null }
  /// A whole number, or null.
  public init(_ number: Int?) { self = number.map { .integer($0) } ?? .null }
  /// A rate in tenths of a percent, or null when nothing was expected.
  public init(rate tenths: Int?) { self = tenths.map { .decimal(tenths: $0) } ?? .null }
}

/// A rate as a spreadsheet reads it: `86.7`; empty when nothing was expected.
func rateCell(_ tenths: Int?) -> String { tenths.map { "\($0 / 10).\($0 % 10)" } ?? "" }
