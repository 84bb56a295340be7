import AccessModel

/// What an administrator wants changed, and gives their word for.
package struct HardeningRequest: Sendable, Hashable {
  package var addedAdminGroups: [ObjectID]
  package var removedAdminGroups: [ObjectID]
  /// Whether Azure RBAC is to be on; nil leaves it as it is.
  package var azureRBAC: Bool?
  /// The groups of which the administrator says that they count where the data is silent.
  package var assumedAdmins: Set<ObjectID>

  package init(
    addedAdminGroups: [ObjectID] = [], removedAdminGroups: [ObjectID] = [], azureRBAC: Bool? = nil,
    assumedAdmins: Set<ObjectID> = []
  ) {
    self.addedAdminGroups = addedAdminGroups
    self.removedAdminGroups = removedAdminGroups
    self.azureRBAC = azureRBAC
    self.assumedAdmins = assumedAdmins
  }

  /// The admin groups of a cluster once this is done, where these are present: those stay named, as `az` replaces the list
  /// whole.
  func adminGroups(of present: [ObjectID]) -> [ObjectID] {
    (present + addedAdminGroups.filter { !present.contains($0) }).filter { !removedAdminGroups.contains($0) }
  }
}

extension HardeningRequest {
  /// Whether the list of admin groups is to be another, or to be spelt in another way.
  func changesAdminGroups(of profile: ClusterProfile) -> Bool {
    Set(adminGroups(of: profile.distinctAdminGroups)) != Set(profile.adminGroups)
      || addedAdminGroups.contains(where: profile.adminGroupsInCapitals.contains)
  }
}
