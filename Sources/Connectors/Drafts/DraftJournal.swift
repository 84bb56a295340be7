import AccessModel
import Descriptors
import Glibc
import Manifests
import SystemPackage

/// The draft of one source, held for editing: an edit is on the disk before it counts.
///
/// The journal has a line of JSON for each thing that happened. It is locked until the value is gone, and only appended
/// to, so that whatever ends the program, the lines before stay.
package final class DraftJournal {
  package let key: String
  package private(set) var draft: Draft
  /// Sentences about what was found wrong at opening, and what became of it; may contain hostile text.
  package private(set) var notes: [String] = []

  /// Nil if its first line was wrong, and nothing says what it is of.
  private let header: DraftHeader?
  private let folder: PrivateFolder
  private var file: FileDescriptor
  /// How many bytes the whole lines take.
  private var end: Int
  /// Whether what a failed write left could not be cut off.
  private var hasRest = false

  private var name: String { DraftStore.name(key) }
  private var path: String { "\(folder.path)/\(name)" }

  /// - Parameter header: What is written first where there is nothing yet; nil to open only what is there.
  init(_ key: String, _ header: DraftHeader?, in folder: consuming PrivateFolder) throws(DraftFailure) {
    let name = DraftStore.name(key)
    let path = "\(folder.path)/\(name)"
    TemporaryFile.removeAbandoned(in: folder.descriptor)
    let file = try folder.openLocked(name, isMade: header != nil)
    let text: JournalText
    do throws(DraftFailure) {
      try? folder.synchronize()
      text = try DraftStore.text(of: file, path)
    } catch {
      try? file.close()
      throw error
    }
    self.key = key
    self.header = text.header ?? header
    self.folder = folder
    self.file = file
    (draft, end) = (text.draft, text.end)
    if let problem = text.problem {
      try putAside(problem)
    } else if text.isCutOff {
      try cutRest()
      notes.append(
        "The last line of the draft \(path) was cut off, as by a crash or a full disk, and was removed: "
          + "what it said had not been confirmed.")
    }
  }

  deinit {
    // Nobody else can have made it their own, as it is locked.
    if (try? Stat(file))?.size == 0, folder.has(name, of: file) { unlinkat(folder.descriptor.rawValue, name, 0) }
    try? file.close()
  }

  /// Whether nothing was ever written to it.
  package var isNew: Bool { end == 0 }

  /// What is kept, for display.
  package var kept: KeptDraft {
    DraftStore.kept(key, header, draft, notes: notes)
  }

  /// Removes all edits, and what could be gone back to.
  package func drop() throws(DraftFailure) {
    do throws(Errno) {
      if ftruncate(file.rawValue, 0) != 0 || fsync(file.rawValue) != 0 { throw .last }
    } catch {
      throw DraftFailure(.notWritten, "The draft \(path) could not be dropped (\(error)).")
    }
    (draft, end) = (Draft(), 0)
  }

  /// Writes a step and takes it; nothing is written where there is nothing to undo or redo.
  ///
  /// - Throws: A failure if it could not be written; nothing has changed then.
  package func take(_ step: DraftStep) throws(DraftFailure) {
    if (step == .undo && !draft.canUndo) || (step == .redo && !draft.canRedo) { return }
    let lines = (end == 0 ? [header?.value].compactMap(\.self) : []) + [step.value]
    let text = Array(lines.map { "\($0.jsonLine)\n" }.joined().utf8)
    do throws(Errno) {
      guard folder.has(name, of: file) else { throw .noSuchFileOrDirectory }
      if hasRest { try truncate() }
      try file.writeWaiting(text)
      if fsync(file.rawValue) != 0 { throw .last }
    } catch {
      do throws(Errno) { try truncate() } catch { hasRest = true }
      throw DraftFailure(.notWritten, "\(path) cannot be written (\(error)): nothing was staged.")
    }
    end += text.count
    draft.take(step)
  }

  private func truncate() throws(Errno) {
    guard ftruncate(file.rawValue, off_t(end)) == 0 else { throw .last }
    hasRest = false
  }

  private func cutRest() throws(DraftFailure) {
    do throws(Errno) {
      try truncate()
      if fsync(file.rawValue) != 0 { throw .last }
    } catch {
      throw DraftFailure(.notWritten, "\(path) cannot be written (\(error)).")
    }
  }

  /// Keeps a journal with a wrong line under another name, and goes on with a new one of the lines before.
  private func putAside(_ problem: Problem) throws(DraftFailure) {
    do throws(Errno) {
      let kept = try DraftStore.bytes(of: file).prefix(end)
      let aside = try linkAside()
      let new = try TemporaryFile(in: folder.descriptor, mode: .ownerReadWrite)
      do throws(Errno) {
        if flock(new.descriptor.rawValue, LOCK_EX | LOCK_NB) != 0 { throw .last }
        // What is cut off after a failed write must not leave a hole.
        if fcntl(new.descriptor.rawValue, F_SETFL, O_APPEND) != 0 { throw .last }
        try new.descriptor.writeWaiting(kept)
        if fsync(new.descriptor.rawValue) != 0 { throw .last }
        try new.replace(name)
        try folder.synchronize()
      } catch {
        new.remove()
        try? new.descriptor.close()
        throw error
      }
      try? file.close()
      file = new.descriptor
      notes.append(
        "\(problem.message). The edits before that line are staged; the whole file is kept as \(folder.path)/\(aside).")
    } catch {
      throw DraftFailure(.notWritten, "\(problem.message). It could not be kept aside (\(error)).")
    }
  }

  private func linkAside() throws(Errno) -> String {
    for number in 1...100 {
      let aside = "\(name).broken" + (number == 1 ? "" : ".\(number)")
      if linkat(folder.descriptor.rawValue, name, folder.descriptor.rawValue, aside, 0) == 0 { return aside }
      guard Errno.last == .fileExists else { throw .last }
    }
    throw .fileExists
  }
}
