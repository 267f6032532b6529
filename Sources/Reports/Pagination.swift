/// Fills pages with strips, top to bottom. A strip is divided only if it is taller than a page.
public struct Pagination<Content> {
  /// The contents of each page, top to bottom; there is at least one page.
  public private(set) var pages: [[Content]] = [[]]

  private let room: Int
  private var left: Int
  /// Whether the page holds more than what was carried over to it.
  private var hasMatter = false

  /// Fills pages.
  /// - Parameters:
  ///   - firstRoom: The height to fill on the first page, below the title block.
  ///   - room: The height to fill on every other page.
  ///   - split: Divides what is taller than a page, so that the first part fits a height; nil if it
  ///     cannot be divided, and it is then put on a page of its own.
  public init(
    _ strips: [Strip<Content>], firstRoom: Int, room: Int,
    split: (Strip<Content>, Int) -> (Strip<Content>, Strip<Content>)?
  ) {
    self.room = room
    left = firstRoom
    var next = 0
    while next < strips.count {
      let end = Self.endOfRun(strips, from: next)
      let run = strips[next..<end]
      if run.reduce(0, { $0 + $1.height }) > left, hasMatter { turnPage(run.first) }
      for strip in run { put(strip, split) }
      next = end
    }
    if pages.count > 1, !hasMatter { pages.removeLast() }
  }

  /// The strips from here that must stand on one page, if one page can hold them.
  private static func endOfRun(_ strips: [Strip<Content>], from start: Int) -> Int {
    var end = start
    while end < strips.count - 1, strips[end].keepsWithNext { end += 1 }
    return end + 1
  }

  private mutating func put(
    _ strip: Strip<Content>, _ split: (Strip<Content>, Int) -> (Strip<Content>, Strip<Content>)?
  ) {
    switch strip.kind {
    case .newPage:
      if hasMatter { turnPage(nil) }
    case .gap:
      if hasMatter, strip.height <= left { add(strip) }
    case .matter:
      if strip.height > left, hasMatter { turnPage(strip) }
      var rest = strip
      while rest.height > left, let (head, tail) = split(rest, left) {
        add(head)
        turnPage(tail)
        rest = tail
      }
      add(rest)
      hasMatter = true
    }
  }

  private mutating func add(_ strip: Strip<Content>) {
    pages[pages.count - 1].append(strip.content)
    left -= strip.height
  }

  private mutating func turnPage(_ first: Strip<Content>?) {
    pages.append([])
    left = room
    hasMatter = false
    for carried in first?.carried ?? [] {
      pages[pages.count - 1].append(carried.content)
      left -= carried.height
    }
  }
}
