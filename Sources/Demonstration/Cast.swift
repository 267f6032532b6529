import Domain

/// The people who are in every demonstration trust, whatever its size, with the same numbers.
///
/// They carry what a hospital really has, so that the smallest trust shows all of it, and guides
/// and trainers can name them.
enum Cast {
  static let ada: EmployeeNumber = "20044170"
  static let benedict: EmployeeNumber = "20019823"
  static let hoa: EmployeeNumber = "20036617"
  static let lukasz: EmployeeNumber = "20031466"
  static let sian: EmployeeNumber = "20027548"
  static let suharto: EmployeeNumber = "20061935"
  static let dorota: EmployeeNumber = "20015391"
  static let terence: EmployeeNumber = "20010274"
  static let callum: EmployeeNumber = "20068842"
  /// Those whose classes are written down; nobody draws them for others.
  static let withOwnParts: Set<EmployeeNumber> = [ada, dorota]
  private static let wardManager: EmployeeNumber = "20022716"
  private static let chiefExecutive: EmployeeNumber = "20010011"

  /// How many there are.
  static let count = members(on: Day(number: 0)).count
  /// Where the chief executive stands among them; everybody's line leads there.
  static let chief = chiefExecutive

  /// The people, as they are on that day.
  static func members(on today: Day) -> [StaffMember] {
    clinical(on: today) + others(on: today)
  }

  private static func clinical(on today: Day) -> [StaffMember] {
    [
      person(
        ada, "Okafor", "Ada", post("Ward 7", Job.healthcareAssistant, under: wardManager),
        started: today - 1_403, badge: "4417022"),
      person(
        benedict, "Okafor", "Benedict", knownAs: "Ben",
        post("Portering", Job("Porter", "2", StaffGroup.estates)), started: today - 3_120),
      person(
        "20021190", "Okafor-Grant", "Grace",
        post("Intensive Care Unit", Job("Staff Nurse", "5", StaffGroup.nursing)),
        started: today - 777),
      person(
        wardManager, "Pugh", "Bronwen",
        post("Ward 7", Job("Ward Manager", "7", StaffGroup.nursing)), started: today - 6_030),
      person(
        lukasz, "Grzyb", "Łukasz",
        post("Catering", Job("Catering Assistant", "2", StaffGroup.estates)),
        started: today - 2_020),
      person(
        sian, "Davies", "Siân", post("Ward 3", Job("Senior Staff Nurse", "6", StaffGroup.nursing)),
        started: today - 2_905),
      person(
        "20029034", "O'Connor", "Niamh",
        post("Physiotherapy", Job("Senior Physiotherapist", "6", StaffGroup.allied)),
        started: today - 1_240),
      person(
        hoa, "Nguyễn", "Thị Hoa", knownAs: "Hoa",
        post("Pathology", Job("Biomedical Scientist", "6", StaffGroup.scientists)),
        started: today - 1_950),
      person(
        "20041128", "Lloyd-Jones", "Helen",
        post("Cardiology", Job("Consultant Cardiologist", "Medical & Dental", StaffGroup.medical)),
        started: today - 4_400),
      person(
        "20033905", "de la Cruz", "Marisol",
        post("Emergency Department", Job("Staff Nurse", "5", StaffGroup.nursing)),
        started: today - 610),
      person(
        "20038421", "van der Berg", "Pieter",
        post("Pharmacy", Job("Advanced Pharmacist", "8a", StaffGroup.scientific)),
        started: today - 1_711),
      person(
        "20068107", "Okafor", "Chidinma",
        post("Maternity", Job("Student Midwife", "Other", StaffGroup.students)),
        started: today - 301),
      person(
        "20062250", "Kaur", nil, knownAs: "Simran", post("Ward 12", Job.healthcareAssistant),
        started: today - 820),
      person(
        "20027390", "García López", "José",
        post("Radiology", Job("Radiographer", "5", StaffGroup.allied)), started: today - 930),
      StaffMember(
        number: "20057312", name: PersonName(family: "Mensah", given: "Amara"),
        email: "amara.mensah@stbrigid.example",
        assignments: [
          assignment(
            post("Ward 7", Job.healthcareAssistant, under: wardManager), number: "20057312-1",
            hours: "22.5", from: today - 1_500),
          assignment(
            post("Outpatients", Job("Receptionist", "3", StaffGroup.administrative)),
            number: "20057312-2", hours: "15", from: today - 420),
        ]),
    ]
  }

  private static func others(on today: Day) -> [StaffMember] {
    [
      person(
        suharto, "Suharto", nil,
        post("Domestic Services", Job("Domestic Assistant", "2", StaffGroup.estates)),
        started: today - 1_090),
      person(
        "20012468", "Smith", "John", post("Estates", Job("Electrician", "4", StaffGroup.estates)),
        started: today - 5_210),
      person(
        "20053571", "Smith", "John",
        post("Finance", Job("Finance Manager", "8b", StaffGroup.administrative)),
        started: today - 1_330, mark: 2),
      person(
        callum, "Reid", "Callum",
        post(
          "Human Resources", Job("Apprentice Administrator", "2", StaffGroup.administrative),
          isApprentice: true),
        started: today - 200),
      person(
        "20068990", "Begum", "Taslima",
        post(
          "Ward 7", Job("Apprentice Healthcare Assistant", "2", StaffGroup.clinicalSupport),
          isApprentice: true, under: wardManager),
        started: today - 190),
      person(
        dorota, "Wójcik", "Dorota",
        post("Booking Office", Job("Booking Clerk", "3", StaffGroup.administrative)),
        started: today - 2_450, leaving: today - 4),
      person(
        "20016044", "Hargreaves", "Colin",
        post("Medical Records", Job("Clerical Officer", "2", StaffGroup.administrative)),
        started: today - 7_300, leaving: today - 96),
      person(
        terence, "Whitlock", "Terence", knownAs: "Terry",
        post("Estates", Job("Estates Officer", "6", StaffGroup.administrative)),
        started: today - 9_100, leaving: today + 40),
      person(
        "20020503", "Adeyemi", "Patricia", knownAs: "Pat",
        post("Medical Secretaries", Job("Medical Secretary", "4", StaffGroup.administrative)),
        started: today - 4_015),
      person(
        "20018877", "Featherstone", "Ruth",
        post(
          "Workforce Development",
          Job("Head of Workforce Development", "8c", StaffGroup.administrative)),
        started: today - 3_377),
      person(
        "20013300", "Raghavan", "Priya",
        post("Digital Services", Job("Chief Digital Officer", "8d", StaffGroup.administrative)),
        started: today - 888),
      person(
        "20010808", "Rahman", "Yusuf",
        post("Trust Board", Job("Director of Strategy", "9", StaffGroup.administrative)),
        started: today - 1_020),
      person(
        chiefExecutive, "Ashdown", "Margaret",
        post("Trust Board", Job("Chief Executive", "VSM", StaffGroup.administrative), under: nil),
        started: today - 2_222),
    ]
  }

  private static func post(
    _ department: String, _ job: Job, isApprentice: Bool = false,
    under manager: EmployeeNumber? = chiefExecutive
  ) -> Assignment {
    Assignment(
      department: department,
      site: Department.all.first { $0.name == department }?.site ?? Department.mainSite,
      staffGroup: job.group, payBand: job.band, jobTitle: job.title, isApprentice: isApprentice,
      lineManager: manager)
  }

  private static func assignment(
    _ post: Assignment, number: String? = nil, hours: String, from start: Day
  ) -> Assignment {
    var post = post
    post.number = number
    post.contractedHours = hours
    post.startDate = start
    return post
  }

  private static func person(
    _ number: EmployeeNumber, _ family: String, _ given: String?, knownAs: String? = nil,
    _ post: Assignment, started: Day, badge: String? = nil, leaving: Day? = nil,
    mark: Int? = nil
  ) -> StaffMember {
    let name = PersonName(family: family, given: given, knownAs: knownAs)
    let hours = post.payBand == "Medical & Dental" ? "40" : "37.5"
    return StaffMember(
      number: number, name: name, badge: badge, email: TrustStaff.email(of: name, mark: mark),
      leavingDate: leaving, assignments: [assignment(post, hours: hours, from: started)])
  }
}
