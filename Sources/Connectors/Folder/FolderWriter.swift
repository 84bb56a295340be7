import AccessModel
import Descriptors
import Glibc
import SystemPackage

/// Brings files of a folder to their new states, one by one.
struct FolderWriter {
  private let folder: String
  /// The folders in which nothing is left of programs that were killed while writing.
  private var cleaned: Set<String> = []

  init(_ folder: String) {
    self.folder = folder
  }

  mutating func write(_ file: FolderUpdate.File) throws(WriteFailure) {
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
    let destination = try Destination(place)
    // To look through a folder for each of its files takes the square of their number.
    let isFirst = cleaned.insert(destination.folder).inserted
    try OutputFile.write(text, to: place, replacing: destination.existing, isCleaning: isFirst)
  }

  /// Synchronizes the entries of the folders of files to disk.
  func synchronize(_ files: [FolderUpdate.File]) {
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
