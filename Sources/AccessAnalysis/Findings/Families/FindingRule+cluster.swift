import AccessModel

/// How people sign in to the cluster, and who administers it: the hardening checklist.
extension FindingRule {
  static let cluster: [FindingRule] = [
    item(.kubernetesRBAC, .critical, title: "does not check roles: Kubernetes RBAC is off", [.justEnough]),
    item(
      .entraIntegration, .high, title: "has no Entra integration managed by AKS",
      [Citation(.cisAKS, "5.5.1"), .centralIdentity]),
    item(.adminGroups, .medium, title: "has no admin group", [.privileged]) { context in
      context.snapshot.profile?.isEntraEnabled == true
    },
    item(
      .adminGroup, .high, title: "has an admin group that makes nobody an administrator", [.privileged, .emergency]),
    item(.localAccounts, .high, title: "has local accounts", [.privileged, .centralIdentity]),
    admins(.adminKubeconfig, title: "can fetch the admin kubeconfig, and is not declared as an admin"),
    admins(.azureAdmins, title: "can become cluster admin through Azure, and is not declared as an admin"),
    azureRBACOff,
    azureRBACUnread,
    userKubeconfig,
    item(.breakGlass, .medium, title: "has no break-glass identity that works", [.emergency]),
  ]

  /// The rule about the items of a topic of the hardening checklist.
  ///
  /// - Parameter applies: Whether the items say something that no other does.
  private static func item(
    _ topic: HardeningTopic, _ severity: FindingSeverity, title: String, _ citations: [Citation],
    where applies: @escaping @Sendable (FindingContext) -> Bool = { _ in true }
  ) -> FindingRule {
    let id = "cluster-\(topic.id)"
    return FindingRule(
      id, .cluster, title: title, why: topic.why, advice: checklistAdvice, citations: citations,
      parts: topic.parts, concernsBindings: false, gaps: { $0.gaps(topic) }
    ) { context in
      guard applies(context) else { return [] }
      return context.items(topic).filter { $0.state == .bad }.map { item in
        Finding(
          id, .cluster(item: item.id), severity, [item.group.map { .group($0) } ?? .profile], detail: item.finding,
          remedy: item.steps.isEmpty ? .none : .steps(item.steps))
      }
    }
  }

  /// The rule about the undeclared identities that can become cluster admin through Azure in one of two ways.
  private static func admins(_ topic: HardeningTopic, title: String) -> FindingRule {
    let id = "cluster-\(topic.id)"
    return FindingRule(
      id, .cluster, title: title, why: topic.why,
      advice:
        "Declare in config.yaml (platform-admins, break-glass) who is meant to, and remove the Azure role from the "
        + "others, or make it eligible only.",
      citations: [.privileged, .justEnough], parts: topic.parts, concernsBindings: false, gaps: { $0.gaps(topic) }
    ) { context in
      guard context.snapshot.profile != nil else { return [] }
      let checklist = context.checklist
      let rows = checklist.adminRows(topic).filter(\.isFinding)
      return rows.map(\.principal).distinct.map { principal in
        let own = rows.filter { $0.principal == principal }
        let subject = context.analysis.memberships.subject(principal, own[0].type)
        let crowd = Crowd(of: subject, context.analysis.memberships)
        let base: FindingSeverity = own.allSatisfy(\.isEligible) ? .medium : .high
        return Finding(
          id, .principal(principal), base.raised(by: max(0, crowd.steps(many: context.settings.manyPeople))),
          own.map { .assignment($0.way.assignment) }, people: crowd.count,
          detail: listed(own.map { checklist.clause(of: $0, topic) }, most: 2, separator: "; "))
      }
    }
  }

  private static let azureRBACOff = FindingRule(
    "cluster-azure-rbac-off", .cluster, title: "does not use Azure RBAC",
    why: "Grants in the cluster are then not among those that Azure's access reviews, PIM and policies cover.",
    advice:
      "Enable Azure RBAC (\(ProgramName.current) harden --enable-azure-rbac), or accept this where Kubernetes RBAC "
      + "with groups is the rule.",
    citations: [Citation(.cisAKS, "5.5.2"), .justEnough], parts: [.profile], concernsBindings: false
  ) { context in
    guard let profile = context.snapshot.profile, profile.isEntraEnabled, !profile.usesAzureRBAC else { return [] }
    return context.items(.azureRBAC).map { item in
      Finding(
        "cluster-azure-rbac-off", .cluster(item: "\(item.id)-off"), .low, [.profile], detail: item.finding)
    }
  }

  /// A finding though it is a gap too: nobody sees what is granted in the cluster.
  private static let azureRBACUnread = FindingRule(
    "cluster-azure-rbac", .cluster, title: "uses Azure RBAC, and not all of its assignments were read",
    why: HardeningTopic.azureRBAC.why, advice: "Read the assignments.",
    citations: [Citation(.cisAKS, "5.5.2"), .justEnough], parts: HardeningTopic.azureRBAC.parts,
    concernsBindings: false
  ) { context in
    context.items(.azureRBAC).filter { $0.state == .unknown }.map { item in
      Finding(
        "cluster-azure-rbac", .cluster(item: item.id), .medium, [.profile], detail: item.finding,
        remedy: item.steps.isEmpty ? .none : .steps(item.steps))
    }
  }

  private static let userKubeconfig = FindingRule(
    "cluster-user-kubeconfig", .cluster, title: "is bound, and cannot fetch the kubeconfig",
    why: HardeningTopic.userKubeconfig.why,
    advice:
      "Assign the group Azure Kubernetes Service Cluster User Role on the cluster, or revoke what it does not use.",
    citations: [.justEnough], parts: HardeningTopic.userKubeconfig.parts, gaps: { $0.gaps(.userKubeconfig) }
  ) { context in
    guard let profile = context.snapshot.profile, profile.isEntraEnabled,
      context.kubeconfigAccess.gapsOfBound(in: context.snapshot).isEmpty
    else { return [] }
    let access = context.kubeconfigAccess
    let unable = Set(access.unable.map(\.id))
    return context.boundSubjects.compactMap { bound in
      guard bound.isGroup, let group = bound.subject.objectID, unable.contains(group),
        context.directory.group(group) != nil
      else { return nil }
      return Finding(
        "cluster-user-kubeconfig", .subject(bound.subject), .low, bound.grants.map { .grant($0) },
        people: context.crowd(of: bound.number).count, remedy: .steps(access.steps(for: [group], on: profile)))
    }
  }

  private static let checklistAdvice =
    "Run the commands of \(ProgramName.current) harden, in order: they are given only where administrators stay."
}

extension Citation {
  /// "Separate and limit highly privileged/administrative users".
  fileprivate static let privileged = Citation(.microsoft, "PA-1")
  /// "Set up emergency access".
  fileprivate static let emergency = Citation(.microsoft, "PA-5")
}

extension HardeningTopic {
  /// The data that items of the topic depend on.
  fileprivate var parts: Set<Gap.Part> {
    switch self {
    case .profile, .kubernetesRBAC, .entraIntegration, .adminGroups, .localAccounts: [.profile]
    case .adminGroup: [.profile, .groups, .members, .users]
    case .adminKubeconfig, .azureAdmins: [.profile, .azure, .groups, .members]
    case .azureRBAC: [.profile, .azure, .denyAssignments]
    case .userKubeconfig: [.profile, .azure, .groups, .members]
    case .breakGlass: [.profile, .groups, .members, .users]
    }
  }
}

extension FindingContext {
  /// The items of a topic, if there is a profile to judge.
  fileprivate func items(_ topic: HardeningTopic) -> [HardeningAssessment.Item] {
    snapshot.profile == nil ? [] : checklistItems.filter { $0.topic == topic }
  }

  /// Why the items of a topic may be wrong, where no missing source says so.
  fileprivate func gaps(_ topic: HardeningTopic) -> [Gap] {
    guard snapshot.gaps(in: topic.parts).isEmpty else { return [] }
    return items(topic).filter { $0.state == .unknown }.map { item in
      Gap(topic.parts, reason: "the checklist item \(item.title) is not known: \(item.finding)")
    }
  }
}
