public import Domain

/// Keeping what the trust works with: courses, spaces, centres, equipment, classes, people,
/// departments, sites, settings.
public enum KeepAct: Hashable, Sendable {
  /// Add a course to the catalogue, or change one.
  case course(Course, isNew: Bool)
  /// Add a learning space, or change one.
  case space(LearningSpace, isNew: Bool)
  /// Change a class and its sessions still to come.
  case theClass(ClassCode, ClassChange)
  /// Change a person's record; the post from a day on where one is named.
  case person(StaffMember, from: Day?)
  /// Give a department another name.
  case rename(String, to: String)
  /// Merge a department into another.
  case merge(String, into: String)
  /// Close a department.
  case close(String)
  /// Bring back a department that was closed.
  case reopen(String)
  /// Keep when a centre is open.
  case centre(Centre)
  /// Keep how many there are of equipment that spaces share; none takes it out.
  case stock(Stock)
  /// Give a site another name from today on.
  case renameSite(String, to: String)
  /// Change a setting.
  case set(Setting, String)
}

/// What the trust works with, as a screen lists it.
public struct Records: Hashable, Sendable {
  /// The catalogue, by code.
  public var courses: [Course]
  /// The learning spaces, by code.
  public var spaces: [LearningSpace]
  /// Every centre with its hours, by name.
  public var centres: [Centre]
  /// What spaces share, by name.
  public var stock: [Stock]
  /// The departments, by name.
  public var departments: [DepartmentLine]
  /// The sites, by name.
  public var sites: [SiteLine]
  /// The settings.
  public var settings: Settings
  /// The copy of the books that was made last; nil where none is known.
  public var lastCopy: LastCopy?

  /// Joins the lists.
  public init(
    courses: [Course] = [], spaces: [LearningSpace] = [], centres: [Centre] = [],
    stock: [Stock] = [], departments: [DepartmentLine] = [], sites: [SiteLine] = [],
    settings: Settings = Settings(), lastCopy: LastCopy? = nil
  ) {
    self.courses = courses
    self.spaces = spaces
    self.centres = centres
    self.stock = stock
    self.departments = departments
    self.sites = sites
    self.settings = settings
    self.lastCopy = lastCopy
  }
}
