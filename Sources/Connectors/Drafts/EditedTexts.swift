import AccessModel
import Descriptors
import Glibc
import SystemPackage

/// The texts that are in the user's editor, or came back and were not staged: a file each, which only this user may read.
package struct EditedTexts: Sendable {
  private let folder: String

  /// - Parameter folder: The state folder, below which they are.
  package init(_ folder: String = StateFolder.path) {
    self.folder = "\(folder)/edits"
  }

  /// Writes a text to a file that it is in already, or to a new one.
  ///
  /// - Returns: The path of the file.
  package func write(_ text: String, to path: String?) throws(DraftFailure) -> String {
    let folder = try PrivateFolder(self.folder, isMade: true)
    let (file, name) = try open(path, in: folder)
    defer { try? file.close() }
    do throws(Errno) {
      try file.writeWaiting(Array(text.utf8))
      if fsync(file.rawValue) != 0 { throw .last }
    } catch {
      throw DraftFailure(.notWritten, "The text \(self.folder)/\(name) cannot be written (\(error)).")
    }
    return "\(self.folder)/\(name)"
  }

  private func open(_ path: String?, in folder: borrowing PrivateFolder) throws(DraftFailure) -> (
    FileDescriptor, String
  ) {
    let wanted = path?.split(separator: "/").last.map(String.init)
    // An editor may have put another file in the place of the first one, with a mode of its own.
    if let wanted { unlinkat(folder.descriptor.rawValue, wanted, 0) }
    let names = [wanted].compactMap { $0 } + (1...9_999).map { "edit-\(getpid())-\($0).yaml" }
    for name in names {
      let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
      let file = openat(folder.descriptor.rawValue, name, flags, 0o600)
      if file >= 0 { return (FileDescriptor(rawValue: file), name) }
      guard errno == EEXIST else {
        throw DraftFailure(.notWritten, "The text \(self.folder)/\(name) cannot be made (\(Errno.last)).")
      }
    }
    throw DraftFailure(.notWritten, "There are too many texts in \(self.folder): delete those that are of no use.")
  }

  /// Reads a text as the editor left it.
  package func read(_ path: String) throws(Problem) -> String {
    guard let text = String(validating: try InputFile.read(FilePath(path)), as: UTF8.self) else {
      throw Problem(Place(path), found: "bytes that are not UTF-8", expected: "YAML in UTF-8")
    }
    return text
  }

  /// Deletes the file of a text, and the copy of its former state that some editors leave beside it.
  package func remove(_ path: String) {
    for name in [path, "\(path)~"] { unlink(name) }
  }
}
