import AccessModel

/// How people become cluster admin by signing in with Entra: the part of a cluster's profile that `az` commands change.
struct SignIn: Sendable, Hashable {
  var adminGroups: [ObjectID]
  /// The admin groups that are spelt in upper case.
  var inCapitals: Set<ObjectID> = []
  /// Whether the cluster uses Azure RBAC: then deny assignments apply, and Azure roles grant access too.
  var usesAzureRBAC: Bool
}

extension SignIn {
  /// The present state of a cluster.
  init(_ profile: ClusterProfile) {
    self.init(
      adminGroups: profile.distinctAdminGroups, inCapitals: profile.adminGroupsInCapitals,
      usesAzureRBAC: profile.usesAzureRBAC)
  }

  /// The state after the command for a change.
  ///
  /// - Parameter request: The changes requested.
  func after(_ change: LockoutGuard.SignInChange, _ request: HardeningRequest) -> SignIn {
    var changed = self
    switch change {
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
    // All commands spell object IDs in lower case.
    inCapitals = []
  }
}
