public import Domain

/// What can be done with a free place that is offered.
public enum OfferAct: Hashable, Sendable {
  /// Offer a free place to somebody who waits.
  case offer(EmployeeNumber, ClassCode)
  /// The learner takes the place, perhaps leaving another class for it.
  case accept(EmployeeNumber, ClassCode, insteadOf: ClassCode? = nil)
  /// The learner does not take the place.
  case decline(EmployeeNumber, ClassCode, keepsPlace: Bool)
}

/// What can be done about time to attend.
public enum ReleaseAct: Hashable, Sendable {
  /// Ask the manager.
  case ask(EmployeeNumber, ClassCode, ReleaseModel, hours: Int? = nil)
  /// The manager agrees, as asked where no model is named; for one session where one is named.
  case agree(
    EmployeeNumber, ClassCode, ReleaseModel?, hours: Int? = nil, session: Int? = nil, by: String)
  /// The manager declines, for one session where one is named.
  case decline(EmployeeNumber, ClassCode, ReleaseGround, session: Int? = nil, by: String)
  /// The learner comes in own time instead, to one session where one is named.
  case ownTime(EmployeeNumber, ClassCode, session: Int? = nil)
}

/// What can be decided about a class.
public enum ClassAct: Hashable, Sendable {
  /// It runs although it has fewer learners than its minimum.
  case run(reason: String)
  /// Its sessions still to come begin on another day.
  case postpone(to: Day, reason: String)
  /// Places are kept for some people; an empty list keeps none.
  case keepPlaces([KeptPlaces])
  /// It is over: every enrolment comes to its end.
  case complete
}

/// People to be moved from one class to another.
public struct MovePlan: Hashable, Sendable {
  /// Who; nil merges the class with all its people into the other.
  public var people: [EmployeeNumber]?
  /// From which class.
  public var from: ClassCode
  /// To which class.
  public var to: ClassCode
  /// Why rules are set aside; nil sets none aside.
  public var override: String?

  /// Joins the parts of a plan.
  public init(
    people: [EmployeeNumber]?, from: ClassCode, to: ClassCode, override: String? = nil
  ) {
    self.people = people
    self.from = from
    self.to = to
    self.override = override
  }
}

/// What a person asked of the manager, with what it takes to key in the reply.
public struct ReleaseReply: Hashable, Sendable {
  /// What was asked, by whom, for which class.
  public var form: ReleaseForm
  /// The name of the line manager, where the books know it.
  public var manager: String?

  /// Joins the facts.
  public init(form: ReleaseForm, manager: String?) {
    self.form = form
    self.manager = manager
  }
}
