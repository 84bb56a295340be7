import AccessModel

/// The ways in through Azure: its roles in the cluster, those on the cluster resource, and the kubeconfigs.
extension HardeningChecklist {
  func azureRBAC(_ profile: ClusterProfile) -> Item {
    guard profile.usesAzureRBAC else { return Item(.azureRBAC, .good, "off: Kubernetes RBAC alone decides") }
    let gaps = snapshot.gaps(in: [.azure, .denyAssignments])
    guard let gap = gaps.first else {
      let count = snapshot.contents.roleAssignments.count
      return Item(.azureRBAC, .good, "on, \(counted(count, "role assignment", "role assignments")) read")
    }
    return Item(.azureRBAC, .unknown, "on, but \(gap.reason)", steps: readSteps(gaps))
  }

  /// Who can fetch the kubeconfig that bypasses Entra.
  func adminKubeconfig(_ profile: ClusterProfile) -> Item {
    guard profile.hasLocalAccounts != false else {
      return Item(.adminKubeconfig, .good, "nobody can fetch one, as local accounts are off")
    }
    return admins(.adminKubeconfig, can: "can fetch one")
  }

  /// Who can become cluster admin through Azure in other ways.
  func azureAdmins(_ profile: ClusterProfile) -> Item {
    admins(.azureAdmins, can: "can become cluster admin")
  }

  /// The assignments by which someone can become cluster admin: with the admin kubeconfig, or in other ways.
  func adminRows(_ topic: HardeningTopic) -> [AzureAdminPaths.Row] {
    adminPaths.rows.filter { row in
      topic == .adminKubeconfig
        ? row.bypassesEntra : row.steps.contains { $0.isOpen && !$0.path.isLocalAccount }
    }
  }

  /// What the holder of an assignment can do, as a clause after `can`.
  func clause(of row: AzureAdminPaths.Row, _ topic: HardeningTopic) -> String {
    let ways = row.steps.filter { $0.isOpen && $0.path.isLocalAccount == (topic == .adminKubeconfig) }.map { step in
      step.path.label + (step.obstacle.map { " (\($0.label))" } ?? "")
    }
    return ways.joined(separator: ", ") + (row.isEligible ? " once an eligibility is activated" : "")
      + ": \(row.way.label)"
  }

  /// The principals that can become cluster admin, compared with those that are intended to.
  private func admins(_ topic: HardeningTopic, can: String) -> Item {
    let rows = adminRows(topic)
    let findings = Set(rows.filter(\.isFinding).map(\.principal)).count
    let all = Set(rows.map(\.principal)).count
    let finding = all == 0 ? "nobody \(can)" : "\(all) \(can)"
    let more = rows.count > 30 ? ["And \(rows.count - 30) more."] : []
    let remarks =
      rows.prefix(30).map { row in
        "\(directory.principalLabel(row.principal)), \(declared(row.declaration)), can \(clause(of: row, topic))."
      } + more
    guard findings == 0 else {
      return Item(
        topic, .bad,
        "\(finding), \(findings == all ? "none of them declared" : "\(findings) of them not declared")",
        remarks: remarks,
        steps: [
          HardeningStep(
            "Declare in config.yaml (platform-admins, break-glass) who is meant to, and remove the Azure role from the "
              + "others")
        ])
    }
    guard let gap = adminPaths.gaps.first else {
      return Item(topic, .good, all == 0 ? finding : "\(finding), all of them declared", remarks: remarks)
    }
    return Item(
      topic, .unknown, "\(finding) as far as is known: \(gap.reason)", remarks: remarks,
      steps: readSteps(adminPaths.gaps))
  }

  private func declared(_ declaration: AzureAdminPaths.Declaration) -> String {
    switch declaration {
    case .undeclared: "not declared"
    case .declared(let purpose, nil): "declared as \(purpose.rawValue)"
    case .declared(let purpose, let group?): "declared as \(purpose.rawValue) through \(directory.groupLabel(group))"
    }
  }

  /// How far the cluster follows Microsoft's pattern: Azure RBAC for the kubeconfig, Kubernetes RBAC for namespaces.
  func userKubeconfig(_ profile: ClusterProfile) -> Item {
    let access = kubeconfigAccess
    let gaps = access.gapsOfBound(in: snapshot)
    let unable = access.unable.map(\.id)
    let unclear = access.bound.filter { $0.canFetch == .unknown }.map(\.id)
    let remarks = [
      unable.isEmpty ? nil : "Bound, but cannot fetch it: \(names(unable)).",
      unclear.isEmpty
        ? nil
        : "Bound, but whether they can fetch it is not known, as members were not read: "
          + "\(names(unclear)).",
      access.idle.isEmpty
        ? nil
        : "Can fetch it, but hold nothing in the cluster: "
          + "\(names(access.idle.map(\.principal))).",
    ].compactMap { $0 }
    if let gap = gaps.first {
      return Item(
        .userKubeconfig, .unknown, "\(access.label), as far as is known: \(gap.reason)", remarks: remarks,
        steps: readSteps(gaps))
    }
    let groups = access.unable.filter { $0.subject.kind == .group && directory.group($0.id) != nil }.map(\.id)
    return Item(
      .userKubeconfig, !unable.isEmpty ? .bad : unclear.isEmpty ? .good : .unknown, access.label, remarks: remarks,
      steps: access.steps(for: groups, on: profile))
  }

  /// The labels of the first principals, and the number of the rest.
  private func names(_ ids: [ObjectID]) -> String {
    listed(ids.map(directory.principalLabel), most: 12)
  }

  /// The steps that read missing assignments. Without a profile, their scopes could not be compared with the cluster.
  private func readSteps(_ gaps: [Gap]) -> [HardeningStep] {
    let missing = gaps.filter { !$0.parts.contains(.profile) }
      .reduce(into: Set<Gap.Part>()) { $0.formUnion($1.parts) }
    return [
      missing.contains(.azure)
        ? HardeningStep("Read the role assignments", .readRoleAssignments(around: cluster)) : nil,
      missing.contains(.denyAssignments)
        ? HardeningStep("Read the deny assignments", .readDenyAssignments(around: cluster)) : nil,
    ].compactMap { $0 }
  }
}
