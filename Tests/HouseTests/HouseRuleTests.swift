import Foundation
import TestSupport
import Testing

/// The platform modules that each module may import; others may import none, except tests and executables.
private let platform: [String: Set<String>] = [
  // Work is counted on one thread and its progress shown by another; long work is done on every core.
  "AccessModel": ["Dispatch", "Synchronization"],
  // What is found once for all rows of a list is found when the first of them is shown.
  "AccessAnalysis": ["Synchronization"],
  // The parts of a list are read in parallel.
  "Manifests": ["Synchronization"],
  // swift-system has no poll(2).
  "Descriptors": ["Glibc"],
  // Swift's Glibc lacks the call to rename without replacing, which saving needs.
  "Connectors": ["FoundationEssentials", "Glibc", "Synchronization"],
  "Terminal": ["Synchronization"],
  // This module is about the terminal and signals of the operating system.
  "NcursesTerminal": ["Dispatch", "Glibc", "Synchronization"],
  // Our JSON reader is compared with that of Foundation.
  "FuzzProperties": ["Foundation"],
  "TerminalHarness": ["FoundationEssentials", "Glibc"],
]

/// The modules of products from other packages, if their names differ from the product.
///
/// From Yams, the program uses only the parser inside it, because Yams does not expose its events.
private let modules: [String: Set<String>] = ["Yams": ["Yams", "CYaml"]]

/// Every Swift file below a folder of the repository, with its path from there.
private func swiftFiles(_ folder: String) throws -> [(path: String, code: SwiftCode)] {
  let root = Repository.root.appending(path: folder)
  let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
  return try paths.filter { $0.hasSuffix(".swift") }.sorted().map {
    ($0, SwiftCode(try String(contentsOf: root.appending(path: $0), encoding: .utf8)))
  }
}

@Suite("House rules that the compiler does not check")
struct HouseRuleTests {
  @Test("nothing else is at the top level, so no test and no example of the guide leaves a file there")
  func topLevel() throws {
    let found = try FileManager.default.contentsOfDirectory(atPath: Repository.root.path)
    let known: Set<String> = ["Package.swift", "Package.resolved", "README.md", "Sources", "Tests", "Themes"]
    #expect(found.filter { !$0.hasPrefix(".") && !known.contains($0) } == [])
  }

  @Test("Package.swift declares exactly what every target imports")
  func imports() throws {
    let targets = try PackageManifest.ofRepository().targets
    #expect(targets.count > 25)
    for target in targets {
      let files = try swiftFiles(target.path)
      #expect(!files.isEmpty || target.name.hasPrefix("C"), "\(target) has no files")
      let known = target.dependencies.map { modules[$0] ?? [$0.replacing("-", with: "_")] }
      let isFree = target.isTest || ["aksess", "aksess-bench"].contains(target.name)
      for (path, code) in files where !isFree {
        let unknown = code.imports.subtracting(known.joined()).subtracting(platform[target.name] ?? [])
        #expect(unknown.isEmpty, "\(target.path)/\(path) imports \(unknown.sorted())")
      }
      let imported = Set(files.flatMap(\.code.imports))
      let idle = known.filter(imported.isDisjoint)
      #expect(idle.isEmpty, "\(target) declares \(idle.map { $0.sorted() }) and imports nothing of it")
      let own = imported.intersection(targets.map { $0.name.replacing("-", with: "_") })
      #expect(own.isSubset(of: known.joined()), "\(target) does not declare \(own.subtracting(known.joined()))")
    }
  }

  @Test("the folders of a module have an order: none uses a name of one that depends on it, even indirectly")
  func folders() throws {
    for target in try PackageManifest.ofRepository().targets where !target.isTest {
      let files = try swiftFiles(target.path).map { path, code in
        let parts = path.split(separator: "/")
        return FolderArrows.File(
          folder: parts.dropLast().joined(separator: "/"), name: String(parts[parts.count - 1]), code: code)
      }
      let circles = FolderArrows(files).circles
      #expect(circles.isEmpty, "\(target):\n\(circles.joined(separator: "\n"))")
    }
  }

  @Test("nothing is written with FileHandle, which crashes if writing fails")
  func fileHandle() throws {
    for (path, code) in try swiftFiles("Sources") {
      #expect(!code.writtenNames.contains("FileHandle"), "\(path)")
    }
  }

  @Test("only NcursesTerminal uses ncurses")
  func ncurses() throws {
    let users = try PackageManifest.ofRepository().targets.filter { $0.dependencies.contains("CNcurses") }
    #expect(users.map(\.name) == ["NcursesTerminal"])
  }
}
