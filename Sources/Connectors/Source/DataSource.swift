import SystemPackage
import AccessModel

/// Where a snapshot comes from.
package enum DataSource: Sendable {
  /// Folders, files, FIFOs and standard input, in any mix.
  case workspace(WorkspaceReader)
  /// Files that the program brings along.
  case sample(title: String, files: [(path: String, text: String)])

  /// What tells a source from others, so that what is kept for it (drafts, a history) is found again.
  package struct Identity: Sendable, Hashable {
    /// Canonical and sorted; standard input is `-`, whatever it holds.
    package let paths: [FilePath]
  }

  /// Nil for the sample, for which nothing is kept.
  package var identity: Identity? {
    guard case .workspace(let reader) = self else { return nil }
    return Identity(paths: reader.paths.map(\.canonical).sorted { $0.precedes($1) })
  }

  /// What to call it until it is read, hostile text still in it.
  package var title: String {
    switch self {
    case .workspace(let reader): reader.title
    case .sample(let title, _): title
    }
  }

  /// Whether it can be read again: standard input is read once, and the sample stays as it is.
  package var canReadAgain: Bool {
    guard case .workspace(let reader) = self else { return false }
    return !reader.paths.contains(.standardInput)
  }

  /// Whether somebody else may still be writing what is read, and asking for a password on the same terminal meanwhile.
  package var isStream: Bool {
    guard case .workspace(let reader) = self else { return false }
    return !reader.paths.allSatisfy(\.isFileOrFolder)
  }

  /// Reads everything; what could not be reached is among the snapshot's gaps and in the notes.
  ///
  /// - Parameters:
  ///   - now: Becomes the snapshot's date.
  ///   - meter: Counts what is done.
  /// - Throws: What makes it unreadable as a whole; also, at once, where the task is cancelled.
  package func read(at now: Timestamp, meter: WorkMeter = WorkMeter()) async throws(Problem) -> WorkspaceReader.Reading
  {
    switch self {
    case .workspace(let reader): try await reader.read(at: now, meter: meter)
    case .sample(let title, let files): try WorkspaceReader.read(files: files, title: title, at: now)
    }
  }
}
