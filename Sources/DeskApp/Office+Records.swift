import Domain
import Screens
import UseCases
import Wording

/// Courses, spaces, centres, equipment, classes, people, departments, sites and settings.
extension Office {
  func records(at now: Now) throws -> Records {
    let spaces = try books.spaces()
    let (kept, stock) = try books.centresAndStock()
    // A centre is known by its spaces; it has hours of its own once somebody has kept some.
    let centres = Set(spaces.compactMap(\.centre)).union(kept.map(\.name)).sorted().map { name in
      kept.first { $0.name == name } ?? Centre(name: name)
    }
    return Records(
      courses: try books.courses(), spaces: spaces, centres: centres, stock: stock,
      departments: try books.departmentList(at: now), sites: try books.siteList(at: now),
      settings: try books.settings(), lastCopy: lastCopy)
  }

  /// The copy of the books made last; a kiosk does not tell of files.
  private var lastCopy: LastCopy? {
    guard !isKiosk, let last = backingUp?.last() else { return nil }
    return LastCopy(path: last.path, day: last.day, time: last.time)
  }

  /// Keeps something; what was done is given as a sentence.
  func keep(_ act: KeepAct) throws -> Outcome<String> {
    switch act {
    case .course(let course, let isNew):
      let outcome =
        isNew
        ? try books.addCourse(course, by: acting) : try books.changeCourse(course, by: acting)
      return outcome.map { "\(isNew ? "Added" : "Changed"): \($0.title) (\($0.code))." }
    case .space(let space, let isNew):
      let outcome =
        isNew ? try books.addSpace(space, by: acting) : try books.changeSpace(space, by: acting)
      return outcome.map { "\(isNew ? "Added" : "Changed"): \($0.name) (\($0.code))." }
    case .theClass(let code, let change):
      return try books.changeClass(code, change, by: acting).map {
        Wording.sentence($0, "Changed")
      }
    case .person(let person, let day):
      return try books.changeStaff(person, from: day, by: acting).map {
        "Changed: \($0.name.spoken), \($0.number)."
      }
    case .rename(let name, let other):
      return try books.renameDepartment(name, to: other, by: acting).map(Self.sentence)
    case .merge(let name, let other):
      return try books.mergeDepartment(name, into: other, by: acting).map(Self.sentence)
    case .close(let name):
      return try books.closeDepartment(name, by: acting).map(Self.sentence)
    case .reopen(let name):
      return try books.reopenDepartment(name, by: acting).map { "Reopened: \($0.name)." }
    case .centre(let centre):
      return try books.keepCentre(centre, by: acting).map { Wording.sentence($0) }
    case .stock(let stock):
      return try books.keepStock(stock, by: acting).map { Wording.sentence($0) }
    case .renameSite(let name, let other):
      return try books.renameSite(name, to: FoldedName.composed(other), by: acting).map {
        Wording.sentences($0).joined(separator: " ")
      }
    case .set(let setting, let value):
      return try books.set(setting, to: value, by: acting).map {
        "Set: \(Wording.name(setting)) is \($0[setting].isEmpty ? "empty" : $0[setting])."
      }
    }
  }

  private static func sentence(_ change: DepartmentChange) -> String {
    Wording.sentences(change).joined(separator: " ")
  }
}
