import AccessAnalysis
import AccessModel
import Manifests

/// What a grant comes to: the manifests or commands to print, who gains what, and what deserves a second look.
package struct GrantProposal: Sendable {
  /// What is to be applied, or run.
  package enum Content: Sendable {
    case manifests(ChangeSet, Directory?)
    case commands([AzCommand])
  }

  /// The manifests or the commands.
  package let content: Content
  /// The groups that people could join instead of being bound; may contain hostile text.
  package let groupsToJoin: [String]
  /// Why the grant deserves a second look, the greatest danger first.
  package let dangers: [GrantDanger]
  /// What is left out and why, and what could not be checked; may contain hostile text.
  package let notes: [String]
  /// Who gains what; may contain hostile text.
  package let consequences: [String]
  /// Which groups cannot fetch the kubeconfig, and when an assignment takes effect; may contain hostile text.
  package let remarks: [String]

  /// A grant by bindings.
  ///
  /// - Parameters:
  ///   - analysis: Of the snapshot without the grant.
  ///   - kubeconfig: Nil if the data does not say who can fetch the kubeconfig.
  ///   - builtIn: The Azure role definitions known offline.
  package init(
    _ plan: GrantPlan, _ analysis: Analysis, _ kubeconfig: KubeconfigRemarks?, builtIn: [RoleDefinition]
  ) {
    let directory = analysis.roles.snapshot.directory
    let after = analysis.applying(plan.changes)
    let consequences = AccessConsequences(of: plan.changes, before: analysis, after: after)
    content = .manifests(plan.changes, plan.directory)
    dangers = GrantDanger.all(of: plan.changes, consequences, before: analysis, after: after)
    notes = plan.notes
    groupsToJoin = GrantProposal.groupsToJoin(plan.request, analysis, builtIn)
    self.consequences = consequences.messages(directory)
    let groups = Set(plan.bindings.flatMap(\.subjects).compactMap(\.objectID)).sorted()
    remarks = groups.compactMap { kubeconfig?.note(on: $0) }
  }

  /// A grant by assignments of an Azure role.
  ///
  /// - Parameters:
  ///   - before: The analysis of the snapshot.
  ///   - after: That of the snapshot with the assignments.
  package init(assigning plan: AzureGrantPlan, before: Analysis, after: Analysis, _ kubeconfig: KubeconfigRemarks?) {
    let consequences = AccessConsequences(ofAssigning: plan, before: before, after: after)
    let needed = plan.kubeconfig.filter { kubeconfig?.canAllFetch($0.group) != true }
    content = .commands((plan.grants + needed).map(\.command))
    dangers = GrantDanger.all(ofAssigning: plan, consequences, after: after)
    notes = plan.notes
    groupsToJoin = []
    self.consequences = consequences.messages(before.roles.snapshot.directory)
    remarks = plan.grants.isEmpty ? [] : ["An Azure role \(AccessTiming.roleAssignment.label)."]
  }

  private static func groupsToJoin(
    _ request: GrantRequest, _ analysis: Analysis, _ builtIn: [RoleDefinition]
  ) -> [String] {
    let people = request.grantees.filter { $0.group == nil }
    guard !people.isEmpty else { return [] }
    let snapshot = analysis.roles.snapshot
    let paths = AzureAdminPaths(snapshot, analysis.memberships, declared: DeclaredIdentities(), builtIn: builtIn)
    return people.flatMap { person in
      JoinableGroups(for: person.subject, request.role, in: request.scopes, analysis, paths)
        .messages(snapshot.directory)
    }
  }

  /// Whether there is nothing to print.
  package var isEmpty: Bool {
    switch content {
    case .manifests(let changes, _): changes.isEmpty
    case .commands(let commands): commands.isEmpty
    }
  }

  /// The manifests as one document stream, or the commands, one per line.
  package var text: String {
    switch content {
    case .manifests(let changes, let directory): changes.yaml(directory)
    case .commands(let commands): commands.map { "\($0.line)\n" }.joined()
    }
  }

  /// How many changes or commands there are, such as `2 changes`.
  package var count: String {
    switch content {
    case .manifests(let changes, _): counted(changes.changes.count, "change", "changes")
    case .commands(let commands): counted(commands.count, "az command", "az commands")
    }
  }
}
