import Foundation

/// A folder for one test, removed with the value.
package final class TemporaryFolder {
  /// Where it is, without symbolic links.
  package let url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    .appending(path: "aksess-test-\(UUID().uuidString)")

  /// - Parameter files: The texts of the files it begins with, by their paths in it.
  package init(_ files: [String: String] = [:]) throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (path, text) in files { try write(text, to: path) }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  package var path: String { url.path }

  /// The absolute path of a file in it.
  package func file(_ path: String) -> String { "\(self.path)/\(path)" }

  /// The names of what it holds, sorted.
  package var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }

  package func text(_ path: String) throws -> String { try String(contentsOfFile: file(path), encoding: .utf8) }

  /// Writes a file anew in place of one that is there, and makes the folders that lead to it.
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
