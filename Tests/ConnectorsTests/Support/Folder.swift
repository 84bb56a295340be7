import AccessModel
import Connectors
import Foundation
import Testing

/// A folder of files for one test, removed with it.
final class Folder {
  let path: String

  init(_ files: [String: String] = [:]) throws {
    let url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "aksess-test-\(UUID().uuidString)")
    path = url.path
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, text) in files { try write(text, to: name) }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  func write(_ text: String, to name: String) throws {
    try write(Data(text.utf8), to: name)
  }

  func write(_ data: Data, to name: String) throws {
    let url = URL(filePath: file(name))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  func text(_ name: String) throws -> String { try String(contentsOfFile: file(name), encoding: .utf8) }

  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }

  func read(
    _ names: [String] = [], isStrict: Bool = false, namespace: Name? = nil
  ) async throws(Problem) -> WorkspaceReader.Reading {
    let paths = names.isEmpty ? [path] : names.map(file)
    return try await WorkspaceReader(paths: paths.map { FilePath($0) }, isStrict: isStrict, namespace: namespace)
      .read(at: Timestamp(seconds: 0))
  }

  /// The problem that reading comes to, without the folder's own path; nil where it succeeds.
  func problem(_ names: [String] = [], isStrict: Bool = false) async -> String? {
    do throws(Problem) {
      _ = try await read(names, isStrict: isStrict)
      return nil
    } catch {
      return error.sentence.replacing(path + "/", with: "").replacing(path, with: "FOLDER")
    }
  }

  /// The notes without the folder's own path.
  func notes(_ reading: WorkspaceReader.Reading) -> [String] {
    reading.notes.map { $0.replacing(path + "/", with: "") }
  }
}
