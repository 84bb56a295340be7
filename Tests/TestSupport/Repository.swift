import Foundation

/// The repository of the tests.
package enum Repository {
  package static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The text of a file, by its path from the root.
  package static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// A file or a folder below `Tests/Fixtures`.
  package static func fixture(_ path: String) -> URL { root.appending(path: "Tests/Fixtures").appending(path: path) }

  /// The text of a file below `Tests/Fixtures`.
  package static func fixtureText(_ path: String) throws -> String { try text("Tests/Fixtures/\(path)") }
}
