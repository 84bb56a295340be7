import AccessModel
import Manifests

/// Watches what a live cluster listed: a kubectl for each list, from the version of the list on.
package struct ClusterWatch: Sendable {
  /// Something that a watch says.
  package enum Report: Sendable {
    case changed([ClusterChange])
    /// A list was read anew: what is not in it is gone.
    case listed(Listed)
    /// Nothing more is heard of a list for the time being, and why; it is tried again.
    case lost(String)
    /// It is heard of again.
    case found
  }

  /// A list that was read anew.
  package struct Listed: Sendable {
    let kind: ListedKind
    let namespace: Name?
    let pieces: [KubernetesObjects]

    /// What changed in a snapshot.
    package func changes(from snapshot: Snapshot) -> [ClusterChange] {
      pieces.dropFirst().reduce(into: pieces.first ?? KubernetesObjects()) { $0.append($1) }
        .changes(from: snapshot, of: kind, in: namespace)
    }
  }

  /// A list to watch, and the version to watch it from.
  struct Start: Sendable {
    let kind: ListedKind
    let namespace: Name?
    let version: String
  }

  /// After so long the server ends a watch, which shows that it was alive: where nothing changes, some send no bookmarks.
  private static let term = Duration.seconds(75)
  /// A watch that is silent for so long is dead.
  private static let silence = Duration.seconds(90)
  /// A watch that is begun again and has not ended after so long goes on.
  private static let settling = Duration.seconds(1)
  /// The pauses before a watch that ended is begun again.
  private static let pauses: [Duration] = [.zero, .seconds(1), .seconds(2), .seconds(5), .seconds(15), .seconds(30)]

  /// How many lists are watched at most, as each takes a kubectl.
  private static let mostLists = 60

  private let reader: ClusterReader
  private let starts: [Start]

  init(_ reader: ClusterReader, _ starts: [Start]) {
    self.reader = reader
    self.starts = starts
  }

  /// Watches until the task is cancelled.
  package func run(_ report: @escaping @Sendable (Report) -> Void) async {
    let rest = starts.count - ClusterWatch.mostLists
    if rest > 0 {
      report(
        .lost("\(counted(rest, "list", "lists")) of \(starts.count) cannot be watched at the same time; R reads them"))
    }
    await withTaskGroup(of: Void.self) { group in
      for start in starts.prefix(ClusterWatch.mostLists) { group.addTask { await watch(start, report) } }
    }
  }

  private func watch(_ start: Start, _ report: @escaping @Sendable (Report) -> Void) async {
    let lines = WatchLines(start, report)
    var tries = 0
    while !Task.isCancelled {
      do throws(KubectlFailure) {
        if lines.isStale {
          let listed = try await reader.list(start.kind, in: start.namespace, WorkMeter())
          report(.listed(Listed(kind: start.kind, namespace: start.namespace, pieces: listed.pieces)))
          lines.begin(at: listed.starts.last?.version ?? "")
        }
        lines.beginRun()
        let returning = try await returning(start, lines)
        defer { returning?.cancel() }
        let begun = ContinuousClock.now
        let output = try await reader.kubectl.run(
          ["get", "--raw", start.kind.watchPath(in: start.namespace, from: lines.version, for: ClusterWatch.term)],
          silence: ClusterWatch.silence, taking: lines.take)
        if let failure = KubectlFailure(output) { throw failure }
        if let failure = lines.failure { throw failure }
        // kubectl's start counts, and the clocks differ a little.
        if ContinuousClock.now - begun > ClusterWatch.term - .seconds(5) { lines.hear() }
      } catch {
        // One that fell silent is replaced without a word; one that says nothing at all is lost.
        let isReplaced = error.cause == .silent && lines.hasHeard
        if let failure = lines.failure ?? (isReplaced || error.cause == .cancelled ? nil : error) {
          lines.lose(failure)
        }
      }
      tries = lines.hasHeard ? 0 : min(tries + 1, ClusterWatch.pauses.count - 1)
      try? await Task.sleep(for: ClusterWatch.pauses[tries])
    }
  }

  /// Sees whether the server of a watch that was lost answers again: the watch itself says nothing until something
  /// changes, or for a minute.
  ///
  /// - Returns: What reports that the watch is heard of again, unless that ends at once; nil if it was not lost.
  /// - Throws: A failure if the server does not answer.
  private func returning(_ start: Start, _ lines: WatchLines) async throws(KubectlFailure) -> Task<Void, Never>? {
    // One that fell silent may do so again although the server answers.
    guard let cause = lines.lostCause, cause != .silent else { return nil }
    let output = try await reader.kubectl.run(
      ["get", "--raw", start.kind.path(in: start.namespace, limit: 1)], silence: ClusterReader.silence)
    if let failure = KubectlFailure(output) { throw failure }
    _ = try ListPage.read(output.bytes, of: start.kind)
    return Task {
      try? await Task.sleep(for: ClusterWatch.settling)
      if !Task.isCancelled { lines.find() }
    }
  }
}
