import SystemPackage
import AccessModel

/// Where a snapshot comes from.
package enum DataSource: Sendable {
  /// Folders, files, FIFOs and standard input, in any mix.
  case workspace(WorkspaceReader)
  /// A live cluster.
  case cluster(ClusterReader)
  /// Files that are part of the program.
  case sample(title: String, files: [(path: String, text: String)])

  /// What was read.
  package struct Reading: Sendable {
    package let snapshot: Snapshot
    /// Sentences for standard error, among them what sources define differently; may contain hostile text.
    package let notes: [String]
    /// What the source is known by; nil for the sample, for which nothing is kept, and for a live cluster that could not
    /// be identified.
    package let identity: SourceIdentity?
    /// Goes on with what was read; nil for what cannot be watched.
    package let watch: ClusterWatch?

    init(_ reading: WorkspaceReader.Reading, _ identity: SourceIdentity?, _ watch: ClusterWatch? = nil) {
      snapshot = reading.snapshot
      notes = reading.notes
      self.identity = identity
      self.watch = watch
    }

    init(ofCluster reading: WorkspaceReader.Reading, _ watch: ClusterWatch?) {
      self.init(reading, reading.snapshot.live?.identity.map { .cluster($0) }, watch)
    }
  }

  /// The name for display until it is read; may contain hostile text.
  package var title: String {
    switch self {
    case .workspace(let reader): reader.title
    case .cluster(let reader): reader.kubectl.name
    case .sample(let title, _): title
    }
  }

  /// Whether it can be read again: standard input can be read only once, and the sample does not change.
  package var canReadAgain: Bool {
    switch self {
    case .workspace(let reader): !reader.paths.contains(.standardInput)
    case .cluster: true
    case .sample: false
    }
  }

  /// Whether another program may still be writing the data, and may ask for a password on the same terminal meanwhile.
  package var isStream: Bool {
    guard case .workspace(let reader) = self else { return false }
    return !reader.paths.allSatisfy(\.isFileOrFolder)
  }

  /// What the progress of reading it counts.
  package var unit: WorkProgress.Unit {
    if case .cluster = self { .items("objects") } else { .bytes }
  }

  /// The same, with nothing taken from what was kept of Azure.
  package var renewed: DataSource {
    guard case .cluster(var reader) = self else { return self }
    reader.azure?.isRenewing = true
    return .cluster(reader)
  }

  /// The same, asking somebody which AKS cluster it is where its address does not tell.
  package func asking(_ ask: @escaping AKSClusterQuestion.Asker) -> DataSource {
    guard case .cluster(var reader) = self else { return self }
    reader.azure?.ask = ask
    return .cluster(reader)
  }

  /// The same source once the context of a live cluster is found, so that all that is asked of it is asked of the same.
  ///
  /// - Throws: See `ClusterReader.resolve()`.
  package func resolved() async throws(Problem) -> DataSource {
    guard case .cluster(var reader) = self else { return self }
    try await reader.resolve()
    return .cluster(reader)
  }

  /// The source with something else, or more, to read; the same if it is not a live cluster.
  package func changed(_ change: SourceChange) -> DataSource {
    guard case .cluster(let reader) = self else { return self }
    return .cluster(reader.changed(change))
  }

  /// The API server to ask, that of the resolved context; nil for anything but a live cluster.
  package var server: ServerReviews? {
    guard case .cluster(let reader) = self else { return nil }
    return ServerReviews(reader.kubectl, namespace: reader.context.map { Name($0.namespace) } ?? "")
  }

  /// Reads everything; what could not be read is in the snapshot's gaps and in the notes.
  ///
  /// - Parameters:
  ///   - now: The date of the snapshot.
  ///   - meter: Counts progress.
  ///   - first: Is given the first of a live cluster that is worth showing.
  ///   - early: Is given what a live cluster itself says, if Azure has to be asked for the rest.
  /// - Throws: A problem that makes the whole source unreadable, or cancellation of the task, at once.
  package func read(
    at now: Timestamp, meter: WorkMeter = WorkMeter(), first: (@Sendable (Reading) -> Void)? = nil,
    early: (@Sendable (Reading) -> Void)? = nil
  ) async throws(Problem) -> Reading {
    switch self {
    case .workspace(let reader):
      let paths = reader.paths.filter(\.isFileOrFolder).map(\.canonical).sorted { $0.precedes($1) }
      let reading = try await reader.read(at: now, meter: meter)
      return Reading(reading, .files(paths.distinct, streams: reading.streams))
    case .cluster(let reader):
      let begun = first.map { first in
        { @Sendable (reading: WorkspaceReader.Reading) in first(Reading(ofCluster: reading, nil)) }
      }
      let (reading, watch) = try await reader.read(at: now, meter: meter, first: begun) {
        early?(Reading(ofCluster: $0, $1))
      }
      return Reading(ofCluster: reading, watch)
    case .sample(let title, let files):
      return Reading(try WorkspaceReader.read(files: files, title: title, at: now), nil)
    }
  }
}
