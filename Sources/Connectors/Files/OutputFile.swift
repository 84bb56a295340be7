import AccessModel
import CLinux
import Descriptors
import Glibc
import SystemPackage

/// Writes files atomically: to a temporary file in the same folder, synchronized, then renamed.
package enum OutputFile {
  /// Writes a file. A file that is replaced keeps its mode; a new one gets its mode from the umask.
  ///
  /// Only regular files are replaced.
  ///
  /// - Parameters:
  ///   - replaced: The file that may be replaced, as an earlier call found it; any other existing file is kept.
  ///   - isCleaning: Whether temporary files that killed programs left in the folder are removed.
  package static func write(
    _ text: String, to path: String, replacing replaced: ExistingFile? = nil, isCleaning: Bool = true
  ) throws(WriteFailure) {
    let place = try Destination(path)
    if let existing = place.existing, existing != replaced { throw WriteFailure(existing: existing, at: path) }
    let folder = try WriteFailure.at(path) { () throws(Errno) in try open(place.folder) }
    defer { try? folder.close() }
    if isCleaning { TemporaryFile.removeAbandoned(in: folder) }
    // Until it has the mode of the file it replaces, nobody else may read the new file either.
    let mode: FilePermissions =
      place.existing == nil ? [.ownerReadWrite, .groupReadWrite, .otherReadWrite] : .ownerReadWrite
    let file = try WriteFailure.at(path) { () throws(Errno) in try TemporaryFile(in: folder, mode: mode) }
    defer { try? file.descriptor.close() }
    do throws(WriteFailure) {
      try WriteFailure.at(path) { () throws(Errno) in try fill(file, text, mode: place.existing.map { _ in place.mode })
      }
      // Another program may have written there in the meantime.
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

  /// Opens a folder, which may be writable without being readable.
  private static func open(_ folder: String) throws(Errno) -> FileDescriptor {
    let options: FileDescriptor.OpenOptions = [.init(rawValue: shim_o_path()), .directory, .closeOnExec]
    return try Errno.typed { try FileDescriptor.open(folder.isEmpty ? "." : folder, .readOnly, options: options) }
  }

  /// Writes the text and synchronizes it to disk.
  private static func fill(_ file: TemporaryFile, _ text: String, mode: FilePermissions?) throws(Errno) {
    try file.descriptor.writeWaiting(text.utf8)
    if let mode, fchmod(file.descriptor.rawValue, mode.rawValue) != 0 { throw .last }
    if fsync(file.descriptor.rawValue) != 0 { throw .last }
  }

  /// Throws the reason why the path may no longer be written.
  private static func refuse(_ path: String) throws(WriteFailure) -> Never {
    guard let existing = try Destination(path).existing else {
      throw WriteFailure("\(path) has changed while it was written; nothing was changed.")
    }
    throw WriteFailure(existing: existing, at: path)
  }
}
