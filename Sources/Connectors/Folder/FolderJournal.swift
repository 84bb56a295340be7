import AccessModel
import Descriptors
import Glibc
import Manifests
import SystemPackage

/// What an update of a folder is about to write, kept until it is done, so that an interrupted one can be finished.
///
/// It is in the state folder: nothing that somebody puts into a folder of manifests is taken for it.
struct FolderJournal: ~Copyable {
  private let folder: String
  private let path: String
  /// Locked as long as the update runs.
  private let lock: FileDescriptor

  /// - Throws: A failure if another update of the folder is running.
  init(of folder: String) throws(WriteFailure) {
    let canonical = FolderPath.canonical(folder)
    let path = FolderJournal.path(of: canonical)
    try OutputFolder.makeFolders(of: path, mode: 0o700)
    let lockPath = "\(path).lock"
    let lock = try WriteFailure.at(lockPath) { () throws(Errno) in
      try Errno.typed {
        try FileDescriptor.open(
          FilePath(lockPath), .writeOnly, options: [.create, .noFollow, .closeOnExec], permissions: .ownerReadWrite)
      }
    }
    guard flock(lock.rawValue, LOCK_EX | LOCK_NB) == 0 else {
      try? lock.close()
      throw WriteFailure("Another aksess is writing to \(folder); nothing was changed.")
    }
    (self.folder, self.path, self.lock) = (canonical, path, lock)
  }

  deinit { try? lock.close() }

  private static func path(of folder: String) -> String {
    "\(StateFolder.path)/updates/\(FileDigest.text(of: [Array(folder.utf8)]))"
  }

  /// Writes the journal, synchronized: from here on the update is finished, whatever happens.
  func begin(_ files: [FolderUpdate.File]) throws(WriteFailure) {
    let entries = files.map { file in
      Value.members([
        "path": .text(file.path), "before": file.before.map { .number($0.count) },
        "after": file.after.map { .number($0.count) },
      ])
    }
    let header = Value.members(["folder": .text(folder), "files": .list(entries)]).jsonLine
    let place = FilePath(path).removingLastComponent()
    try WriteFailure.at(path) { () throws(Errno) in
      let state = try Errno.typed { try FileDescriptor.open(place, .readOnly, options: [.directory, .closeOnExec]) }
      defer { try? state.close() }
      TemporaryFile.removeAbandoned(in: state)
      let file = try TemporaryFile(in: state, mode: .ownerReadWrite)
      defer { try? file.descriptor.close() }
      do throws(Errno) {
        try file.descriptor.writeWaiting("\(header)\n".utf8)
        for entry in files {
          try file.descriptor.writeWaiting(entry.before ?? [])
          try file.descriptor.writeWaiting(entry.after ?? [])
        }
        if fsync(file.descriptor.rawValue) != 0 { throw .last }
        try file.replace(FilePath(path).lastComponent?.string ?? "")
        if fsync(state.rawValue) != 0 { throw .last }
      } catch {
        file.remove()
        throw error
      }
    }
  }

  /// Removes the journal: the update is done, or undone.
  func end() { unlink(path) }

  /// Finishes what an update of a folder was interrupted in.
  ///
  /// - Returns: Messages about it; empty if there was none.
  static func finish(in folder: String) throws(WriteFailure) -> [String] {
    let path = path(of: FolderPath.canonical(folder))
    guard let owner = try? Stat(FilePath(path), followTargetSymlink: false), owner.type == .regular,
      owner.userID.rawValue == geteuid()
    else { return [] }
    let journal = try FolderJournal(of: folder)
    guard let files = journal.files() else {
      throw WriteFailure(
        "\(path), the journal of an interrupted update of \(folder), cannot be read; nothing was changed.")
    }
    var notes: [String] = []
    var writer = FolderWriter(folder)
    var finished: [FolderUpdate.File] = []
    for file in files {
      let place = OutputFolder.path(file.path, in: folder)
      let now = try FolderPath.bytes(of: place)
      if now == file.after { continue }
      guard now == file.before else {
        notes.append("\(place) was changed after an update was interrupted, and was left as it is.")
        continue
      }
      try writer.write(file)
      finished.append(file)
    }
    writer.synchronize(finished)
    journal.end()
    let count = counted(finished.count, "file was", "files were")
    return ["An update of \(folder) had been interrupted and is finished now: \(count) missing."] + notes
  }

  /// The files of an update that began; nil if that cannot be read.
  private func files() -> [FolderUpdate.File]? {
    guard let text = try? InputFile.read(FilePath(path)), let end = text.firstIndex(of: UInt8(ascii: "\n")) else {
      return nil
    }
    var entries: [(path: String, before: Int?, after: Int?)] = []
    let isRead = text[..<end].withUnsafeBufferPointer { buffer in
      var reader = JSONReader(buffer)
      return
        (try? reader.object { (reader, key) throws(JSONReader.Failure) in
          guard case "files" = key else { return try reader.skip() }
          try reader.array { (reader) throws(JSONReader.Failure) in
            var entry: (path: String, before: Int?, after: Int?) = ("", nil, nil)
            try reader.object { (reader, key) throws(JSONReader.Failure) in
              switch key {
              case "path": entry.path = try reader.string()
              case "before": entry.before = try reader.integer()
              case "after": entry.after = try reader.integer()
              default: try reader.skip()
              }
            }
            entries.append(entry)
          }
        }) != nil
    }
    guard isRead else { return nil }
    var rest = text[end...].dropFirst()
    var files: [FolderUpdate.File] = []
    func take(_ count: Int?) -> [UInt8]? {
      guard let count else { return nil }
      defer { rest = rest.dropFirst(count) }
      return Array(rest.prefix(count))
    }
    for entry in entries {
      let before = take(entry.before)
      files.append(FolderUpdate.File(path: entry.path, before: before, after: take(entry.after)))
    }
    return rest.isEmpty ? files : nil
  }
}
