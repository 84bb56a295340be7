import AccessModel
import Glibc
import Manifests
import SystemPackage

/// Which AKS cluster somebody said that a server's cluster is, kept beside the Azure halves.
struct RememberedCluster: Sendable {
  private let folder: String
  private let server: String
  /// What the cluster was known by when it was answered: another one can come to the same address, as by a tunnel.
  private let identity: String

  private static let file = "cluster.json"

  /// - Parameters:
  ///   - folder: The state folder.
  ///   - server: The URL of the API server.
  ///   - identity: What the cluster is known by; nil if nothing is known.
  init(_ folder: String, server: String, identity: ClusterIdentity?) {
    self.folder = "\(folder)/azure/\(FileDigest.text(of: [Array(server.utf8)]).prefix(32))-answer"
    self.server = server
    self.identity = identity?.label ?? ""
  }

  /// Nil if nobody said so, or it cannot be read.
  var answer: AKSClusterQuestion.Answer? {
    guard (try? Stat(FilePath(folder)))?.userID.rawValue == geteuid(),
      let bytes = try? InputFile.read(FilePath("\(folder)/\(RememberedCluster.file)")),
      let texts = try? JSONTexts(bytes),
      texts["server"] == [server],
      texts["identity"] == [identity], let cluster = texts["cluster"].first
    else { return nil }
    return cluster.isEmpty
      ? AKSClusterQuestion.Answer.noneOfThese : ManagedClusterID(resourceID: cluster).map { .cluster($0) }
  }

  /// Keeps an answer; that it cannot be kept is no reason to stop.
  func keep(_ answer: AKSClusterQuestion.Answer) {
    let cluster = if case .cluster(let id) = answer { id.resourceID ?? "" } else { "" }
    let text =
      Value.members(["server": .text(server), "identity": .text(identity), "cluster": .text(cluster)]).json + "\n"
    do throws(WriteFailure) {
      try OutputFolder.makeFolders(of: folder, mode: 0o700)
      let file = NewFolder.File(path: RememberedCluster.file, pieces: [Array(text.utf8)])
      try NewFolder.write([file], to: folder, isReplacing: (try? Stat(FilePath(folder))) != nil)
    } catch {}
  }
}
