import AccessModel

/// How people become cluster admin by signing in with Entra: the part of a cluster's profile that commands of `az` change.
struct SignIn: Sendable, Hashable {
  var adminGroups: [ObjectID]
  /// Those of them that are spelt with capitals.
  var inCapitals: Set<ObjectID> = []
  /// Whether Azure RBAC is asked: then deny assignments count, and Azure roles let people in too.
  var usesAzureRBAC: Bool
}

extension SignIn {
  /// A cluster as it is.
  init(_ profile: ClusterProfile) {
    self.init(
      adminGroups: profile.distinctAdminGroups, inCapitals: profile.adminGroupsInCapitals,
      usesAzureRBAC: profile.usesAzureRBAC)
  }

  /// The same once the command for a door was run.
  ///
  /// - Parameter request: What the command for the door is to do.
  func after(_ door: LockoutGuard.Door, _ request: HardeningRequest) -> SignIn {
    var changed = self
    switch door {
    case .localAccounts: break
    case .adminGroups: changed.setAdminGroups(request.adminGroups(of: adminGroups))
    case .azureRBAC: changed.usesAzureRBAC = request.azureRBAC ?? usesAzureRBAC
    case .entraIntegration:
      changed.setAdminGroups(request.adminGroups(of: adminGroups))
      changed.usesAzureRBAC = request.azureRBAC == true
    case .creation:
      changed.setAdminGroups(request.addedAdminGroups)
      changed.usesAzureRBAC = request.azureRBAC == true
    }
    return changed
  }

  private mutating func setAdminGroups(_ groups: [ObjectID]) {
    adminGroups = groups
    // Every command spells object IDs in lower case.
    inCapitals = []
  }
}
