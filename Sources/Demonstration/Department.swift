/// A department of the trust: where its people work, and how large it is beside the others.
struct Department: Sendable {
  let name: String
  let kind: Kind
  let site: String
  let weight: Int

  /// What sort of work a department does, which decides the posts found in it.
  enum Kind: Sendable {
    case ward, emergency, theatres, maternity, medical, therapy, imaging, pathology, pharmacy
    case community, estates, portering, domestic, catering, records, corporate, senior
  }

  static let mainSite = "St Brigid Hospital"
  static let harbourRoad = "Harbour Road Community Hospital"
  static let fenside = "Fenside Clinic"
  static let northgate = "Northgate House"

  /// Every department of one hospital; people are shared out by weight.
  static let all: [Department] =
    (1...18).map { Department("Ward \($0)", .ward, 22) } + [
      Department("Emergency Department", .emergency, 48),
      Department("Acute Medical Unit", .emergency, 26),
      Department("Intensive Care Unit", .ward, 30),
      Department("Main Theatres", .theatres, 44),
      Department("Day Surgery", .theatres, 16),
      Department("Maternity", .maternity, 38),
      Department("Neonatal Unit", .maternity, 12),
      Department("Children's Ward", .ward, 18),
      Department("Outpatients", .records, 22),
      Department("Cardiology", .medical, 16),
      Department("General Medicine", .medical, 22),
      Department("General Surgery", .medical, 18),
      Department("Orthopaedics", .medical, 16),
      Department("Anaesthetics", .medical, 18),
      Department("Physiotherapy", .therapy, 16),
      Department("Occupational Therapy", .therapy, 10),
      Department("Speech and Language Therapy", .therapy, 5, at: fenside),
      Department("Dietetics", .therapy, 4),
      Department("Radiology", .imaging, 26),
      Department("Pathology", .pathology, 28),
      Department("Pharmacy", .pharmacy, 20),
      Department("Endoscopy", .theatres, 10),
      Department("Community Nursing", .community, 34, at: harbourRoad),
      Department("Rehabilitation Unit", .community, 18, at: harbourRoad),
      Department("Sexual Health", .community, 6, at: fenside),
      Department("Children's Therapies", .therapy, 8, at: fenside),
      Department("Estates", .estates, 16),
      Department("Portering", .portering, 20),
      Department("Domestic Services", .domestic, 44),
      Department("Catering", .catering, 26),
      Department("Linen and Laundry", .domestic, 8, at: harbourRoad),
      Department("Medical Records", .records, 18),
      Department("Booking Office", .records, 22, at: northgate),
      Department("Medical Secretaries", .records, 18),
      Department("Finance", .corporate, 12, at: northgate),
      Department("Workforce Development", .corporate, 7, at: northgate),
      Department("Human Resources", .corporate, 9, at: northgate),
      Department("Digital Services", .corporate, 14, at: northgate),
      Department("Clinical Governance", .corporate, 6),
      Department("Trust Board", .senior, 1),
    ]

  private init(_ name: String, _ kind: Kind, _ weight: Int, at site: String = mainSite) {
    self.name = name
    self.kind = kind
    self.site = site
    self.weight = weight
  }

  /// The place in `all` of a department drawn by size; nobody is drawn for the board.
  static let drawn = Weighted(Array(all.indices.dropLast())) { all[$0].weight }
}

/// The hospitals of a trust of more than five thousand staff: each has the same departments.
enum Hospital {
  /// How many people one hospital employs.
  static let size = 5_000

  /// The name of a hospital by its place in the group; the first is St Brigid's.
  static func name(_ place: Int) -> String {
    guard place > 0 else { return Department.mainSite }
    let (front, back) = ((place - 1) % fronts.count, (place - 1) / fronts.count)
    let round = back / backs.count
    let name = "\(fronts[front]) \(backs[back % backs.count]) Hospital"
    return round == 0 ? name : "\(name) \(round + 1)"
  }

  private static let fronts = [
    "Alder", "Ashen", "Bramble", "Cedar", "Clover", "Elder", "Fern", "Hazel", "Heather", "Juniper",
    "Larch", "Linden", "Maple", "Medlar", "Oaken", "Poplar", "Rowan", "Sorrel", "Thistle", "Willow",
  ]
  private static let backs = [
    "Bridge", "Cross", "Dene", "Fell", "Field", "Ford", "Gate", "Green", "Haven", "Hill", "Lea",
    "Mead", "Moor", "Quay", "Vale", "Wharf",
  ]
}
