/// A kind of post: its title, band and ESR staff group, and how common it is in its departments.
struct Job: Sendable {
  let title: String
  let band: String
  let group: String
  let weight: Int

  init(_ title: String, _ band: String, _ group: String, _ weight: Int = 1) {
    self.title = title
    self.band = band
    self.group = group
    self.weight = weight
  }

  /// A post drawn from those of a department.
  static func drawn(in kind: Department.Kind, _ random: inout SplitMix64) -> Job {
    (byKind[kind] ?? byKind[.ward])?.pick(&random) ?? healthcareAssistant
  }

  /// The post of the person a department answers to.
  static func head(of kind: Department.Kind, department: String) -> Job {
    switch kind {
    case .ward, .emergency, .theatres: Job("Ward Manager", "7", StaffGroup.nursing)
    case .maternity: Job("Midwifery Matron", "8a", StaffGroup.nursing)
    case .medical: Job("Clinical Director", "Medical & Dental", StaffGroup.medical)
    case .therapy, .imaging: Job("Professional Lead", "8a", StaffGroup.allied)
    case .pathology: Job("Laboratory Manager", "8b", StaffGroup.scientists)
    case .pharmacy: Job("Chief Pharmacist", "8d", StaffGroup.scientific)
    case .community: Job("Locality Manager", "8a", StaffGroup.nursing)
    case .estates: Job("Estates Manager", "8b", StaffGroup.estates)
    case .portering, .domestic, .catering: Job("Facilities Manager", "7", StaffGroup.estates)
    case .records: Job("Administration Manager", "7", StaffGroup.administrative)
    case .corporate: Job("Head of \(department)", "8c", StaffGroup.administrative)
    case .senior: Job("Company Secretary", "9", StaffGroup.administrative)
    }
  }

  /// The post of somebody who leads a team within a department.
  static func leader(in kind: Department.Kind) -> Job {
    switch kind {
    case .ward, .emergency, .theatres, .community: Job("Sister", "6", StaffGroup.nursing)
    case .maternity: Job("Midwifery Sister", "7", StaffGroup.nursing)
    case .medical: Job("Consultant", "Medical & Dental", StaffGroup.medical)
    case .therapy, .imaging: Job("Team Lead", "7", StaffGroup.allied)
    case .pathology: Job("Senior Biomedical Scientist", "7", StaffGroup.scientists)
    case .pharmacy: Job("Lead Pharmacist", "8a", StaffGroup.scientific)
    case .estates: Job("Estates Supervisor", "5", StaffGroup.estates)
    case .portering, .domestic, .catering: Job("Facilities Supervisor", "4", StaffGroup.estates)
    case .records: Job("Administration Team Leader", "5", StaffGroup.administrative)
    case .corporate, .senior: Job("Team Manager", "7", StaffGroup.administrative)
    }
  }

  /// The posts of the four directors every hospital has.
  static let directors = [
    Job("Chief Nurse", "VSM", StaffGroup.nursing),
    Job("Medical Director", "Medical & Dental", StaffGroup.medical),
    Job("Director of Finance", "VSM", StaffGroup.administrative),
    Job("Director of Estates and Facilities", "9", StaffGroup.estates),
  ]

  /// Which director a department answers to, counted from 0 in `directors`.
  static func director(of kind: Department.Kind) -> Int {
    switch kind {
    case .ward, .emergency, .theatres, .maternity, .community: 0
    case .medical, .therapy, .imaging, .pathology, .pharmacy: 1
    case .records, .corporate, .senior: 2
    case .estates, .portering, .domestic, .catering: 3
    }
  }

  static let healthcareAssistant = Job("Healthcare Assistant", "2", StaffGroup.clinicalSupport, 17)
}

/// The names ESR gives its staff groups.
enum StaffGroup {
  static let scientific = "Add Prof Scientific and Technic"
  static let clinicalSupport = "Additional Clinical Services"
  static let administrative = "Administrative and Clerical"
  static let allied = "Allied Health Professionals"
  static let estates = "Estates and Ancillary"
  static let scientists = "Healthcare Scientists"
  static let medical = "Medical and Dental"
  static let nursing = "Nursing and Midwifery Registered"
  static let students = "Students"
}
