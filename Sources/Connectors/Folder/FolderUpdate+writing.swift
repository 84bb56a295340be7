import AccessModel
import Descriptors
import Glibc
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
    var done: [File] = []
    do throws(WriteFailure) {
      for file in files {
        try FolderUpdate.write(file, in: folder)
        done.append(file)
      }
    } catch {
      for file in done.reversed() {
        let back = File(path: file.path, before: file.after, after: file.before)
        do throws(WriteFailure) {
          try FolderUpdate.write(back, in: folder)
        } catch let undoing {
          throw WriteFailure("\(error.message) \(undoing.message) The next update of \(folder) finishes it.")
        }
      }
      journal.end()
      throw error
    }
    FolderUpdate.synchronize(files, in: folder)
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

  /// Brings one file to its new state.
  static func write(_ file: File, in folder: String) throws(WriteFailure) {
    let place = OutputFolder.path(file.path, in: folder)
    try FolderPath.check(file.path, in: folder)
    guard let after = file.after else {
      guard unlink(place) == 0 || errno == ENOENT else { throw WriteFailure(place, error: .last) }
      return
    }
    guard let text = String(validating: after, as: UTF8.self) else {
      throw WriteFailure("\(place) would not be UTF-8; nothing was changed.")
    }
    try OutputFolder.makeFolders(of: place)
    try OutputFile.write(text, to: place, replacing: try Destination(place).existing)
  }

  /// Synchronizes the entries of the folders of files to disk.
  static func synchronize(_ files: [File], in folder: String) {
    let folders = Set(files.map { OutputFolder.path($0.path, in: folder).reversed().drop { $0 != "/" }.reversed() })
    for characters in folders {
      let folder = String(characters)
      guard
        let descriptor = try? FileDescriptor.open(
          folder.isEmpty ? "." : folder, .readOnly, options: [.directory, .closeOnExec])
      else { continue }
      fsync(descriptor.rawValue)
      try? descriptor.close()
    }
  }
}
