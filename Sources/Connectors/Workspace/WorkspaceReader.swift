import SystemPackage
import AccessModel
import FoundationEssentials
import Glibc
import Manifests

/// Reads a workspace, which is any mix of folders, files, FIFOs and standard input, into one snapshot.
package struct WorkspaceReader: Sendable {
  /// A snapshot, and notes on it for the user.
  package struct Reading: Sendable {
    package let snapshot: Snapshot
    /// Sentences for standard error, among them what sources define differently; may contain hostile text.
    package let notes: [String]
    /// The SHA-256 of each stream among what was read.
    package var streams: [String] = []
  }

  /// Files and folders, possibly including standard input.
  package var paths: [FilePath]
  /// Whether an unreadable file, a Helm chart or a link to anything but a file is an error in a folder, not only a gap.
  package var isStrict: Bool
  /// The namespace of RoleBindings and Roles that name none; if nil, they have none.
  package var namespace: Name?

  /// Whether all groups of the tenant are listed, so that any other group no longer exists.
  package var isDirectoryWhole: Bool

  package init(
    paths: [FilePath], isStrict: Bool = false, namespace: Name? = nil, isDirectoryWhole: Bool = false
  ) {
    self.paths = paths
    self.isStrict = isStrict
    self.namespace = namespace
    self.isDirectoryWhole = isDirectoryWhole
  }

  /// Reads everything; `now` becomes the date of the snapshot, and `meter` counts progress.
  ///
  /// Throws if the task is cancelled.
  package func read(at now: Timestamp, meter: WorkMeter = WorkMeter()) async throws(Problem) -> Reading {
    do throws(Problem) {
      return try await gather(paths.map { Source($0, meter) }, at: now, report: meter.add)
    } catch {
      try checkCancellation()
      throw error
    }
  }

  private func gather(
    _ sources: [Source], at now: Timestamp, report: @escaping ReadingReport
  ) async throws(Problem) -> Reading {
    var merge = WorkspaceMerge(namespace: namespace, isDirectoryWhole: isDirectoryWhole)
    var streams: [String] = []
    for source in sources {
      guard let listing = try source.listing.get() else {
        let file = try await SourceFile.read(source.path, report: report)
        if let digest = file.streamDigest { streams.append(digest) }
        try merge.add(file)
        continue
      }
      merge.notes += listing.notes
      var problems = listing.problems
      let results = await WorkspaceReader.readAll(listing.files, report: report)
      try checkCancellation()
      for result in results {
        switch result {
        case .success(let file): try merge.add(file)
        case .failure(let problem): problems.append(problem)
        }
      }
      let isUnreadable = problems.count == listing.files.count + listing.problems.count
      if isUnreadable || isStrict, let problem = problems.first { throw problem }
      if listing.files.isEmpty {
        throw Problem(
          Place(source.path.text), found: "the folder holds no .json, .yaml or .yml file",
          expected: "a workspace or Kubernetes manifests")
      }
      merge.add(problems)
    }
    try checkCancellation()
    let memberships = merge.entra
    async let directory = memberships.directory()
    let cluster = merge.cluster()
    var reading = merge.reading(cluster, await directory, title: title, at: now)
    reading.streams = streams
    return reading
  }

  /// Reads a workspace from memory.
  package static func read(
    files: [(path: String, text: String)], title: String, at now: Timestamp
  ) throws(Problem) -> Reading {
    var merge = WorkspaceMerge(namespace: nil)
    for file in files { try merge.add(try SourceFile(path: file.path, bytes: Array(file.text.utf8))) }
    let cluster = merge.cluster()
    return merge.reading(cluster, merge.entra.directory(), title: title, at: now)
  }

  var title: String {
    guard paths.count == 1 else { return "\(paths.count) sources" }
    return paths[0] == .standardInput ? "standard input" : URL(fileURLWithPath: paths[0].text).lastPathComponent
  }

  private func checkCancellation() throws(Problem) {
    if Task.isCancelled { throw Problem(Place(title), found: "reading was cancelled") }
  }

  /// Reads the files on every core, the largest first, and returns them in order; some may be missing if it is
  /// cancelled.
  private static func readAll(
    _ paths: [FilePath], report: @escaping ReadingReport
  ) async -> [Result<SourceFile, Problem>] {
    let sizes = paths.map { path in
      var status = stat()
      return path.withCString({ stat($0, &status) }) == 0 ? Int(status.st_size) : 0
    }
    let order = paths.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
    let lanes = max(1, min(ProcessInfo.processInfo.activeProcessorCount, 4))
    let results = await order.mapConcurrently(most: lanes) { index -> (Int, Result<SourceFile, Problem>)? in
      if Task.isCancelled { return nil }
      do throws(Problem) {
        return (index, .success(try await SourceFile.read(paths[index], report: report)))
      } catch {
        return (index, .failure(error))
      }
    }
    return results.compactMap(\.self).sorted { $0.0 < $1.0 }.map(\.1)
  }
}
