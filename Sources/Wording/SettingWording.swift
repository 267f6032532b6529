public import Domain

extension Wording {
  /// What a setting is about, in words.
  public static func name(_ setting: Setting) -> String {
    switch setting {
    case .organisation: "The trust's name"
    case .contact: "Whom to ask"
    case .printer: "The printer"
    case .paper: "The paper"
    case .timeZone: "The time zone"
    case .badgeShape: "The badge's digits"
    case .registerLockDays: "Days until a register is locked"
    case .destroyByMonths: "Months until paper is destroyed"
    case .offerHours: "Hours an offer is held"
    case .releaseDays: "Days a manager has to answer"
    case .decisionDays: "Days before a class is decided"
    case .smallestCount: "The smallest count shown"
    }
  }

  /// What sort of learning a course is, in a word.
  public static func word(_ kind: CourseKind) -> String {
    switch kind {
    case .formal: "Formal"
    case .informal: "Informal"
    case .mandatory: "Mandatory"
    }
  }
}
