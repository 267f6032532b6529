import Reports

/// A document set in type: the pieces of each page, not yet drawn.
struct SetDocument {
  let paper: Paper
  let furniture: SheetFurniture
  /// What stands between the head and the foot of each page.
  let pages: [[Piece]]
  let titleBlock: [Piece]
  let runningHead: [Piece]

  init(_ document: Document, type: Typesetter) {
    paper = Paper(document.orientation)
    furniture = SheetFurniture(document, measure: paper.measure, type: type)
    runningHead = furniture.runningHead
    titleBlock = document.hasOwnTitle ? runningHead : furniture.titleBlock
    // Digits are all as wide as one another, so that any page's foot is as tall as this one.
    let footHeight = furniture.foot(page: 9999, of: 9999).height + Points.units(6)
    let room = paper.depth - titleBlock.height - footHeight
    let pieces = DocumentPieces(
      document: document, measure: paper.measure, room: room, type: type)
    pages =
      Pagination(
        pieces.strips, firstRoom: room, room: paper.depth - runningHead.height - footHeight
      ) { strip, height in
        strip.content.split(at: height).map { head, tail in
          (head.strip(), tail.strip(keepsWithNext: strip.keepsWithNext, carried: strip.carried))
        }
      }.pages
  }
}

/// A document with its parts, bound into one: every sheet with its number, ready to be drawn.
struct BoundDocument {
  /// A sheet: what stands at its top, between, and at its foot.
  struct Sheet {
    let paper: Paper
    /// The part that begins here.
    var begins: String?
    let head: [Piece]
    let matter: [Piece]
    let foot: [Piece]
  }

  /// In order; at least one.
  let sheets: [Sheet]

  init(_ document: Document, type: Typesetter) {
    let parts = document.parts.map { SetDocument($0, type: type) }
    // The list of parts takes as many sheets whatever the numbers are.
    let cover = SetDocument(
      parts.isEmpty ? document : document.listing(parts.map { _ in 999 }), type: type)
    let firsts = parts.indices.map { place in
      cover.pages.count + parts.prefix(place).reduce(0) { $0 + $1.pages.count } + 1
    }
    let all =
      parts.isEmpty ? [cover] : [SetDocument(document.listing(firsts), type: type)] + parts
    let total = all.reduce(0) { $0 + $1.pages.count }
    var sheets: [Sheet] = []
    for one in all {
      for (place, matter) in one.pages.enumerated() {
        sheets.append(
          Sheet(
            paper: one.paper,
            begins: place == 0 && !parts.isEmpty ? one.furniture.document.title : nil,
            head: place == 0 ? one.titleBlock : one.runningHead, matter: matter,
            foot: one.furniture.foot(page: sheets.count + 1, of: total)))
      }
    }
    self.sheets = sheets
  }
}

extension [Piece] {
  var height: Int { reduce(0) { $0 + $1.height } }
}
