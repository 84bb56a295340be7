import AccessModel

extension ClusterProfile {
  /// The admin groups without duplicates.
  var distinctAdminGroups: [ObjectID] {
    var seen: Set<ObjectID> = []
    return adminGroups.filter { seen.insert($0).inserted }
  }
}
