import Domain
import Engine
import Store
import TestServer
import Testing

@Suite("What is kept comes back") struct RoundTripTests {
  @Test("A person comes back with every post and name", arguments: EngineUnderTest.available)
  func person(_ engine: EngineUnderTest) throws {
    let books = try BooksUnderTest(engine)
    let everybody = [
      Cast.ada, Cast.lukasz, Cast.sian, Cast.hoa, Cast.niamh, Cast.anneMarie, Cast.suharto,
    ]
    let written = try books.write { journal in try everybody.map { try journal.save($0) } }
    #expect(written?.allSatisfy { $0 == .new } == true)
    for person in everybody { #expect(try books.store.staffMember(person.number) == person) }
    #expect(try books.store.staffMember("999") == nil)
    #expect(try books.store.countStaff() == everybody.count)
    var byNumber: [StaffMember] = []
    try books.store.eachStaffMember { byNumber.append($0) }
    #expect(byNumber == everybody.sorted { $0.number < $1.number })
  }

  @Test(
    "A person who loses a post, a name and an address loses them in the books too",
    arguments: EngineUnderTest.available)
  func changedPerson(_ engine: EngineUnderTest) throws {
    let books = try BooksUnderTest(engine)
    try books.write { try $0.save(Cast.ada) }
    var changed = Cast.ada
    changed.assignments = [Assignment(department: "Ward 8")]
    changed.name.knownAs = nil
    changed.email = nil
    #expect(try books.write("second") { try $0.save(changed) } == .changed)
    #expect(try books.store.staffMember(Cast.ada.number) == changed)
    #expect(try books.write("third") { try $0.save(changed) } == .unchanged)
    var again = changed
    again.assignments[0].payBand = "3"
    #expect(try books.write("fourth") { try $0.save(again) } == .changed)
  }

  @Test(
    "A course, a space, a class and a session come back with everything they have",
    arguments: EngineUnderTest.available)
  func catalogue(_ engine: EngineUnderTest) throws {
    let books = try BooksUnderTest(engine)
    try books.openYoga()
    #expect(try books.store.course("YOGA") == Cast.yogaCourse)
    #expect(try books.store.courses() == [Cast.yogaCourse])
    #expect(try books.store.space("SEM") == Cast.seminar)
    #expect(try books.store.spaces() == [Cast.seminar])
    #expect(try books.store.theClass("YOGA-1") == Cast.yoga)
    #expect(try books.store.classes(ClassFilter()) == [Cast.yoga])
    #expect(try books.store.sessions(of: "YOGA-1") == [Cast.firstSession])
    #expect(
      try books.store.sessions(ClassFilter(withCancelled: true)) == ["YOGA-1": [Cast.firstSession]])
  }

  @Test("Things with nothing optional come back so too", arguments: EngineUnderTest.available)
  func bare(_ engine: EngineUnderTest) throws {
    let books = try BooksUnderTest(engine)
    let course = Course(code: "C", title: "C", maximum: 1)
    let space = LearningSpace(code: "S", name: "S", capacity: 1)
    let theClass = Class(code: "C-1", course: "C", title: "C", maximum: 1)
    let session = Session(
      classCode: "C-1", number: 1, date: Cast.thursday, start: .startOfDay, end: .endOfDay)
    try books.write { journal in
      try journal.save(course)
      try journal.save(space)
      try journal.save(theClass)
      try journal.save(session)
    }
    #expect(try books.store.course("C") == course)
    #expect(try books.store.space("S") == space)
    #expect(try books.store.theClass("C-1") == theClass)
    #expect(try books.store.sessions(of: "C-1") == [session])
  }

  @Test(
    "An enrolment comes back in every state and with every release",
    arguments: EngineUnderTest.available)
  func enrolments(_ engine: EngineUnderTest) throws {
    let books = try BooksUnderTest(engine)
    try books.openYoga()
    var written: [Enrolment] = []
    for (index, state) in EnrolmentState.allCases.enumerated() {
      let learner = Cast.person(EmployeeNumber("L\(index)"), "Learner \(index)", nil)
      var enrolment = Cast.enrolment(
        EnrolmentID("e\(index)"), learner, state, joining: index + 1)
      enrolment.release = ReleaseModel.allCases[index % ReleaseModel.allCases.count]
      enrolment.joinedOn = index.isMultiple(of: 2) ? Cast.thursday : nil
      enrolment.leftOn = index.isMultiple(of: 3) ? Cast.thursday + 7 : nil
      enrolment.reason = index.isMultiple(of: 4) ? "shift" : nil
      enrolment.overrideReason = index.isMultiple(of: 3) ? "agreed with the tutor" : nil
      enrolment.admission =
        [
          nil, Admission(agreement: nil), Admission(agreement: nil, as: "Ward 7"),
        ][index % 3]
      written.append(enrolment)
      try books.write("enrol \(index)") { journal in
        try journal.save(learner)
        try journal.save(enrolment)
      }
    }
    #expect(try books.store.enrolmentsInOrder(on: "YOGA-1") == written)
    #expect(try books.store.nextJoiningNumber(on: "YOGA-1") == written.count + 1)
    let places = try books.store.places(of: Cast.yoga)
    #expect(places.confirmed == 4)
    #expect(places.offered == 1)
    #expect(places.requested == 1)
    #expect(places.waiting == 1)
    #expect(try books.store.places(ClassFilter(), of: [Cast.yoga]) == ["YOGA-1": places])
  }

  @Test("Marks and their amendments come back, oldest first", arguments: EngineUnderTest.available)
  func marks(_ engine: EngineUnderTest) throws {
    let books = try BooksUnderTest(engine)
    try books.openYoga()
    let mark = KeptMark(
      classCode: "YOGA-1", session: 1, learner: Cast.ada.number,
      mark: .late(minutes: 20, leftEarly: 5))
    let first = Amendment(
      from: nil, to: .present, reason: "forgotten", by: "tutor", at: Cast.now.moment)
    let second = Amendment(
      from: .present, to: mark.mark, reason: "came late", by: "rep", at: Cast.now.moment)
    try books.write { journal in
      try journal.save(mark)
      try journal.add(first, to: mark)
      try journal.add(second, to: mark)
    }
    #expect(try books.store.marks(of: "YOGA-1" as ClassCode) == [mark])
    #expect(try books.store.marks(of: Cast.ada.number) == [mark])
    #expect(
      try books.store.amendments(of: "YOGA-1", session: 1) == [Cast.ada.number: [first, second]])
    try books.write("clear") { try $0.clear(mark) }
    #expect(try books.store.mark("YOGA-1", session: 1, learner: Cast.ada.number) == nil)
    #expect(
      try books.store.amendments(of: "YOGA-1", session: 1)[Cast.ada.number]?.count == 2)
  }

  @Test(
    "Agreements come back with their signatures, settings with their values",
    arguments: EngineUnderTest.available)
  func agreements(_ engine: EngineUnderTest) throws {
    let books = try BooksUnderTest(engine)
    let agreement = LearningAgreement(
      code: "LA-1", title: "Learning agreement", inForceFrom: Cast.thursday,
      reviewDue: Cast.thursday + 365,
      signatures: [
        Signature(party: "UNISON", signatory: "J. Marsh", on: Cast.thursday - 2),
        Signature(party: "Management", signatory: "P. Hale", on: Cast.thursday - 1),
      ])
    try books.write { journal in
      try journal.save(agreement)
      try journal.set(.contact, to: "ext. 4417")
    }
    #expect(try books.store.agreements() == [agreement])
    #expect(try books.store.settings()[.contact] == "ext. 4417")
    #expect(try books.store.settings()[.paper] == "A4")
  }

  @Test(
    "A department, site, tutor or provider is one, however its name is spelt",
    arguments: EngineUnderTest.available)
  func knownNames(_ engine: EngineUnderTest) throws {
    let books = try BooksUnderTest(engine)
    try books.write { journal in
      for (number, department) in [
        ("1", "Ward 7"), ("2", "WARD  7"), ("3", "ward-7 "), ("4", "Café"),
      ] {
        var person = Cast.person(EmployeeNumber(number), "P\(number)", nil)
        person.assignments = [Assignment(department: department)]
        try journal.save(person)
      }
    }
    #expect(try books.store.knownNames(.department) == ["Café", "Ward 7", "ward-7 "])
    #expect(try books.store.staffMember("2")?.post.department == "Ward 7")
    #expect(try books.store.knownNames(.site) == [])
  }
}
