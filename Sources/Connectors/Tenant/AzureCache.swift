import AccessModel
import Glibc
import SystemPackage

/// The Azure halves of clusters that were read lately, each a workspace in a folder of its own.
struct AzureCache: Sendable {
  /// How long a half is used, and one that lacks what another sign-in might read, in seconds.
  private static let (lifetime, lifetimeOfParts): (Int64, Int64) = (24 * 60 * 60, 60 * 60)

  /// The folder for a cluster.
  private let folder: String

  /// - Parameters:
  ///   - folder: The folder of all.
  ///   - server: The URL of the API server.
  ///   - identity: What the cluster is known by; nil if nothing is known.
  ///   - cluster: The cluster, where it was named.
  init(_ folder: String, server: String, identity: ClusterIdentity?, cluster: ManagedClusterID?) {
    let name = cluster?.resourceID?.lowercased() ?? "\(server) \(identity?.label ?? "")"
    let key = FileDigest.text(of: [Array(name.utf8)]).prefix(32)
    self.folder = "\(folder)/azure/\(key)"
  }

  /// The half that was read within a day; nil if there is none, or it lacks somebody.
  func half(at now: Timestamp, asking sought: SoughtIdentities) -> AzureHalf? {
    guard (try? Stat(FilePath(folder)))?.userID.rawValue == geteuid(),
      let origins = WorkspaceFolder.origins(in: folder), origins.isFetched, let time = origins.time,
      (0..<lifetime(origins.gaps)).contains(now.seconds - time.seconds), origins.asked.isSuperset(of: sought.texts)
    else { return nil }
    var half = AzureHalf(at: time)
    half.gaps = origins.gaps
    half.tenant = origins.tenant
    half.isUnanswered = origins.isUnanswered
    for (path, time) in origins.times.sorted(by: { $0.key < $1.key }) {
      guard let bytes = try? InputFile.read(FilePath("\(folder)/\(path)")) else { return nil }
      let file = FetchedFile(
        path: path, command: origins.commands[path] ?? [], time: time, isWhole: origins.whole.contains(path),
        pieces: [bytes])
      guard file.digest == origins.digests[path] else { return nil }
      half.files.append(file)
    }
    return half
  }

  private func lifetime(_ gaps: [Gap]) -> Int64 {
    gaps.allSatisfy(\.parts.isEmpty) ? AzureCache.lifetime : AzureCache.lifetimeOfParts
  }

  /// Keeps a half; that it cannot be kept is no reason to stop.
  func keep(_ half: AzureHalf, asking sought: SoughtIdentities) {
    guard half.mayBeKept else { return }
    var record = WorkspaceRecord(files: half.files, gaps: half.gaps, time: half.time)
    record.tenant = half.tenant
    record.isUnanswered = half.isUnanswered
    record.asked = sought.texts
    do throws(WriteFailure) {
      try OutputFolder.makeFolders(of: folder, mode: 0o700)
      try WorkspaceFolder(folder).write(record)
    } catch {}
  }
}
