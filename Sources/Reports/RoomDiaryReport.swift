public import Domain
import Wording

extension Report {
  /// A week of a learning space as a picture: days across, hours down; a sheet a space. For programs
  /// and spreadsheets it is the same as the diary.
  /// - Parameters:
  ///   - days: the days to draw, by space and day.
  ///   - diary: the same days, as the list of what is in them.
  public static func roomDiary(
    _ days: [SpaceDay], of diary: SpaceDiary, _ heading: SheetHeading
  ) -> Report {
    var report = Report.diary(diary, heading)
    let spaces = days.reduce(into: [LearningSpace]()) {
      if $0.last?.code != $1.space.code { $0.append($1.space) }
    }
    let blocks = spaces.enumerated().flatMap { place, space in
      (place == 0 ? [] : [Document.Block.newPage])
        + (spaces.count == 1 ? [] : [.heading(Wording.name(space.label))])
        + [.grid(grid(days.filter { $0.space.code == space.code }))]
    }
    let week = "\(Wording.day(diary.from)) to \(Wording.day(diary.to))"
    // Of several, each sheet has only the title at its head to say which week it is.
    report.document = heading.open(
      "Room diary",
      title: spaces.count == 1
        ? "Diary: \(Wording.name(spaces[0].label))" : "Room diaries, \(week)",
      subtitles: spaces.count == 1 ? [week] : [], orientation: .landscape, blocks)
    return report
  }

  private static func grid(_ days: [SpaceDay]) -> Document.Grid {
    // A weekend on which nothing is has no column.
    let shown = days.filter {
      $0.day.weekday < .saturday || !$0.uses.isEmpty
        || $0.closed.contains { closed in closed.reason != .notOpen }
    }
    let boxes = shown.map { day in
      day.closed.map { box($0) } + day.uses.map { box($0, on: day.day) }
    }
    let busy = boxes.joined().filter { $0.style != .shade }
    let first = (busy.map(\.from).min() ?? 480) / 60
    let last = ((busy.map(\.to).max() ?? 1_080) + 59) / 60
    return Document.Grid(
      columns: zip(shown, boxes).map { .init(Wording.shortDay($0.day), boxes: $1) },
      hours: min(first, 8)...max(last, 18), whenEmpty: "nothing")
  }

  private static func box(_ closed: ClosedStretch) -> Document.Grid.Box {
    let isTold = closed.reason != .notOpen || closed.isAllDay
    return Document.Grid.Box(
      from: closed.from.minutes, to: closed.to.minutes,
      times: closed.isAllDay ? "All day" : Wording.times(closed.from, closed.to),
      words: isTold ? [Wording.brief(closed.reason)] : [], style: .shade)
  }

  private static func box(_ use: SpaceUse, on day: Day) -> Document.Grid.Box {
    let base = day.number * 1_440
    let style: Document.Grid.Box.Style =
      switch use.standing {
      case .confirmed: .firm
      case .provisional: .broken
      case .cancelled, .moved: .bare
      }
    return Document.Grid.Box(
      from: max(0, use.interval.from - base), to: min(1_440, use.interval.to - base),
      times: Wording.times(use.start, use.end),
      words: [Wording.caution(use), Wording.title(use)].compactMap { $0 }, detail: use.tutor,
      style: style)
  }
}
