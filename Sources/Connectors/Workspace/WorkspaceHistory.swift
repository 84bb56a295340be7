import AccessModel
import Glibc
import SystemPackage

/// A folder of dated workspaces, each of which names the hash of the one before.
package struct WorkspaceHistory: Sendable {
  private let folder: String
  /// The names of the workspaces, the oldest first.
  private let names: [String]

  /// - Throws: A failure if it cannot be listed, or holds a workspace itself.
  package init(_ folder: String) throws(WriteFailure) {
    self.folder = folder
    guard (try? Stat(folder)) != nil else {
      names = []
      return
    }
    var names: [String] = []
    do throws(Errno) {
      var entries = try FolderEntries(FilePath(folder))
      while let name = try entries.next()?.string {
        if Timestamp(WorkspaceHistory.time(name)) != nil { names.append(name) }
      }
    } catch {
      throw WriteFailure(folder, error: error)
    }
    if WorkspaceFolder.isWorkspace(folder) {
      throw WriteFailure(
        "\(folder) is a workspace itself, so --keep cannot make dated folders in it; name another folder.")
    }
    self.names = names.sorted()
  }

  /// The time that the name of a dated folder stands for: names have no colons, which some file systems refuse.
  private static func time(_ name: String) -> String { name.replacing("-", with: ":", from: 11) }

  /// Writes a workspace in a folder named for its time, unless nothing has changed since the last one.
  ///
  /// - Returns: The path of the new folder; nil if nothing changed.
  /// - Throws: A failure if it cannot be written, or there is one of the same second.
  package func add(_ record: WorkspaceRecord) throws(WriteFailure) -> String? {
    var record = record
    if let last = names.last {
      let former = WorkspaceFolder.origins(in: "\(folder)/\(last)")
      let digests = Dictionary(record.files.map { ($0.path, $0.digest) }) { first, _ in first }
      if former?.digests == digests, former.map({ Set($0.gaps) }) == Set(record.gaps) { return nil }
      record.previous = WorkspaceHistory.digest("\(folder)/\(last)/\(WorkspaceRecord.path)")
    }
    let name = record.time.description.replacing(":", with: "-", from: 0)
    let path = "\(folder)/\(name)"
    guard (try? Stat(path)) == nil else {
      throw WriteFailure(
        "\(path) is already there, so a workspace of this second cannot be added, and nothing was changed; try again.")
    }
    try OutputFolder.makeFolders(of: path)
    try NewFolder.write(WorkspaceFolder.files(record), to: path, isReplacing: false)
    return path
  }

  private static func digest(_ path: String) -> String? {
    (try? InputFile.read(FilePath(path))).map { FileDigest.text(of: [$0]) }
  }
}

extension String {
  /// The text with a character replaced after so many others.
  fileprivate func replacing(_ old: Character, with new: Character, from start: Int) -> String {
    String(enumerated().map { $0.offset >= start && $0.element == old ? new : $0.element })
  }
}
