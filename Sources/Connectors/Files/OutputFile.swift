import AccessModel
import CLinux
import Glibc

/// Writes a file whole or not at all: beside its place, synchronised, then renamed.
package enum OutputFile {
  /// A file that is replaced keeps its mode; a new one takes the umask's.
  ///
  /// What is no file is never replaced. What a program that was killed left in the folder on its way is removed.
  ///
  /// - Parameter replaced: What may be replaced, as an earlier call found it, and nothing that came there since.
  package static func write(_ text: String, to path: String, replacing replaced: ExistingFile? = nil)
    throws(WriteFailure)
  {
    let place = try Destination(path)
    if let existing = place.existing, existing != replaced { throw WriteFailure(existing: existing, at: path) }
    // A folder in which one may write need not be one that one may list.
    let folder = open(place.folder.isEmpty ? "." : place.folder, shim_o_path() | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw WriteFailure(path, error: errno) }
    defer { close(folder) }
    TemporaryFile.removeAbandoned(in: folder)
    // What replaces a file that few may read is not to be read by more before it has that file's mode.
    guard let file = TemporaryFile(in: folder, mode: place.existing == nil ? 0o666 : 0o600) else {
      throw WriteFailure(path, error: errno)
    }
    defer { close(file.descriptor) }
    do throws(WriteFailure) {
      if let error = fill(file, text, mode: place.existing.map { _ in place.mode }) {
        throw WriteFailure(path, error: error)
      }
      // While the file was written something else may have come there.
      guard try Destination(path) == place else { return try refuse(path) }
      let error = place.existing == nil ? file.add(as: place.name) : file.replace(place.name)
      if error == EEXIST { return try refuse(path) }
      if let error { throw WriteFailure(path, error: error) }
    } catch {
      file.remove()
      throw error
    }
  }

  /// Where the error is nil, everything is on the disk.
  private static func fill(_ file: TemporaryFile, _ text: String, mode: mode_t?) -> Int32? {
    if let error = Descriptor.write(text.utf8, to: file.descriptor) { return error }
    if let mode, fchmod(file.descriptor, mode) != 0 { return errno }
    return fsync(file.descriptor) == 0 ? nil : errno
  }

  /// Says what has come to stand at the path in the meantime.
  private static func refuse(_ path: String) throws(WriteFailure) {
    guard let existing = try Destination(path).existing else {
      throw WriteFailure("\(path) has changed while it was written; nothing was changed.")
    }
    throw WriteFailure(existing: existing, at: path)
  }
}
