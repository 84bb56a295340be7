import AccessModel
import Manifests
import SystemPackage

extension FolderUpdate {
  /// Writes and removes the files: all or none, even if the program is killed while it does, as the next update of the
  /// folder finishes it.
  ///
  /// - Throws: A failure if a file is no longer as it was read, with the difference. Nothing was changed then.
  package func write() throws(WriteFailure) {
    guard !isEmpty else { return }
    if files.contains(where: { $0.before != nil }), !FilePath(folder).isFileOrFolder {
      throw WriteFailure("\(folder) no longer exists; nothing was written.")
    }
    for file in files { try check(file) }
    try OutputFolder.makeFolders(of: OutputFolder.path("x", in: folder))
    let journal = try FolderJournal(of: folder)
    try journal.begin(files)
    var writer = FolderWriter(folder)
    var done: [File] = []
    do throws(WriteFailure) {
      for file in files {
        try writer.write(file)
        done.append(file)
      }
    } catch {
      for file in done.reversed() {
        let back = File(path: file.path, before: file.after, after: file.before)
        do throws(WriteFailure) {
          try writer.write(back)
        } catch let undoing {
          throw WriteFailure("\(error.message) \(undoing.message) The next update of \(folder) finishes it.")
        }
      }
      journal.end()
      throw error
    }
    writer.synchronize(files)
    journal.end()
  }

  /// Refuses a file that changed since it was read.
  private func check(_ file: File) throws(WriteFailure) {
    try FolderPath.check(file.path, in: folder)
    let place = OutputFolder.path(file.path, in: folder)
    let now = try FolderPath.bytes(of: place)
    guard now != file.before else { return }
    let diff = UnifiedDiff(from: file.before ?? [], to: now ?? []).text(
      from: "read/\(file.path)", to: "now/\(file.path)")
    throw WriteFailure("\(place) has changed since it was read; nothing was written.", difference: diff)
  }
}
