import AccessModel
import CLinux
import Descriptors
import Glibc
import SystemPackage

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
    let folder = try WriteFailure.at(path) { () throws(Errno) in try open(place.folder) }
    defer { try? folder.close() }
    TemporaryFile.removeAbandoned(in: folder)
    // What replaces a file that few may read is not to be read by more before it has that file's mode.
    let mode: FilePermissions =
      place.existing == nil ? [.ownerReadWrite, .groupReadWrite, .otherReadWrite] : .ownerReadWrite
    let file = try WriteFailure.at(path) { () throws(Errno) in try TemporaryFile(in: folder, mode: mode) }
    defer { try? file.descriptor.close() }
    do throws(WriteFailure) {
      try WriteFailure.at(path) { () throws(Errno) in try fill(file, text, mode: place.existing.map { _ in place.mode })
      }
      // While the file was written something else may have come there.
      guard try Destination(path) == place else { try refuse(path) }
      do throws(Errno) {
        if place.existing == nil { try file.add(as: place.name) } else { try file.replace(place.name) }
      } catch .fileExists {
        try refuse(path)
      } catch {
        throw WriteFailure(path, error: error)
      }
    } catch {
      file.remove()
      throw error
    }
  }

  /// A folder in which one may write need not be one that one may list.
  private static func open(_ folder: String) throws(Errno) -> FileDescriptor {
    let options: FileDescriptor.OpenOptions = [.init(rawValue: shim_o_path()), .directory, .closeOnExec]
    return try Errno.typed { try FileDescriptor.open(folder.isEmpty ? "." : folder, .readOnly, options: options) }
  }

  /// Puts everything on the disk.
  private static func fill(_ file: TemporaryFile, _ text: String, mode: FilePermissions?) throws(Errno) {
    try file.descriptor.writeWaiting(text.utf8)
    if let mode, fchmod(file.descriptor.rawValue, mode.rawValue) != 0 { throw .last }
    if fsync(file.descriptor.rawValue) != 0 { throw .last }
  }

  /// Says what has come to stand at the path in the meantime.
  private static func refuse(_ path: String) throws(WriteFailure) -> Never {
    guard let existing = try Destination(path).existing else {
      throw WriteFailure("\(path) has changed while it was written; nothing was changed.")
    }
    throw WriteFailure(existing: existing, at: path)
  }
}
