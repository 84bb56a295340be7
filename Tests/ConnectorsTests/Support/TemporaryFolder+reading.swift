import SystemPackage
import AccessModel
import Connectors
import TestSupport

extension TemporaryFolder {
  func read(
    _ names: [String] = [], isStrict: Bool = false, namespace: Name? = nil
  ) async throws(Problem) -> WorkspaceReader.Reading {
    let paths = names.isEmpty ? [path] : names.map(file)
    return try await WorkspaceReader(paths: paths.map { FilePath($0) }, isStrict: isStrict, namespace: namespace)
      .read(at: Timestamp(seconds: 0))
  }

  /// The problem in reading the folder, without the folder's path; nil if reading succeeds.
  func problem(_ names: [String] = [], isStrict: Bool = false) async -> String? {
    do throws(Problem) {
      _ = try await read(names, isStrict: isStrict)
      return nil
    } catch {
      return error.message.replacing(path + "/", with: "").replacing(path, with: "FOLDER")
    }
  }

  /// The notes, without the folder's path.
  func notes(_ reading: WorkspaceReader.Reading) -> [String] {
    reading.notes.map { $0.replacing(path + "/", with: "") }
  }
}
