/// A report as data: what is said, before it is text, PDF or a sheet in a printer.
///
/// Every sheet made from it carries its title, organisation, as-at time, who printed it, the page
/// number, classification and contact; see ``Document/footer(page:of:)``.
public struct Document: Equatable, Sendable {
  /// Which way the paper lies.
  public enum Orientation: Equatable, Sendable {
    /// Taller than wide.
    case portrait
    /// Wider than tall, for tables of many columns.
    case landscape
  }

  /// What the paper may be used for. A sheet with personal data cannot be made without the day by
  /// which it must be destroyed.
  public enum Classification: Equatable, Sendable {
    /// Names nobody; the text is shown as it is, for example "No personal data".
    case open(String)
    /// Names people; for example "Personal data: handle in confidence", and "24 May 2027".
    case personal(String, destroyBy: String)
  }

  /// What sort of sheet this is, for example "Class roster". It names nobody: it is what a PDF's
  /// metadata and a printer's queue show.
  public var kind: String
  /// The heading of the first page, repeated small on the others.
  public var title: String
  /// Lines under the title: the class and its code, the days covered.
  public var subtitles: [String]
  /// The trust or partnership whose paper this is.
  public var organisation: String
  /// When the facts were true, in words: "24 November 2026, 09:50".
  public var asAt: String
  /// Who had it printed.
  public var printedBy: String
  /// Whom to ask about it: a name, an extension, an address.
  public var contact: String
  /// Whether people are named, and until when the paper may be kept.
  public var classification: Classification
  /// Which way the paper lies.
  public var orientation: Orientation
  /// How large it is set.
  public var typeSize: TypeSize
  /// What it says, top to bottom.
  public var blocks: [Block]
  /// Documents bound together with this one, which becomes their cover and lists them. Each begins on
  /// a sheet of its own and keeps its own head; the pages are counted through.
  public var parts: [Document] = []

  /// A report; the words are shown as given.
  public init(
    kind: String, title: String, subtitles: [String] = [], organisation: String, asAt: String,
    printedBy: String, contact: String, classification: Classification,
    orientation: Orientation = .portrait, typeSize: TypeSize = .ordinary, blocks: [Block]
  ) {
    self.kind = kind
    self.title = title
    self.subtitles = subtitles
    self.organisation = organisation
    self.asAt = asAt
    self.printedBy = printedBy
    self.contact = contact
    self.classification = classification
    self.orientation = orientation
    self.typeSize = typeSize
    self.blocks = blocks
  }
}

extension Document {
  /// A piece of a report.
  public enum Block: Equatable, Sendable {
    /// Begins a part; never left alone at the foot of a page.
    case heading(String)
    /// Running text, wrapped to the width.
    case paragraph(String)
    /// Lines that stay lines: an address, a list.
    case lines([String])
    /// Labels and what they stand for: "Tutor", "Dr P Lindqvist".
    case facts([Fact])
    /// Rows and columns.
    case table(Table)
    /// Days beside one another, hours below one another.
    case grid(Grid)
    /// A picture of numbers, which stand beside it.
    case chart(Chart)
    /// Lines in the middle of the sheet, as on a certificate.
    case centred([CentredLine])
    /// The next block begins a sheet of its own.
    case newPage
  }

  /// A label and what it stands for.
  public struct Fact: Equatable, Sendable {
    /// What is told, without a colon.
    public var label: String
    /// What it is.
    public var value: String

    /// A label, without a colon, and what it stands for.
    public init(_ label: String, _ value: String) {
      self.label = label
      self.value = value
    }
  }
}
