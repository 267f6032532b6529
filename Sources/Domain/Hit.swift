/// Something that lies where it cannot be: in a closure, or in a space that is out of use.
public struct Hit: Hashable, Sendable {
  /// What.
  public var what: Occupation
  /// How many people have a place there; 0 for bookings of spaces.
  public var people: Int

  /// Joins the facts.
  public init(what: Occupation, people: Int) {
    self.what = what
    self.people = people
  }
}

/// A closure that was kept, and everything it hits.
public struct KeptClosure: Hashable, Sendable {
  /// The closure.
  public var closure: Closure
  /// What lies in it and has to be settled by a person.
  public var hit: [Hit]

  /// Joins the two.
  public init(closure: Closure, hit: [Hit]) {
    self.closure = closure
    self.hit = hit
  }
}
