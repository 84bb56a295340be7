import ScreenKit

extension ScreenEntry {
  package static let cluster = ScreenEntry(
    "cluster", title: "Cluster", number: 0, aliases: ["aks"], keys: [ClusterKeys.section.declaration]
  ) { route, context in
    guard case .screen("cluster", _) = route else { return nil }
    return ClusterScreen(context)
  }
}
