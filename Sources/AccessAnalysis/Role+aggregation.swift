import AccessModel

extension Role {
  /// Whether its own rules are what it allows: not those of an aggregated role that no server has filled in, as in files,
  /// which the ClusterRoleAggregationController overwrites.
  var countsByItself: Bool { aggregation == nil || isOfServer && !rules.isEmpty }

  /// Whether a server keeps it, and the controller with it.
  var isOfServer: Bool { metadata.created != nil }
}
