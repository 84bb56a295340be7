import AccessModel

/// Who can become cluster admin through Azure, regardless of Kubernetes RBAC: one row for each role assignment at or
/// above the cluster that allows it.
package struct AzureAdminPaths: Sendable {
  /// A way to become cluster admin, identified by its permission.
  package enum Path: Sendable, Hashable, CaseIterable {
    /// Fetch the certificate of the cluster's local admin account.
    case adminCredential
    /// Fetch it through the older access profiles.
    case accessProfile
    /// Change the cluster: its admin groups, local accounts or Azure RBAC.
    case writeCluster
    /// Assign any of the other ways to oneself.
    case assignRoles
    /// Run commands in the cluster through Azure.
    case runCommand
    /// Bind any role in the whole cluster through an Azure role for Kubernetes.
    case bindInCluster

    /// The permissions in Microsoft's spelling; all are required.
    package var permissions: [String] { actions.map(\.text) }

    var actions: [AzureAction] {
      switch self {
      case .adminCredential: [.onCluster("listClusterAdminCredential/action")]
      case .accessProfile: [.onCluster("accessProfiles/listCredential/action")]
      case .writeCluster: [.onCluster("write")]
      case .assignRoles: [AzureAction(.control, "Microsoft.Authorization/roleAssignments/write")]
      case .runCommand: [.onCluster("runCommand/action")]
      case .bindInCluster:
        [
          .inCluster("rbac.authorization.k8s.io/clusterrolebindings/write"),
          .inCluster("rbac.authorization.k8s.io/clusterroles/bind/action"),
        ]
      }
    }

    /// Whether it yields a certificate unknown to Entra, which works while local accounts are enabled.
    package var isLocalAccount: Bool { self == .adminCredential || self == .accessProfile }

    /// What a holder can do.
    package var label: String {
      switch self {
      case .adminCredential: "fetch the admin kubeconfig"
      case .accessProfile: "fetch the admin access profile"
      case .writeCluster: "change the cluster's settings"
      case .assignRoles: "assign any Azure role"
      case .runCommand: "run commands in the cluster"
      case .bindInCluster: "bind any role in the cluster"
      }
    }
  }

  /// One way that an assignment opens, and the obstacle if there is one.
  package struct Step: Sendable, Hashable {
    package let path: Path
    package let obstacle: AzureObstacle?

    /// Whether no obstacle is certain.
    package var isOpen: Bool { obstacle.map { !$0.isCertain } ?? true }
  }

  /// Whether a principal is intended to become cluster admin.
  package enum Declaration: Sendable, Hashable {
    /// Declared in the settings, directly or through a declared group that it belongs to.
    case declared(DeclaredIdentities.Purpose, through: ObjectID?)
    case undeclared
  }

  /// One assignment.
  package struct Row: Sendable, Hashable {
    package let principal: ObjectID
    package let type: PrincipalType
    package let way: AzureWay
    /// The ways, at least one, in the order of `Path`.
    package let steps: [Step]
    package let declaration: Declaration
    /// Whether the role has to be activated first.
    package let isEligible: Bool
    /// Whether an open way is a certificate that bypasses Entra.
    package let bypassesEntra: Bool

    package var isOpen: Bool { steps.contains(where: \.isOpen) }

    /// Whether an undeclared principal can become cluster admin.
    package var isFinding: Bool { isOpen && declaration == .undeclared }

    /// Whether the only way is an Azure role for Kubernetes: an admin in the cluster, but not of its Azure resource.
    package var isInClusterOnly: Bool { steps.allSatisfy { $0.path == .bindInCluster } }
  }

  /// Findings first, then by object ID.
  package let rows: [Row]
  /// Missing data that could add or change rows.
  package let gaps: [Gap]

  /// - Parameter builtIn: The role definitions known offline.
  package init(
    _ snapshot: Snapshot, _ memberships: Memberships, declared: DeclaredIdentities, builtIn: [RoleDefinition]
  ) {
    self.init(
      snapshot, AzureAssignments(snapshot, memberships, builtIn: builtIn), declared: declared, builtIn: builtIn)
  }

  /// - Parameter held: The snapshot's assignments that need not be activated.
  init(_ snapshot: Snapshot, _ held: AzureAssignments, declared: DeclaredIdentities, builtIn: [RoleDefinition]) {
    let memberships = held.memberships
    let eligible = AzureAssignments(snapshot, memberships, builtIn: builtIn, isEligible: true)
    let rows =
      AzureAdminPaths.rows(held, isEligible: false, snapshot.profile, declared)
      + AzureAdminPaths.rows(eligible, isEligible: true, snapshot.profile, declared)
    self.rows = rows.enumerated().sorted { left, right in
      (left.element.isFinding ? 0 : 1, left.element.principal, left.offset)
        < (right.element.isFinding ? 0 : 1, right.element.principal, right.offset)
    }.map(\.element)
    let isSilent = snapshot.profile != nil && snapshot.profile?.hasLocalAccounts == nil
    gaps =
      held.controlGaps + eligible.controlGaps.filter { !held.controlGaps.contains($0) }
      + (isSilent ? [Gap([.profile], reason: "whether local accounts are on is not known (aks.json)")] : [])
  }

  private static func rows(
    _ assignments: AzureAssignments, isEligible: Bool, _ profile: ClusterProfile?, _ declared: DeclaredIdentities
  ) -> [Row] {
    var steps: [RoleAssignment: [Step]] = [:]
    var placed: [PlacedAssignment] = []
    for path in Path.allCases where path != .bindInCluster || profile?.usesAzureRBAC == true {
      let closed: AzureObstacle? = path.isLocalAccount && profile?.hasLocalAccounts == false ? .localAccountsOff : nil
      for control in assignments.control(path) {
        let assignment = control.placed.assignment
        if steps[assignment] == nil { placed.append(control.placed) }
        steps[assignment, default: []].append(Step(path: path, obstacle: closed ?? control.obstacle))
      }
    }
    return placed.map { placed in
      let assignment = placed.assignment
      let steps = steps[assignment] ?? []
      return Row(
        principal: assignment.principalID, type: assignment.type, way: AzureWay(placed), steps: steps,
        declaration: assignments.memberships.declaration(of: assignment.principalID, assignment.type, declared),
        isEligible: isEligible,
        bypassesEntra: profile?.hasLocalAccounts != false && steps.contains { $0.path.isLocalAccount && $0.isOpen })
    }
  }

  /// The undeclared principals that can become cluster admin.
  package var findings: [Row] { rows.filter(\.isFinding) }
}

extension AzureAssignments {
  /// The assignments that hold every permission of a path.
  fileprivate func control(_ path: AzureAdminPaths.Path) -> [Control] {
    let holders = path.actions.map { control($0) }
    return (holders.first ?? []).compactMap { first in
      let all = holders.compactMap { $0.first { $0.placed.assignment == first.placed.assignment } }
      return all.count == holders.count
        ? Control(placed: first.placed, obstacle: all.lazy.compactMap(\.obstacle).first) : nil
    }
  }
}

extension Memberships {
  fileprivate func declaration(
    of id: ObjectID, _ type: PrincipalType, _ declared: DeclaredIdentities
  ) -> AzureAdminPaths.Declaration {
    if let purpose = declared.purpose(of: id, in: directory) { return .declared(purpose, through: nil) }
    for reached in groups(of: member(id, type)) {
      if let purpose = declared.purpose(of: reached.group, in: directory) {
        return .declared(purpose, through: reached.group)
      }
    }
    return .undeclared
  }
}
