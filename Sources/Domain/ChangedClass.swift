/// A class as it stands after a decision about it, and everybody whom that concerned.
public struct ChangedClass: Hashable, Sendable {
  /// The class as it stands now.
  public var line: ClassLine
  /// What free places led to.
  public var service: WaitingListService
  /// Who had a place and waits again, as the class is planned anew; by name.
  public var backInLine: [PersonLine]
  /// Whose held place is free again, as enrolment closed before release was agreed; by name.
  public var declined: [PersonLine]
  /// Places people got elsewhere, where only this class had been in the way.
  public var alsoBooked: [Booking]
  /// Whom to tell that sessions are changed, by name.
  public var toTell: [ToTell]
  /// Whose release is asked again, as sessions have other times; by name.
  public var releaseAgain: [PersonLine]

  /// Joins a class and whom its change concerned.
  public init(
    line: ClassLine, service: WaitingListService = WaitingListService(),
    backInLine: [PersonLine] = [], declined: [PersonLine] = [], alsoBooked: [Booking] = [],
    toTell: [ToTell] = [], releaseAgain: [PersonLine] = []
  ) {
    self.line = line
    self.service = service
    self.backInLine = backInLine
    self.declined = declined
    self.alsoBooked = alsoBooked
    self.toTell = toTell
    self.releaseAgain = releaseAgain
  }
}

extension [Session] {
  /// Those that take place when none of them as they were before did: people have those times neither
  /// in their diaries nor agreed with a manager.
  public func atOtherTimes(than before: [Session]) -> [Session] {
    let known = Set(before.filter(\.takesPlace).map(\.interval))
    return filter { $0.takesPlace && !known.contains($0.interval) }
  }
}
