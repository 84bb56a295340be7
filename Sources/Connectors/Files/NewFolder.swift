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

  /// What is in a folder that is replaced.
  package struct Former: Sendable {
    /// The names of files directly in it that the new one has too.
    let kept: [String]
    /// The paths in it of the files that are removed.
    let replaced: [String]

    package init(kept: [String], replaced: [String]) {
      (self.kept, self.replaced) = (kept, replaced)
    }
  }

  /// Writes the files as a new folder at `path`, whose parent exists.
  ///
  /// - Parameters:
  ///   - isReplacing: Whether a folder at `path` is replaced; otherwise the path must be free.
  ///   - look: Looks at what is in the folder that is replaced, just before and just after that; nil if all of it is
  ///     removed. If it throws, nothing is changed.
  package static func write(
    _ files: [File], to path: String, isReplacing: Bool,
    looking look: (_ folder: String) throws(WriteFailure) -> Former? = { (_) throws(WriteFailure) in nil }
  ) throws(WriteFailure) {
    let parent = parent(of: path)
    removeAbandoned(in: parent)
    let temporary = "\(parent)\(try WriteFailure.at(path) { () throws(Errno) in try make(in: parent) })"
    var kept: [String] = []
    do throws(WriteFailure) {
      try WriteFailure.at(path) { () throws(Errno) in try add(files, to: temporary) }
      // Writing takes a while, in which somebody may make files in the folder.
      if isReplacing { kept = try look(path)?.kept ?? [] }
      try WriteFailure.at(path) { () throws(Errno) in try keep(kept, of: path, in: temporary) }
      try WriteFailure.at(path) { () throws(Errno) in try place(temporary, at: path, isReplacing: isReplacing) }
    } catch {
      try? FileManager.default.removeItem(atPath: temporary)
      throw error
    }
    if isReplacing { try removeFormer(temporary, of: path, files.map(\.path) + kept, look) }
    try? synchronize(parent.isEmpty ? "." : parent)
  }

  /// Removes the former folder after the exchange, or exchanges the two again if something was made in it until then
  /// that must not be removed.
  ///
  /// - Parameter written: The paths of the files in the new folder.
  private static func removeFormer(
    _ former: String, of path: String, _ written: [String],
    _ look: (_ folder: String) throws(WriteFailure) -> Former?
  ) throws(WriteFailure) {
    do throws(WriteFailure) {
      guard let found = try look(former) else {
        try? FileManager.default.removeItem(atPath: former)
        return
      }
      // One that was saved anew until the exchange is another file than the one that the new folder has.
      for name in found.kept { rename("\(former)/\(name)", "\(path)/\(name)") }
      remove(found.replaced + found.kept, from: former)
    } catch {
      let refusal = error
      do throws(Errno) {
        try place(former, at: path, isReplacing: true)
      } catch {
        throw WriteFailure("\(path) was replaced, and what was made in it meanwhile is in \(former) (\(error)).")
      }
      remove(written, from: former)
      throw refusal
    }
  }

  /// Removes files of a folder, and folders that are empty then, itself included.
  private static func remove(_ files: [String], from folder: String) {
    for file in files { unlink("\(folder)/\(file)") }
    let rest = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    for entry in rest.sorted().reversed() { rmdir("\(folder)/\(entry)") }
    rmdir(folder)
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

  private static func add(_ files: [File], to folder: String) throws(Errno) {
    for file in files { try add(file, to: folder) }
    for inner in folders(of: files) { try synchronize("\(folder)/\(inner)") }
  }

  /// Links files of the former folder in the new one, which is complete then.
  private static func keep(_ names: [String], of former: String, in folder: String) throws(Errno) {
    for name in names where link("\(former)/\(name)", "\(folder)/\(name)") != 0 { throw .last }
    try synchronize(folder)
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
