/// The names of people who share a language or a country, and how often they come up.
struct NameList: Sendable {
  let weight: Int
  let families: [String]
  let givens: [String]

  /// Joins names that are parted by commas.
  init(_ weight: Int, families: String, givens: String) {
    self.weight = weight
    self.families = Self.parted(families)
    self.givens = Self.parted(givens)
  }

  /// Every list there is.
  static let all: [NameList] =
    britainAndIreland + westernEurope + easternEurope + southAsia + eastAsia + africa + middleEast

  /// What people with these given names are often called.
  static let knownAs: [String: String] = [
    "Alexandra": "Alex", "Andrew": "Andy", "Anthony": "Tony", "Benjamin": "Ben",
    "Catherine": "Cath", "Christine": "Chris", "Christopher": "Chris", "Daniel": "Dan",
    "Deborah": "Debbie", "Elizabeth": "Liz", "Jacqueline": "Jackie", "Jennifer": "Jen",
    "Joanne": "Jo", "Jonathan": "Jon", "Katherine": "Kate", "Kenneth": "Ken", "Margaret": "Maggie",
    "Matthew": "Matt", "Michael": "Mike", "Nicola": "Nicky", "Oluwaseun": "Seun",
    "Oluwafunmilayo": "Funmi", "Patricia": "Pat", "Rebecca": "Becky", "Richard": "Rick",
    "Robert": "Bob", "Samantha": "Sam", "Stephen": "Steve", "Susan": "Sue", "Thomas": "Tom",
    "Timothy": "Tim", "Victoria": "Vicky", "William": "Bill", "Chukwuemeka": "Emeka",
    "Maria Theresa": "Tess", "Nguyệt": "Moon", "Aleksandra": "Ola", "Katarzyna": "Kasia",
    "Małgorzata": "Gosia", "Francisco": "Paco", "Konstantinos": "Kostas", "Giuseppe": "Beppe",
  ]

  /// Names that stand alone: there is no given name.
  static let single = parted(
    """
    Suharto, Wahyuni, Sukarno, Hartono, Mahendran, Selvarani, Zabihullah, Najibullah, Htay, Thiri,
    Myint, Zahra, Rajeswari, Palden, Tashi, Dolma
    """)

  private static func parted(_ text: String) -> [String] {
    text.split(whereSeparator: { $0 == "," || $0 == "\n" }).map { piece in
      String(piece.drop { $0 == " " })
    }.filter { !$0.isEmpty }
  }
}
