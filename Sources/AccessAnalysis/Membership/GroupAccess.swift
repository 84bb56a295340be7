import AccessModel

/// What a membership gives: access in the cluster, and ways to become its admin.
package struct GroupAccess: Sendable, Hashable {
  package let total: AccessTotal
  /// The open ways to cluster admin through Azure, other than by Azure roles for Kubernetes, which are in `total`.
  package let paths: [AzureAdminPaths.Row]
  /// Whether AKS makes its members cluster admins, whatever bindings were read.
  package let isAdminGroup: Bool

  package var isEmpty: Bool { total.isEmpty && paths.isEmpty && !isAdminGroup }

  /// Whether whoever has it is, or can become, admin of the whole cluster.
  package var makesAdmin: Bool {
    isAdminGroup || !paths.isEmpty
      || total.parts.contains { $0.scopes[0] == .cluster && $0.level.range.highest == .clusterAdmin }
      || total.ways.contains { $0.scope == .cluster && $0.range.highest == .clusterAdmin }
  }

  /// - Parameters:
  ///   - groups: The group and those that contain it.
  ///   - rows: What they give of `access`.
  init(
    of groups: Set<ObjectID>, _ rows: [EffectiveAccess.Row], of access: EffectiveAccess, _ paths: AzureAdminPaths,
    in snapshot: Snapshot
  ) {
    total = AccessTotal(rows, of: access, in: snapshot)
    self.paths = paths.rows.filter {
      groups.contains($0.principal) && $0.isOpen && !$0.isInClusterOnly && !$0.isEligible
    }
    isAdminGroup = !groups.isDisjoint(with: snapshot.profile?.adminGroups ?? [])
  }

  /// What a group gives whoever joins it.
  ///
  /// - Parameters:
  ///   - known: The groups that count already.
  ///   - isExpected: Whether a grant is left out.
  init(
    joining group: ObjectID, besides known: Set<ObjectID> = [], _ analysis: Analysis, _ paths: AzureAdminPaths,
    except isExpected: (EffectiveAccess.Row) -> Bool = { _ in false }
  ) {
    let who = SubjectIdentity(Subject(kind: .group, name: group.name), analysis.memberships)
    let access = EffectiveAccess(of: who, analysis)
    let names = Set(known.map(\.name))
    self.init(
      of: Set([group] + who.groups.map(\.group)).subtracting(known),
      access.rows.filter { row in !isExpected(row) && row.group.map { !names.contains($0) } ?? true }, of: access,
      paths,
      in: analysis.roles.snapshot)
  }
}
