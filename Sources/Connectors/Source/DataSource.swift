import SystemPackage
import AccessModel

/// Where a snapshot comes from.
package enum DataSource: Sendable {
  /// Folders, files, FIFOs and standard input, in any mix.
  case workspace(WorkspaceReader)
  /// Files that are part of the program.
  case sample(title: String, files: [(path: String, text: String)])

  /// Identifies a source, so that the data kept for it (drafts, history) is found again.
  package struct Identity: Sendable, Hashable {
    /// Canonical and sorted; standard input is `-`, whatever its contents.
    package let paths: [FilePath]
  }

  /// Nil for the sample, for which no data is kept.
  package var identity: Identity? {
    guard case .workspace(let reader) = self else { return nil }
    return Identity(paths: reader.paths.map(\.canonical).sorted { $0.precedes($1) })
  }

  /// The name for display until it is read; may contain hostile text.
  package var title: String {
    switch self {
    case .workspace(let reader): reader.title
    case .sample(let title, _): title
    }
  }

  /// Whether it can be read again: standard input can be read only once, and the sample does not change.
  package var canReadAgain: Bool {
    guard case .workspace(let reader) = self else { return false }
    return !reader.paths.contains(.standardInput)
  }

  /// Whether another program may still be writing the data, and may ask for a password on the same terminal meanwhile.
  package var isStream: Bool {
    guard case .workspace(let reader) = self else { return false }
    return !reader.paths.allSatisfy(\.isFileOrFolder)
  }

  /// Reads everything; what could not be read is in the snapshot's gaps and in the notes.
  ///
  /// - Parameters:
  ///   - now: The date of the snapshot.
  ///   - meter: Counts progress.
  /// - Throws: A problem that makes the whole source unreadable, or cancellation of the task, at once.
  package func read(at now: Timestamp, meter: WorkMeter = WorkMeter()) async throws(Problem) -> WorkspaceReader.Reading
  {
    switch self {
    case .workspace(let reader): try await reader.read(at: now, meter: meter)
    case .sample(let title, let files): try WorkspaceReader.read(files: files, title: title, at: now)
    }
  }
}
