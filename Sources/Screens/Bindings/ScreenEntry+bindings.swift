import ScreenKit

extension ScreenEntry {
  /// The keys of every list are declared here because this list has most of them.
  package static let bindings = list(
    "bindings", title: "Bindings", number: 4, aliases: ["binding", "grants"],
    shortcuts: [
      Shortcut("RoleBindings", aliases: ["rb", "rolebinding"], filter: "!ns:(cluster)"),
      Shortcut("ClusterRoleBindings", aliases: ["crb", "clusterrolebinding"], filter: "ns:(cluster)"),
    ], keys: [ListKeys.section.declaration, ColumnKeys.section.declaration]
  ) { BindingListing($0) }
}
