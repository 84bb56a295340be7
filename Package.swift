// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6), .treatAllWarnings(as: .error), .enableUpcomingFeature("MemberImportVisibility"),
]
// The product uses only its CYaml; SafeYAML says why.
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

let git = Context.gitInformation

let package = Package(
  name: "aksess",
  products: [
    .executable(name: "aksess", targets: ["aksess"]),
    .executable(name: "aksess-bench", targets: ["aksess-bench"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0", traits: []),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    .systemLibrary(name: "CNcurses"),
    .systemLibrary(name: "CLinux"),
    // Apart from all else, so that a commit compiles one small file anew.
    .target(
      name: "CBuild",
      cSettings: [
        .define("AKSESS_COMMIT", to: "\"\(git?.currentCommit ?? "")\""),
        .define("AKSESS_HAS_CHANGES", to: git?.hasUncommittedChanges == true ? "1" : "0"),
      ]),
    module("Descriptors", [system]),
    module("SafeText"),
    module("AccessModel"),
    module("SafeYAML", [yams]),
    module("AccessAnalysis", ["AccessModel"]),
    module("Manifests", ["AccessModel", "SafeText", "SafeYAML"]),
    module("BuiltIn", ["AccessModel", "AccessAnalysis", "Manifests"]),
    module(
      "Connectors",
      [
        "AccessModel", "AccessAnalysis", "Descriptors", "Manifests", "SafeText", "CLinux", crypto, system, subprocess,
      ]),
    module("Reports", ["AccessModel", "AccessAnalysis", "Manifests", "SafeText"]),
    module("Terminal", ["SafeText", "SafeYAML", "Themes"]),
    .target(
      name: "Themes", path: "Themes",
      resources: ["ansi", "dark", "deuteranopia", "fjord", "high-contrast", "light", "mono", "parchment"].map {
        .embedInCode("\($0).yaml")
      }, swiftSettings: settings),
    module("NcursesTerminal", ["Terminal", "SafeText", "Descriptors", "CNcurses", system]),
    module("ScreenKit", ["AccessModel", "AccessAnalysis", "Reports", "Terminal", "SafeText"]),
    module(
      "Screens",
      ["AccessModel", "AccessAnalysis", "Manifests", "BuiltIn", "Reports", "Terminal", "SafeText", "ScreenKit"]),
    module(
      "App",
      [
        "AccessModel", "AccessAnalysis", "BuiltIn", "Manifests", "Reports", "Terminal", "SafeText", "SafeYAML",
        "ScreenKit", "Screens",
      ]),
    .executableTarget(
      name: "aksess",
      dependencies: [
        "AccessModel", "AccessAnalysis", "Manifests", "BuiltIn", "Connectors", "Reports", "Terminal",
        "NcursesTerminal", "ScreenKit", "Screens", "App", "SafeText", "Descriptors", "CBuild", "CLinux", system,
        argumentParser,
      ], swiftSettings: settings),
    .executableTarget(
      name: "aksess-bench",
      dependencies: [
        "AccessModel", "AccessAnalysis", "BuiltIn", "Connectors", "Reports", "Terminal",
        "NcursesTerminal", "Pictures", "ScreenKit", "App", "TerminalHarness", "TestSupport", system, argumentParser,
      ], swiftSettings: settings),
    module("Pictures", ["AccessModel", "AccessAnalysis", "BuiltIn", "Connectors", "Terminal", "ScreenKit", "App"]),
    module("TerminalHarness", ["Descriptors", system]),
    .target(name: "TestSupport", dependencies: ["AccessModel"], path: "Tests/TestSupport", swiftSettings: settings),
    .target(
      name: "FuzzProperties",
      dependencies: ["AccessModel", "Connectors", "Manifests", "SafeText", "ScreenKit", "App", "Terminal"],
      path: "Sources/Fuzz/Properties", swiftSettings: settings),
    tests("AccessModelTests", ["AccessModel", "TestSupport"]),
    tests("SafeTextTests", ["SafeText", "TestSupport"]),
    tests("SafeYAMLTests", ["SafeYAML"]),
    tests(
      "AccessAnalysisTests", ["AccessAnalysis", "AccessModel", "BuiltIn", "Connectors", "TestSupport", system]),
    tests("BuiltInTests", ["BuiltIn", "AccessModel", yams]),
    tests("ManifestsTests", ["Manifests", "AccessAnalysis", "Reports", "AccessModel", "TestSupport", yams]),
    tests("ConnectorsTests", ["Connectors", "AccessAnalysis", "AccessModel", "Manifests", "TestSupport", system]),
    tests(
      "ReportsTests",
      [
        "Reports", "AccessAnalysis", "BuiltIn", "Connectors", "Manifests", "AccessModel", "SafeText", "TestSupport",
        system,
      ]),
    tests("TerminalTests", ["Terminal", "SafeText"]),
    tests("NcursesTerminalTests", ["NcursesTerminal", "Terminal"]),
    tests(
      "EndToEndTests", ["aksess", "TerminalHarness", "TestSupport", argumentParser],
      exclude: ["az_parses.py", "in_pyte.py", "Server/bad_line.py", "Server/load_cluster.py", "Server/take_ways.py"]),
    tests(
      "CommandTests",
      ["aksess", "AccessAnalysis", "AccessModel", "App", "Manifests", "SafeYAML", "TestSupport", argumentParser]),
    tests("FuzzTests", ["FuzzProperties", "TestSupport"]),
    tests("HouseTests", ["TestSupport"]),
    tests(
      "GuideTests",
      [
        "AccessAnalysis", "App", "ScreenKit", "Terminal", "Connectors", "BuiltIn", "Pictures", "Reports", "AccessModel",
        "TestSupport",
      ]),
    tests(
      "ScreensTests",
      [
        "App", "ScreenKit", "Screens", "Terminal", "Connectors", "BuiltIn", "Reports", "Manifests", "AccessAnalysis",
        "AccessModel", "SafeText", "TestSupport", system,
      ],
      exclude: ["Golden"]),
  ]
)

// libFuzzer brings the main function of these, so they link only where it is asked for (--sanitize=fuzzer).
if Context.environment["AKSESS_FUZZ"] != nil {
  for name in ["json", "yaml", "azure", "config", "themes", "input", "names"] {
    package.products.append(.executable(name: "fuzz-\(name)", targets: ["fuzz-\(name)"]))
    package.targets.append(
      .executableTarget(
        name: "fuzz-\(name)", dependencies: ["FuzzProperties"], path: "Sources/Fuzz/\(name)",
        swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])]))
  }
}
