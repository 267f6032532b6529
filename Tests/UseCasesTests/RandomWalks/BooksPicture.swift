import Domain
import Store
import UseCases

/// Everything the books hold of the classes and their people.
struct BooksPicture: Equatable {
  var classes: [ClassPicture]
  /// How many acts the audit trail holds.
  var acts: Int

  init(_ books: Books) throws {
    classes = try books.store.classes(ClassFilter(withCancelled: true)).map {
      try ClassPicture($0, books.store)
    }
    acts = try books.dataVersion()
  }

  /// Every enrolment.
  var enrolments: [Enrolment] { classes.flatMap(\.enrolments) }

  subscript(_ id: EnrolmentID) -> Enrolment? { enrolments.first { $0.id == id } }

  /// The picture without enrolments another does not have: made since, and taken back.
  func only(in other: BooksPicture) -> [ClassPicture] {
    let known = Set(other.enrolments.map(\.id))
    return classes.filter { new in other.classes.contains { $0.theClass.code == new.theClass.code }
    }
    .map { picture in
      var picture = picture
      picture.enrolments.removeAll { !known.contains($0.id) }
      return picture
    }
  }
}

/// Everything the books hold of one class.
struct ClassPicture: Equatable {
  var theClass: Class
  var sessions: [Session]
  var enrolments: [Enrolment]
  var releases: [EnrolmentID: [Release]]
  var places: Places
  var marks: [KeptMark]

  init(_ theClass: Class, _ store: Store) throws {
    self.theClass = theClass
    sessions = try store.sessions(of: theClass.code)
    enrolments = try store.enrolmentsInOrder(on: theClass.code)
    releases = try store.releases(on: theClass.code)
    places = try store.places(of: theClass)
    marks = try store.marks(of: theClass.code)
  }

  /// Who waits, as they stand on a day.
  func queue(on day: Day) -> [Enrolment] { WaitingList(enrolments, on: day).queue }
}
