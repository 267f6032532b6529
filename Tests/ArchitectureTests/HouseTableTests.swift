import Testing

@Suite("The plan of the house")
struct HouseTableTests {
  let floors = Dictionary(Room.house.map { ($0.name, $0.floor) }, uniquingKeysWith: min)

  @Test("No room stands in it twice")
  func namesAreUnique() {
    #expect(floors.count == Room.house.count)
  }

  @Test("No room imports one that is not in it, or one above it", arguments: Room.house)
  func noArrowPointsUp(_ room: Room) throws {
    for below in room.mayImport {
      let floor = try #require(floors[below], "\(room.name) may import \(below): no such room")
      #expect(floor <= room.floor, "\(room.name) may import \(below), which stands above it")
    }
  }

  @Test("No room reaches itself by its imports")
  func thereIsNoCircle() {
    #expect(circle(in: Room.house) == nil)
  }

  @Test("A circle would be seen")
  func aCircleIsSeen() {
    let circular = [
      Room(name: "Desk", floor: 2, mayImport: ["Chair"]),
      Room(name: "Chair", floor: 2, mayImport: ["Lamp"]),
      Room(name: "Lamp", floor: 2, mayImport: ["Desk"]),
    ]
    #expect(circle(in: circular) != nil)
  }

  @Test("The ground floor imports no other room and no package")
  func theGroundFloorStandsAlone() {
    let ground = Room.house.filter { $0.floor == 1 }
    #expect(!ground.isEmpty)
    for room in ground { #expect(room.mayImport.isEmpty && room.packages.isEmpty, "\(room.name)") }
  }

  @Test("Neither screens nor reports nor engines may reach the database's tables")
  func theWallsThatMatterMost() {
    let forbidden = [
      "Screens": ["Store", "UseCases", "Terminal", "CTerminal"],
      "Reports": ["Store"],
      "Store": ["GRDB", "SQLiteEngine"],
      "SQLiteEngine": ["Store", "Domain"],
    ]
    for (name, modules) in forbidden {
      let room = Room.house.first { $0.name == name }
      #expect(room != nil, "\(name)")
      for module in modules {
        #expect(room?.permits(module, in: "Any.swift") == false, "\(name) may import \(module)")
      }
    }
  }

  /// What is left when rooms without imports are taken away again and again; nil when nothing is.
  private func circle(in house: [Room]) -> [String]? {
    var left = Dictionary(house.map { ($0.name, $0.mayImport) }, uniquingKeysWith: { $0.union($1) })
    while let free = left.first(where: { $0.value.isDisjoint(with: left.keys) }) {
      left[free.key] = nil
    }
    return left.isEmpty ? nil : left.keys.sorted()
  }
}
