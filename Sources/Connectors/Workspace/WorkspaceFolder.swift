import AccessModel
import Descriptors
import FoundationEssentials
import Glibc
import Manifests
import SystemPackage

/// A folder that holds, or will hold, a fetched workspace.
package struct WorkspaceFolder: Sendable {
  /// Without links, and without a slash at the end.
  package let path: String
  /// What is there; nil if nothing is, or an empty folder.
  private let origins: FileOrigins?
  private let exists: Bool

  /// The files of a workspace that nobody fetches, and that stay.
  private static let own = ["owners.yaml", "owners.yml", "exceptions.yaml", "access-policy.yaml"]

  /// Looks at what is there.
  ///
  /// - Throws: A failure if it holds anything that aksess did not write and would have to delete.
  package init(_ path: String) throws(WriteFailure) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard let status = try? Stat(path) else {
      (self.path, origins, exists) = (path, nil, false)
      return
    }
    guard status.type == .directory else {
      throw WriteFailure("\(path) is \(status.type.label), not a folder, and was not changed.")
    }
    self.path = FilePath(path).canonical.text
    exists = true
    origins = try WorkspaceFolder.contents(of: self.path, as: path).origins
  }

  /// What is in a folder that a workspace may replace.
  ///
  /// - Parameter path: What messages call it.
  /// - Throws: A failure if it holds anything that aksess did not write and would have to delete.
  private static func contents(
    of folder: String, as path: String
  ) throws(WriteFailure) -> (origins: FileOrigins?, former: NewFolder.Former) {
    let names = try WorkspaceFolder.names(in: folder)
    guard !names.isEmpty else { return (nil, NewFolder.Former(kept: [], replaced: [])) }
    guard let origins = WorkspaceFolder.origins(in: folder), origins.isFetched else {
      throw WriteFailure(
        "\(path) holds files and is not a workspace that \(ProgramName.current) pull wrote; it was not changed.")
    }
    let written = Set(origins.times.keys).union([WorkspaceRecord.path])
    let others = names.filter { !written.contains($0) }
    if let foreign = others.first(where: { !own.contains($0) }) {
      throw WriteFailure(
        "\(path) also holds \(foreign), which \(ProgramName.current) pull did not write and would delete; it was not changed."
      )
    }
    return (origins, NewFolder.Former(kept: others, replaced: names.filter { written.contains($0) }))
  }

  /// Whether a folder is a workspace that says where its files come from.
  package static func isWorkspace(_ folder: String) -> Bool { origins(in: folder) != nil }

  /// What replacing it means, as `the workspace of 2026-11-24T09:30:00Z (12 files)`; nil if there is nothing to replace.
  package var replaced: String? {
    origins.map { origins in
      let time = origins.time.map { " of \($0)" } ?? ""
      return "the workspace\(time) (\(counted(origins.times.count, "file", "files")))"
    }
  }

  /// Writes a workspace there, in the place of the former one; what was made in the folder since it was looked at is
  /// treated as if it had been there then.
  package func write(_ record: WorkspaceRecord) throws(WriteFailure) {
    try OutputFolder.makeFolders(of: path)
    try NewFolder.write(WorkspaceFolder.files(record), to: path, isReplacing: exists) {
      (folder) throws(WriteFailure) -> NewFolder.Former? in
      let (present, former) = try WorkspaceFolder.contents(of: folder, as: path)
      guard present == nil || origins != nil else {
        throw WriteFailure("\(path) is a workspace by now, which it was not before; it was not changed.")
      }
      return former
    }
  }

  static func files(_ record: WorkspaceRecord) -> [NewFolder.File] {
    record.files.map { NewFolder.File(path: $0.path, pieces: $0.pieces) }
      + [NewFolder.File(path: WorkspaceRecord.path, pieces: [record.text])]
  }

  /// What `workspace.json` in a folder says; nil if there is none that can be read.
  static func origins(in folder: String) -> FileOrigins? {
    guard let bytes = try? InputFile.read(FilePath("\(folder)/\(WorkspaceRecord.path)")) else { return nil }
    return bytes.withUnsafeBufferPointer { buffer in
      var reader = JSONReader(buffer)
      return try? FileOrigins(&reader)
    }
  }

  /// The files in a folder, and in those in it, by their paths from there, sorted.
  private static func names(in folder: String) throws(WriteFailure) -> [String] {
    do {
      return try FileManager.default.subpathsOfDirectory(atPath: folder).filter { name in
        (try? Stat("\(folder)/\(name)", followTargetSymlink: false))?.type != .directory || name == ".git"
      }.sorted()
    } catch {
      throw WriteFailure("\(folder) cannot be listed; it was not changed.")
    }
  }
}
