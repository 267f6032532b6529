import Testing

@Suite("The manifest")
struct ManifestTests {
  let declared: [Manifest.Target]

  init() throws {
    declared = Manifest(text: try SourceTree.text(of: "Package.swift")).targets
  }

  @Test("Every room is a target")
  func roomsAreTargets() {
    let missing = Set(Room.house.map(\.name)).subtracting(declared.map(\.name))
    #expect(missing.isEmpty)
  }

  @Test("A room declares what the plan lets it import, and no more", arguments: Room.house)
  func declarationsFollowThePlan(_ room: Room) throws {
    let target = try #require(declared.first { $0.name == room.name })
    let extra = target.dependencies.subtracting(room.mayImport.union(room.packages))
    #expect(extra.isEmpty, "\(extra.sorted())")
  }

  @Test(
    "A room declares what its files import, and nothing that none imports", arguments: Room.house)
  func declarationsAreUsed(_ room: Room) throws {
    let target = try #require(declared.first { $0.name == room.name })
    let imported = Set(try SourceTree.program(of: room).flatMap(\.imports))
    #expect(imported.intersection(room.mayImport.union(room.packages)) == target.dependencies)
  }

  @Test("Every directory of tests that ends in Tests is a test target")
  func testDirectoriesAreTargets() throws {
    let directories = try SourceTree.directories(in: "Tests").filter { $0.hasSuffix("Tests") }
    #expect(!directories.isEmpty)
    #expect(Set(directories) == Set(declared.filter(\.isTest).map(\.name)))
  }

  @Test("Targets, products and test targets are read from a manifest's text")
  func aManifestIsRead() {
    let text = """
      let package = Package(
        products: [.executable(name: "desk", targets: ["Desk"])],
        targets: [
          // .target(name: "Attic"),
          .target(name: "Chair", swiftSettings: strict),
          .executableTarget(
            name: "Desk",
            dependencies: [
              "Chair", .target(name: "Lamp"), .product(name: "Wood", package: "swift-wood"),
            ],
            swiftSettings: strict),
          .testTarget(name: "DeskTests", dependencies: ["Desk"]),
        ])
      """
    #expect(
      Manifest(text: text).targets == [
        Manifest.Target(name: "Chair", dependencies: [], isTest: false),
        Manifest.Target(name: "Desk", dependencies: ["Chair", "Lamp", "Wood"], isTest: false),
        Manifest.Target(name: "DeskTests", dependencies: ["Desk"], isTest: true),
      ])
  }
}
