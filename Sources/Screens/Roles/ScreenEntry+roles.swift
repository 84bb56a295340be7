import ScreenKit

extension ScreenEntry {
  package static let roles = list(
    "roles", title: "Roles", number: 5, aliases: ["role", "ro"],
    shortcuts: [Shortcut("ClusterRoles", aliases: ["cr", "clusterrole"], filter: "kind:ClusterRole")]
  ) { RoleListing($0) }
}
