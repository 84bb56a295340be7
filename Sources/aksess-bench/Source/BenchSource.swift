import SystemPackage
import AccessModel
import ArgumentParser
import BuiltIn
import Connectors
import Foundation

/// The data to measure: a workspace folder, or the built-in sample if none is given.
struct BenchSource: ParsableArguments {
  @Option(
    name: [.customShort("f"), .customLong("filename")],
    help: ArgumentHelp("A workspace folder; without it the built-in sample.", valueName: "folder"))
  var folder: String?

  func read() async throws(ValidationError) -> Snapshot {
    let now = Timestamp(seconds: Int64(Date().timeIntervalSince1970))
    do throws(Problem) {
      if let folder { return try await WorkspaceReader(paths: [FilePath(folder)]).read(at: now).snapshot }
      return try WorkspaceReader.read(files: BenchSource.sampleFiles, title: Sample.title, at: now).snapshot
    } catch {
      throw ValidationError(error.message)
    }
  }

  /// The number of bytes read.
  var byteCount: Int {
    guard let folder else { return BenchSource.sampleFiles.reduce(0) { $0 + $1.text.utf8.count } }
    let keys: [URLResourceKey] = [.fileSizeKey]
    let files = FileManager.default.enumerator(at: URL(fileURLWithPath: folder), includingPropertiesForKeys: keys)
    return files?.reduce(0) { total, file in
      total + (((file as? URL).flatMap { try? $0.resourceValues(forKeys: Set(keys)) })?.fileSize ?? 0)
    } ?? 0
  }

  private static var sampleFiles: [(path: String, text: String)] {
    [("kubernetes/default-roles.json", DefaultRoles.text)] + Sample.files
  }
}
