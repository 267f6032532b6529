// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

#if arch(arm64)
  let machine = "aarch64-linux-gnu"
#else
  let machine = "x86_64-linux-gnu"
#endif
/// Where the headers of Pango and Cairo are; what describes them to a build (pkg-config) would link them
/// as well.
let pangoHeaders =
  [
    "/usr/include/pango-1.0", "/usr/include/cairo", "/usr/include/harfbuzz",
    "/usr/include/glib-2.0", "/usr/lib/\(machine)/glib-2.0/include",
    "/usr/lib64/glib-2.0/include",
  ].map { "-I\($0)" }

/// A debug build is optimised too: the tests work out millions of bookings, and everything that is checked
/// while a debug build runs is checked there as well.
let sources = settings + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
  name: "lifelong",
  products: [.executable(name: "lifelong", targets: ["lifelong"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    // Without its default trait it does not bring Foundation in.
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2", traits: []),
    .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
  ],
  targets: [
    .target(name: "Domain", swiftSettings: sources),
    .target(name: "Engine", swiftSettings: sources),
    .target(name: "Canvas", swiftSettings: sources),
    .target(
      name: "CTerminal",
      cSettings: [
        .define("_GNU_SOURCE"), .define("NCURSES_WIDECHAR", to: "1"),
        .treatAllWarnings(as: .error), .enableWarning("all"), .enableWarning("extra"),
      ],
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    // Loads Pango and Cairo while it runs and links nothing; their headers alone are needed.
    .target(
      name: "CPangoCairo",
      cSettings: [
        .define("_GNU_SOURCE"), .unsafeFlags(pangoHeaders),
        .treatAllWarnings(as: .error), .enableWarning("all"), .enableWarning("extra"),
      ]),
    // Loads libpq while it runs and links nothing; PostgreSQL's header alone is needed.
    .target(
      name: "CLibPQ",
      cSettings: [
        .treatAllWarnings(as: .error), .enableWarning("all"), .enableWarning("extra"),
      ]),
    .target(
      name: "SQLiteEngine",
      dependencies: [
        "Engine", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: sources),
    .target(
      name: "PostgresEngine", dependencies: ["Engine", "CLibPQ"], swiftSettings: sources),
    .target(name: "Interchange", dependencies: ["Domain"], swiftSettings: sources),
    .target(
      name: "Store",
      dependencies: ["Engine", "Domain", .product(name: "Crypto", package: "swift-crypto")],
      resources: [.embedInCode("Schema")], swiftSettings: sources),
    .target(name: "Wording", dependencies: ["Domain"], swiftSettings: sources),
    .target(name: "Terminal", dependencies: ["Canvas", "CTerminal"], swiftSettings: sources),
    .target(
      name: "UseCases", dependencies: ["Store", "Domain", "Interchange"], swiftSettings: sources),
    .target(
      name: "Reports", dependencies: ["Domain", "Interchange", "Wording"], swiftSettings: sources),
    .target(
      name: "Printing",
      dependencies: [
        "Reports", "CPangoCairo", .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: sources),
    .target(
      name: "Screens", dependencies: ["Domain", "Canvas", "Wording", "Reports"],
      swiftSettings: sources),
    .target(
      name: "Demonstration", dependencies: ["UseCases", "Store", "Domain"], swiftSettings: sources),
    .target(
      name: "DeskApp",
      dependencies: [
        "Screens", "UseCases", "Printing", "Domain", "Canvas", "Terminal", "Wording", "Reports",
      ],
      swiftSettings: sources),
    .executableTarget(
      name: "lifelong",
      dependencies: [
        "Domain", "Engine", "SQLiteEngine", "PostgresEngine", "Interchange", "Store", "Wording",
        "UseCases", "Reports", "Printing", "Demonstration", "Canvas", "Terminal", "DeskApp",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: sources),
    .target(
      name: "TestServer", dependencies: ["Engine", "PostgresEngine", "Store"],
      path: "Tests/TestServer", swiftSettings: settings),
    .target(name: "SeededNumbers", path: "Tests/SeededNumbers", swiftSettings: settings),
    .executableTarget(
      name: "TerminalProbe", dependencies: ["Canvas", "Terminal"], path: "Tests/TerminalProbe",
      swiftSettings: settings),
    .executableTarget(
      name: "BookingBench", dependencies: ["Domain", "SQLiteEngine", "Store", "UseCases"],
      path: "Tests/Bench/BookingBench", swiftSettings: settings),
    .executableTarget(
      name: "ReadingBench",
      dependencies: ["Domain", "Reports", "SQLiteEngine", "Store", "UseCases"],
      path: "Tests/Bench/ReadingBench", swiftSettings: settings),
    .executableTarget(
      name: "BusyDesk",
      dependencies: [
        "Domain", "Engine", "SQLiteEngine", "PostgresEngine", "SeededNumbers", "Store", "UseCases",
      ],
      path: "Tests/BusyDesk", swiftSettings: settings),
    .testTarget(name: "ArchitectureTests", swiftSettings: settings),
    .testTarget(
      name: "DomainTests", dependencies: ["Domain", "SeededNumbers"], swiftSettings: settings),
    .testTarget(
      name: "WordingTests", dependencies: ["Wording", "Domain"], swiftSettings: settings),
    .testTarget(name: "CanvasTests", dependencies: ["Canvas"], swiftSettings: settings),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["Canvas", "CTerminal", "SeededNumbers", "Terminal", "TerminalProbe"],
      swiftSettings: settings),
    .testTarget(
      name: "InterchangeTests",
      dependencies: ["Interchange", "Domain", "SeededNumbers", "Wording"],
      swiftSettings: settings),
    .testTarget(
      name: "StoreTests",
      dependencies: ["Store", "Engine", "SQLiteEngine", "PostgresEngine", "TestServer", "Domain"],
      swiftSettings: settings),
    .testTarget(
      name: "UseCasesTests",
      dependencies: [
        "UseCases", "Store", "Engine", "SQLiteEngine", "PostgresEngine", "TestServer", "Domain",
        "Wording", "Interchange", "SeededNumbers",
      ], swiftSettings: settings),
    .testTarget(
      name: "ReportsTests", dependencies: ["Reports", "Domain", "Interchange"],
      swiftSettings: settings),
    .testTarget(
      name: "PrintingTests",
      dependencies: [
        "Printing", "Reports", .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "ScreensTests",
      dependencies: ["Screens", "Domain", "Canvas", "SeededNumbers", "Wording", "Reports"],
      exclude: ["Snapshots"], swiftSettings: settings),
    .testTarget(
      name: "DemonstrationTests",
      dependencies: ["Demonstration", "Domain", "UseCases", "Store", "SQLiteEngine"],
      swiftSettings: settings),
    .target(
      name: "Entrances",
      dependencies: ["Domain", "Interchange", "Wording", "Canvas", "Screens"],
      path: "Tests/Fuzzing/Entrances", swiftSettings: settings),
    .testTarget(
      name: "FuzzingTests", dependencies: ["Entrances"], exclude: ["Corpus"],
      swiftSettings: settings),
    .testTarget(
      name: "JourneyTests", dependencies: ["lifelong", "TestServer"], swiftSettings: settings),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "lifelong", "BusyDesk", "UseCases", "Store", "Engine", "SQLiteEngine", "PostgresEngine",
        "Domain", "SeededNumbers", "TestServer",
      ],
      exclude: ["Torture/recorder.c"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)

// Fuzzers have no main function of their own, so they are built only where one is asked for.
if Context.environment["FUZZ"] != nil {
  package.targets += ["CSV", "Dates", "Search", "Configuration", "Planted"].map { name in
    .executableTarget(
      name: "Fuzz\(name)", dependencies: ["Entrances"], path: "Tests/Fuzzing/Fuzz\(name)",
      swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])])
  }
}
