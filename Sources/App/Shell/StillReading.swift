/// What is still being read of a cluster that is shown already.
package enum StillReading: Sendable, Hashable {
  /// All but the namespaces.
  case cluster
  /// What Azure and Entra say.
  case azure

  /// What the header says meanwhile.
  var label: String {
    switch self {
    case .cluster: "reading…"
    case .azure: "reading Azure…"
    }
  }

  /// What is told once it was read.
  var news: String {
    switch self {
    case .cluster: "the whole cluster was read"
    case .azure: "Azure and Entra were read"
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
