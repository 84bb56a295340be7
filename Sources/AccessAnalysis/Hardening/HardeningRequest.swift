import AccessModel

/// The changes that an administrator requests, and the groups that they vouch for.
package struct HardeningRequest: Sendable, Hashable {
  package var addedAdminGroups: [ObjectID]
  package var removedAdminGroups: [ObjectID]
  /// Whether Azure RBAC is to be enabled; nil leaves it unchanged.
  package var azureRBAC: Bool?
  /// The groups that count where the data is silent, because the administrator vouches for them.
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

  /// The admin groups after the change, given the present ones, which have to be repeated because `az` replaces the
  /// whole list.
  func adminGroups(of present: [ObjectID]) -> [ObjectID] {
    (present + addedAdminGroups.filter { !present.contains($0) }).filter { !removedAdminGroups.contains($0) }
  }
}

extension HardeningRequest {
  /// Whether the list of admin groups changes, including the spelling of its IDs.
  func changesAdminGroups(of profile: ClusterProfile) -> Bool {
    Set(adminGroups(of: profile.distinctAdminGroups)) != Set(profile.adminGroups)
      || addedAdminGroups.contains(where: profile.adminGroupsInCapitals.contains)
  }
}
