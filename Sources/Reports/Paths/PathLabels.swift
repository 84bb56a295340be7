import AccessAnalysis
import AccessModel

/// The words for ways: stops, steps and what they rest on; may contain hostile text.
package struct PathLabels: Sendable {
  private let paths: AccessPaths
  private let snapshot: Snapshot
  package let labels: SubjectLabels
  /// That a step may be refused all the same.
  private static let denials = "Azure may deny steps in the cluster: deny assignments are not looked at."

  /// What the ways are told without.
  ///
  /// - Parameters:
  ///   - isWhole: Whether every way was looked at.
  ///   - hasWays: Whether there is any.
  package func remarks(isWhole: Bool, hasWays: Bool) -> [String] {
    (isWhole ? [] : [PathLabels.furtherWays]) + (hasWays && paths.hasDenials ? [PathLabels.denials] : [])
  }

  /// What the ways lead to: `cluster-admin`.
  package let goal: String

  /// That not every way was looked at.
  package static let furtherWays = "There may be further ways: more could be gained on the way than was put together."

  package init(_ paths: AccessPaths, goal: String) {
    self.paths = paths
    self.goal = goal
    snapshot = paths.snapshot
    labels = SubjectLabels(paths.snapshot.directory)
  }

  private var isQuestion: Bool { if case .actions = paths.goal { true } else { false } }

  /// A stop as a phrase: `ServiceAccount shop/deployer`.
  package func stop(_ stop: AccessPath.Stop) -> String {
    switch stop {
    case .start(let subject), .subject(let subject): who(subject)
    case .role(let role, let scope): "\(role?.label ?? "everything") \(PathLabels.place(scope))"
    case .goal: goal
    }
  }

  /// A subject with its kind.
  package func who(_ subject: Subject) -> String {
    let kind = subject.kind == .serviceAccount ? "ServiceAccount" : subject.kind.rawValue.lowercased()
    return "\(kind) \(labels.name(subject))"
  }

  private static func place(_ scope: Scope?) -> String {
    switch scope {
    case nil: "in every namespace"
    case .cluster?: "in the cluster"
    case .namespace(let name)?: "in \(name)"
    }
  }

  /// How a step is made, as a sentence without its end.
  package func sentence(_ step: AccessPath.Step, _ means: AccessPath.Means) -> String {
    let (to, place) = (stop(step.to), targetPlace(step))
    return switch means.method {
    case .hold: isQuestion ? "is allowed to \(goal) already" : "is \(goal) already"
    case .masters: "belongs to system:masters, which may do everything"
    case .bind(nil): "bind cluster-admin to oneself \(place), as bind is allowed on any ClusterRole"
    case .bind(let role?): "bind \(role.label) to oneself \(place), as bind is allowed on it"
    case .joinBinding(let role):
      "add oneself to an existing binding of \(role.label) \(place), as bind is allowed on it"
    case .extendRole(let role): "add every permission to \(role.label), which one holds, as escalate is allowed on it"
    case .aggregate(let role):
      "create a ClusterRole that \(role.label), which one holds, gathers, with every permission by escalate"
    case .impersonate: "send requests as \(to) by impersonation"
    case .impersonateMasters: "send requests with the group system:masters by impersonation"
    case .impersonateConstrained:
      "send requests as \(to == goal ? "system:masters" : to) by constrained impersonation, as far as impersonate-on allows"
    case .createToken: "create a token of \(to)"
    case .runPod: "create a pod that runs as \(to), and use its token"
    case .runWorkload: "create or change a workload that runs as \(to), and use its token"
    case .enterPod: "run commands in a pod that may run as \(to), and use its token"
    case .createTokenSecret: "create a Secret of type service-account-token for \(to), and read its token"
    case .readSecrets: "read Secrets, which may hold a token of \(to)"
    case .certificate: "request a client certificate for \(to), and approve it"
    case .nodeProxy: "run commands through the kubelet in a pod that may run as \(to)"
    case .changeRequests: "change what others send with a mutating webhook, such as their bindings"
    case .seeRequests: "see what others send with a validating webhook, such as Secrets with a token of \(to)"
    case .azure(let path): "\(path.label) through Azure"
    }
  }

  private func targetPlace(_ step: AccessPath.Step) -> String {
    if case .role(_, let scope) = step.to { PathLabels.place(scope) } else { "in the cluster" }
  }

  /// What a step rests on: `ClusterRoleBinding ops (edit)`, or what was gained in the step before.
  package func grounds(_ means: AccessPath.Means) -> String {
    let proofs = paths.proofs(means)
    if means.method == .masters { return "the group system:masters" }
    return proofs.isEmpty ? "what was gained" : proofs.map { support($0.support) }.joined(separator: " and ")
  }

  /// A grant with its binding, or an Azure assignment.
  package func support(_ support: PathSupport) -> String {
    switch support {
    case .grant(let grant): snapshot.bindings[grant.binding].through
    case .assignment(let assignment):
      "Azure role \(assignment.roleName) at \(AzureScope.label(assignment.scope))"
    }
  }

  /// A grant with whom it is to: `group Ops: ClusterRoleBinding ops (edit)`.
  package func grant(_ support: PathSupport) -> String {
    switch support {
    case .grant(let grant): "\(who(subject(grant))): \(self.support(support))"
    case .assignment(let assignment):
      "\(labels.name(of: assignment.principalID) ?? assignment.principalID.description): \(self.support(support))"
    }
  }

  private func subject(_ grant: Grant) -> Subject {
    let binding = snapshot.bindings[grant.binding]
    return binding.subjects[grant.subject].resolved(in: binding.scope)
  }

  /// The binding of a grant, and whom it is to; nil for an Azure role.
  func binding(_ support: PathSupport) -> Binding? { support.grant.map { snapshot.bindings[$0.binding] } }

  func subject(_ support: PathSupport) -> Subject? { support.grant.map(subject) }

  /// The rules that allow a step: `create on serviceaccounts/token`.
  package func rules(_ means: AccessPath.Means) -> [String] {
    paths.proofs(means).flatMap { proof -> [String] in
      guard let role = proof.role else { return [] }
      let rules = paths.rules(of: role)
      return proof.rules.prefix(3).map { ChainLabels.label(rules[$0]) }
    }
  }
}
