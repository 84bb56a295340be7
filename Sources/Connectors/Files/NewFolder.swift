import CLinux
import Descriptors
import FoundationEssentials
import Glibc
import SystemPackage

/// Writes a folder of files atomically: to a temporary folder beside it, synchronized, which then takes its place.
///
/// Files are 0600 and folders 0700. Whatever ends it, the former folder is complete, or the new one.
package enum NewFolder {
  /// A file to write.
  package struct File: Sendable {
    /// The path in the folder, with at most one slash.
    let path: String
    let pieces: [[UInt8]]

    package init(path: String, pieces: [[UInt8]]) {
      (self.path, self.pieces) = (path, pieces)
    }
  }

  /// Writes the files as a new folder at `path`, whose parent exists.
  ///
  /// - Parameters:
  ///   - isReplacing: Whether a folder at `path` is replaced; otherwise the path must be free.
  ///   - kept: The names of files directly in the former folder that the new one has too.
  package static func write(
    _ files: [File], to path: String, isReplacing: Bool, keeping kept: [String] = []
  ) throws(WriteFailure) {
    let parent = parent(of: path)
    removeAbandoned(in: parent)
    let temporary = "\(parent)\(try WriteFailure.at(path) { () throws(Errno) in try make(in: parent) })"
    do throws(Errno) {
      for file in files { try add(file, to: temporary) }
      for name in kept where link("\(path)/\(name)", "\(temporary)/\(name)") != 0 { throw .last }
      for folder in folders(of: files) { try synchronize("\(temporary)/\(folder)") }
      try synchronize(temporary)
      try place(temporary, at: path, isReplacing: isReplacing)
    } catch {
      try? FileManager.default.removeItem(atPath: temporary)
      throw WriteFailure(path, error: error)
    }
    try? synchronize(parent.isEmpty ? "." : parent)
    // After an exchange, this is the former folder.
    if isReplacing { try? FileManager.default.removeItem(atPath: temporary) }
  }

  /// The folder that contains a path, ending with a slash; empty for the working folder.
  private static func parent(of path: String) -> String { path.lastIndex(of: "/").map { String(path[...$0]) } ?? "" }

  private static func make(in parent: String) throws(Errno) -> String {
    for number in TemporaryFile.numbers {
      let name = TemporaryFile.name(getpid(), number)
      if mkdir(parent + name, 0o700) == 0 { return name }
      guard Errno.last == .fileExists else { throw .last }
    }
    throw .fileExists
  }

  private static func add(_ file: File, to folder: String) throws(Errno) {
    if let slash = file.path.firstIndex(of: "/") {
      let inner = "\(folder)/\(file.path[..<slash])"
      if mkdir(inner, 0o700) != 0, Errno.last != .fileExists { throw .last }
    }
    let descriptor = try Errno.typed {
      try FileDescriptor.open(
        "\(folder)/\(file.path)", .writeOnly, options: [.create, .exclusiveCreate, .noFollow, .closeOnExec],
        permissions: .ownerReadWrite)
    }
    defer { try? descriptor.close() }
    for piece in file.pieces { try descriptor.writeWaiting(piece) }
    if fsync(descriptor.rawValue) != 0 { throw .last }
  }

  /// The folders of files that are not directly in the new one.
  private static func folders(of files: [File]) -> Set<Substring> {
    Set(files.compactMap { file in file.path.firstIndex(of: "/").map { file.path[..<$0] } })
  }

  /// Synchronizes the entries of a folder to disk.
  private static func synchronize(_ folder: String) throws(Errno) {
    let descriptor = try Errno.typed {
      try FileDescriptor.open(folder, .readOnly, options: [.directory, .closeOnExec])
    }
    defer { try? descriptor.close() }
    if fsync(descriptor.rawValue) != 0 { throw .last }
  }

  private static func place(_ temporary: String, at path: String, isReplacing: Bool) throws(Errno) {
    let flag = isReplacing ? shim_rename_exchange() : shim_rename_noreplace()
    if renameat2(AT_FDCWD, temporary, AT_FDCWD, path, flag) == 0 { return }
    // Not every file system supports this: there, the path is free for a moment.
    guard [.invalidArgument, .noFunction].contains(Errno.last) else { throw .last }
    guard isReplacing else {
      if access(path, F_OK) == 0 { throw .fileExists }
      if rename(temporary, path) != 0 { throw .last }
      return
    }
    let former = "\(temporary).old"
    if rename(path, former) != 0 { throw .last }
    guard rename(temporary, path) == 0 else {
      let error = Errno.last
      rename(former, path)
      throw error
    }
    rename(former, temporary)
  }

  /// Removes the temporary folders of programs that were killed while writing, as `TemporaryFile` does for files.
  private static func removeAbandoned(in parent: String) {
    guard var entries = try? FolderEntries(FilePath(parent.isEmpty ? "." : parent)) else { return }
    while let name = try? entries.next()?.string {
      guard let process = TemporaryFile.process(of: name), kill(process, 0) != 0, errno == ESRCH,
        let status = try? Stat(FilePath(parent + name), followTargetSymlink: false), status.type == .directory,
        status.userID.rawValue == geteuid()
      else { continue }
      try? FileManager.default.removeItem(atPath: parent + name)
    }
  }
}
