import AccessModel

extension Role {
  /// Whether the role's own rules count. Those of an aggregated role that no server has filled in, as in files, do not:
  /// the ClusterRoleAggregationController overwrites them.
  var countsByItself: Bool { aggregation == nil || isOfServer && !rules.isEmpty }

  /// Whether a server, and therefore its controller, maintains the role.
  var isOfServer: Bool { metadata.created != nil }
}
