import AccessModel
import Manifests
import SystemPackage

/// The kustomizations of a folder that list the files of an update.
struct KustomizationLists {
  private static let names = ["kustomization.yaml", "kustomization.yml", "Kustomization"]

  private let folder: String
  /// By the path of the kustomization: what is added to its resources, and what is removed from them.
  private var edits: [String: (added: [String], removed: [String])] = [:]

  init(_ folder: String) {
    self.folder = folder
  }

  /// Notes a file that is new or removed, for the nearest kustomization above it or else one in the folder.
  mutating func note(_ path: String, isRemoved: Bool) throws(WriteFailure) {
    var parts = path.split(separator: "/").dropLast()
    while true {
      let home = parts.map { "\($0)/" }.joined()
      let found = KustomizationLists.names.first { FilePath(OutputFolder.path(home + $0, in: folder)).isFileOrFolder }
      if found != nil || parts.isEmpty {
        let relative = String(path.dropFirst(home.count))
        let list = home + (found ?? KustomizationLists.names[0])
        if isRemoved {
          edits[list, default: ([], [])].removed.append(relative)
        } else {
          edits[list, default: ([], [])].added.append(relative)
        }
        return
      }
      parts.removeLast()
    }
  }

  /// The kustomizations as files of the update.
  func updated() throws(WriteFailure) -> [FolderUpdate.File] {
    var files: [FolderUpdate.File] = []
    for (path, edit) in edits.sorted(by: { $0.key < $1.key }) {
      try FolderPath.check(path, in: folder)
      let before = try FolderPath.bytes(of: OutputFolder.path(path, in: folder))
      // One that does not exist lists nothing.
      if before == nil && edit.added.isEmpty { continue }
      do throws(Problem) {
        let after = try KustomizationText(before ?? [], source: path).listing(edit.added, without: edit.removed)
        files.append(FolderUpdate.File(path: path, before: before, after: after))
      } catch {
        throw WriteFailure(error.message)
      }
    }
    return files
  }
}
