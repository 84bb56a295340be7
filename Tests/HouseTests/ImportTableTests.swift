import Foundation
import Testing

/// The arrows between modules, as the design has them: what each may import, the platform's modules included.
private let table: [String: Set<String>] = [
  "SafeText": [],
  // The parser that Yams has in it, by its events, which Yams itself keeps back.
  "SafeYAML": ["CYaml"],
  "AccessModel": [],
  "AccessAnalysis": ["AccessModel"],
  // Foundation alone has Unicode's compatibility decomposition, which names made of display names need.
  "Manifests": ["AccessModel", "SafeText", "SafeYAML", "Foundation"],
  "BuiltIn": ["AccessModel", "AccessAnalysis", "Manifests"],
  // Swift's Glibc lacks the call that renames without replacing, on which saving rests; Foundation alone knows the home
  // folder of a user without $HOME.
  "Connectors": [
    "AccessModel", "AccessAnalysis", "Manifests", "SafeText", "Foundation", "FoundationEssentials", "Glibc",
    "Subprocess", "CLinux", "Synchronization",
  ],
  "Reports": ["AccessModel", "AccessAnalysis", "Manifests", "SafeText"],
  "Terminal": ["SafeText", "SafeYAML", "Themes"],
  // The operating system's terminal and signals are this module's subject.
  "NcursesTerminal": ["Terminal", "SafeText", "CNcurses", "Dispatch", "Glibc", "Synchronization"],
  "ScreenKit": ["AccessModel", "AccessAnalysis", "Reports", "Terminal", "SafeText"],
  "Screens": [
    "AccessModel", "AccessAnalysis", "Manifests", "BuiltIn", "Reports", "Terminal", "SafeText", "ScreenKit",
  ],
  "App": [
    "AccessModel", "AccessAnalysis", "BuiltIn", "Reports", "Terminal", "SafeText", "SafeYAML", "ScreenKit", "Screens",
  ],
  // Foundation's JSON reader is what ours is compared with.
  "Fuzz/Properties": [
    "AccessModel", "Connectors", "Manifests", "SafeText", "App", "ScreenKit", "Terminal", "Foundation",
  ],
]

private let root = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// Every Swift file below a folder of the repository.
private func swiftFiles(_ folder: String) -> [URL] {
  let files = FileManager.default.enumerator(at: root.appending(path: folder), includingPropertiesForKeys: nil)
  return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
}

@Suite("The house rules that a compiler does not know")
struct ImportTableTests {
  @Test("every import follows the table", arguments: table.keys.sorted())
  func imports(module: String) throws {
    let files = swiftFiles("Sources/\(module)")
    #expect(!files.isEmpty)
    for file in files {
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      for line in lines {
        let words = line.split(separator: " ")
        guard let position = words.firstIndex(of: "import"),
          words[..<position].allSatisfy({ $0.hasPrefix("@") || $0 == "package" || $0 == "internal" }),
          position + 1 < words.count
        else { continue }
        let imported = String(words[position + 1].prefix { $0 != "." })
        #expect(table[module]?.contains(imported) == true, "\(file.lastPathComponent) imports \(imported)")
      }
    }
  }

  @Test("nothing is written by FileHandle, which ends the program where that fails")
  func fileHandle() throws {
    for file in swiftFiles("Sources") {
      #expect(try !String(contentsOf: file, encoding: .utf8).contains("FileHandle"), "\(file.lastPathComponent)")
    }
  }

  @Test("only NcursesTerminal knows ncurses")
  func ncurses() throws {
    for file in swiftFiles("Sources") where !file.path.contains("/NcursesTerminal/") {
      #expect(try !String(contentsOf: file, encoding: .utf8).contains("import CNcurses"), "\(file.lastPathComponent)")
    }
  }
}
