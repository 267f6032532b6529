import Domain

/// What the person at the desk has before their eyes: an act of another desk about it is told in
/// words, so that nothing changes under anybody's hands unsaid.
struct Concern: Hashable, Sendable {
  var person: EmployeeNumber?
  var theClass: ClassCode?

  var isEmpty: Bool { person == nil && theClass == nil }
}

extension RosterScreen {
  var concern: Concern { Concern(theClass: code) }
}

extension RegisterScreen {
  var concern: Concern { Concern(theClass: code) }
}

extension ClassesScreen {
  var concern: Concern { Concern(theClass: line?.theClass.code) }
}

extension FindScreen {
  var concern: Concern {
    Concern(
      person: person?.number, theClass: part == .offers ? offer?.line.theClass.code : nil)
  }
}
