import AccessModel
import Descriptors
import Glibc
import SystemPackage

/// The drafts of all sources, a journal for each.
package struct DraftStore: Sendable {
  /// What is kept, in the order of their titles, and why some could not be read.
  package struct Listing: Sendable {
    package fileprivate(set) var drafts: [KeptDraft] = []
    package fileprivate(set) var failures: [DraftFailure] = []
  }

  private let folder: String

  /// - Parameter folder: The state folder, below which they are.
  package init(_ folder: String = StateFolder.path) {
    self.folder = "\(folder)/drafts"
  }

  /// Opens the first draft of a source for editing, and holds it.
  ///
  /// - Parameter title: The name of the source for display.
  /// - Throws: A failure of the cause `held` if another process holds it.
  package func open(_ identity: SourceIdentity, title: String) throws(DraftFailure) -> DraftJournal {
    try DraftJournal(
      identity.key, DraftHeader(title: title, identity: identity), in: try PrivateFolder(folder, isMade: true))
  }

  /// Opens a new draft beside those of the source that there are, and holds it.
  ///
  /// - Throws: A failure of the cause `held` if other processes hold as many drafts as there may be.
  package func openNew(_ identity: SourceIdentity, title: String) throws(DraftFailure) -> DraftJournal {
    var number = 2
    while true {
      let key = identity.key(ofDraft: number)
      do throws(DraftFailure) {
        // One in which something was staged is somebody's, even if it could be held.
        if try journal(key) == nil {
          let header = DraftHeader(title: title, identity: identity, number: number)
          let new = try DraftJournal(key, header, in: try PrivateFolder(folder, isMade: true))
          if new.isNew { return new }
        }
      } catch {
        guard error.cause == .held, number < DraftStore.most else { throw error }
      }
      number += 1
      guard number <= DraftStore.most else {
        throw DraftFailure(.notWritten, "There are \(DraftStore.most) drafts of this source already: drop one first.")
      }
    }
  }

  /// How many drafts a source may have.
  private static let most = 100

  /// Opens a draft that is kept for editing, and holds it.
  package func open(_ draft: KeptDraft) throws(DraftFailure) -> DraftJournal {
    try DraftJournal(draft.key, nil, in: try PrivateFolder(folder, isMade: false))
  }

  /// The first draft of a source, whoever holds it; nil if nothing was ever staged.
  package func draft(of identity: SourceIdentity) throws(DraftFailure) -> KeptDraft? { try read(identity.key) }

  /// The drafts of a source in which something is staged.
  package func drafts(of identity: SourceIdentity) throws(DraftFailure) -> [KeptDraft] {
    try list().drafts.filter { $0.source == identity.key && !$0.draft.isEmpty }
  }

  /// Everything that is kept.
  package func list() throws(DraftFailure) -> Listing {
    var listing = Listing()
    for key in try keys() {
      do throws(DraftFailure) {
        if let draft = try read(key) { listing.drafts.append(draft) }
      } catch {
        listing.failures.append(error)
      }
    }
    listing.drafts.sort { ($0.title, $0.source, $0.number) < ($1.title, $1.source, $1.number) }
    return listing
  }

  /// The paths that the source of a draft was read from; empty unless it was files that can be read again.
  package func paths(of draft: KeptDraft) throws(DraftFailure) -> [FilePath] {
    guard case .files(let paths, streams: []) = try journal(draft.key)?.header?.identity else { return [] }
    return paths
  }

  static func name(_ key: String) -> String { "\(key).jsonl" }

  private var isThere: Bool { (try? Stat(FilePath(folder), followTargetSymlink: false)) != nil }

  private func keys() throws(DraftFailure) -> [String] {
    guard isThere else { return [] }
    let folder = try PrivateFolder(folder, isMade: false)
    var keys: [String] = []
    do throws(Errno) {
      var entries = try FolderEntries(of: folder.descriptor)
      while let name = try entries.next()?.string {
        let key = String(name.prefix(64))
        let isKey = key.utf8.count == 64 && key.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) }
        if isKey && name == DraftStore.name(key) { keys.append(key) }
      }
    } catch {
      throw DraftFailure(reading: folder.path, error)
    }
    return keys
  }

  private func read(_ key: String) throws(DraftFailure) -> KeptDraft? {
    guard let text = try journal(key) else { return nil }
    let notes =
      text.problem.map { ["\($0.message). That line and what follows it do not count."] }
      ?? (text.isCutOff ? ["The last line of the draft is cut off: what it says had not been confirmed."] : [])
    // Of a journal with a wrong first line nothing is known but that it is there.
    return DraftStore.kept(key, text.header, text.draft, notes: notes)
  }

  static func kept(_ key: String, _ header: DraftHeader?, _ draft: Draft, notes: [String]) -> KeptDraft {
    KeptDraft(
      key: key, source: header?.identity.key, number: header?.number ?? 1, title: header?.title ?? "",
      place: header?.identity.label ?? "", draft: draft, notes: notes)
  }

  /// What a journal says; nil if it is not there, or empty.
  private func journal(_ key: String) throws(DraftFailure) -> JournalText? {
    guard isThere else { return nil }
    let folder = try PrivateFolder(folder, isMade: false)
    let name = DraftStore.name(key)
    let path = "\(folder.path)/\(name)"
    guard (try? Stat(FilePath(path), followTargetSymlink: false)) != nil else { return nil }
    let file = try folder.open(name, O_RDONLY)
    defer { try? file.close() }
    let text = try DraftStore.text(of: file, path)
    return text.header == nil && text.problem == nil ? nil : text
  }

  /// What an open journal says.
  ///
  /// - Throws: A failure if it was written by a later version of the program, or cannot be read.
  static func text(of file: FileDescriptor, _ path: String) throws(DraftFailure) -> JournalText {
    let text: JournalText
    do throws(Errno) {
      text = JournalText(try bytes(of: file), path: path)
    } catch {
      throw DraftFailure(reading: path, error)
    }
    if let version = text.header?.version, version > DraftHeader.version {
      throw DraftFailure(.unreadable, "The draft \(path) was written by a later version of aksess, and is not used.")
    }
    return text
  }

  static func bytes(of file: FileDescriptor) throws(Errno) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let offset = Int64(bytes.count)
      let block = try Errno.typed {
        try [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, initialized in
          initialized = try file.read(fromAbsoluteOffset: offset, into: UnsafeMutableRawBufferPointer(buffer))
        }
      }
      if block.isEmpty { return bytes }
      bytes += block
      guard bytes.count <= InputFile.limit else { throw .fileTooLarge }
    }
  }
}
