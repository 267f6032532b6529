/// The learning agreement in force on a class's date, as far as lists and menus need it.
public struct GoverningAgreement: Hashable, Sendable {
  /// Its code.
  public var code: AgreementCode
  /// Its title.
  public var title: String
  /// The release models it offers; nil means all there are.
  public var releaseModels: Set<ReleaseModel>?
  /// Percent of sessions attended that completes the class; nil where it sets none.
  public var attendanceThreshold: Int?

  /// What lists and menus need of an agreement.
  public init(_ agreement: LearningAgreement) {
    code = agreement.code
    title = agreement.title
    releaseModels = agreement.provisions.releaseModels
    attendanceThreshold = agreement.provisions.attendanceThreshold
  }
}

extension ClassLine {
  /// The day whose agreement governs the class: its first session's; nil where it has none.
  public var governingDay: Day? {
    sessions.filter(\.takesPlace).map(\.date).min() ?? sessions.map(\.date).min()
  }

  /// The kinds of release that may be asked for; own time always may.
  public var releaseModels: [ReleaseModel] {
    ReleaseModel.allCases.filter { model in
      !model.needsAgreement || agreement?.releaseModels?.contains(model) ?? true
    }
  }
}
