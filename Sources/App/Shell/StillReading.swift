import AccessModel

/// What is still being read of a cluster that is shown already.
package enum StillReading: Sendable, Hashable {
  /// All but the namespaces.
  case cluster
  /// What Azure and Entra say.
  case azure

  /// What the header says meanwhile.
  ///
  /// - Parameter progress: How far reading has come; nil if that is not known.
  func label(_ progress: WorkProgress?) -> String {
    switch self {
    case .cluster: StillReading.label(of: progress)
    case .azure: "reading Azure…"
    }
  }

  /// How far reading has come, in words; without numbers where the next of what there is to read was not counted yet.
  static func label(of progress: WorkProgress?) -> String {
    guard let progress, progress.total != 0, progress.fraction != 1 else { return "reading…" }
    return "reading \(progress.label)"
  }

  /// What is told once that has ended.
  ///
  /// - Parameter snapshot: What was read.
  func news(of snapshot: Snapshot) -> String {
    switch self {
    case .cluster: "the whole cluster was read"
    case .azure:
      snapshot.gaps(in: [.groups, .members, .users, .azure]).isEmpty
        ? "Azure and Entra were read" : "not everything of Azure and Entra was read"
    }
  }

  /// What is told if that was cancelled.
  var cancelled: String {
    switch self {
    case .cluster: "cancelled: only the namespaces were read. R reads the cluster"
    case .azure: "cancelled: Azure and Entra were not read. R reads them"
    }
  }
}
