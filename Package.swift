// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "lifelong",
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
  ],
  targets: [
    .target(name: "Domain", swiftSettings: settings),
    .target(name: "Engine", swiftSettings: settings),
    .target(
      name: "SQLiteEngine",
      dependencies: ["Engine", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: settings),
    .target(
      name: "Store",
      dependencies: ["Engine", "Domain", .product(name: "Crypto", package: "swift-crypto")],
      resources: [.embedInCode("Schema")], swiftSettings: settings),
    .target(name: "Wording", dependencies: ["Domain"], swiftSettings: settings),
    .target(name: "UseCases", dependencies: ["Store", "Domain"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
