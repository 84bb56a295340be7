import Foundation

/// A folder for one test, removed with the value.
package final class TemporaryFolder {
  /// The path, without symbolic links.
  package let url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    .appending(path: "aksess-test-\(UUID().uuidString)")

  /// - Parameter files: The contents of the initial files, by relative path.
  package init(_ files: [String: String] = [:]) throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (path, text) in files { try write(text, to: path) }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  package var path: String { url.path }

  /// Returns the absolute path of a file in the folder.
  package func file(_ path: String) -> String { "\(self.path)/\(path)" }

  /// The names of the entries, sorted.
  package var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }

  package func text(_ path: String) throws -> String { try String(contentsOfFile: file(path), encoding: .utf8) }

  /// Writes a file, replacing any existing one, and creates the folders on its path.
  @discardableResult
  package func write(_ text: String, to path: String) throws -> URL {
    try write(Data(text.utf8), to: path)
  }

  @discardableResult
  package func write(_ data: Data, to path: String) throws -> URL {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file, options: .atomic)
    return file
  }
}
