import AccessAnalysis
import AccessModel

/// The words for findings: about whom or what they are, where, and by which chain.
///
/// A class because the cells of the list hold it.
package final class FindingLabels: Sendable {
  private let context: FindingContext
  private let labels: SubjectLabels
  private let chains: ChainLabels

  package init(_ context: FindingContext) {
    self.context = context
    labels = SubjectLabels(context.snapshot.directory)
    chains = ChainLabels(context.analysis.roles)
  }

  private var snapshot: Snapshot { context.snapshot }

  /// About whom or what a finding is: `Retail Developers with edit`; may contain hostile text.
  package func object(_ object: FindingObject) -> String {
    switch object {
    case .holder(let subject, let role, _): "\(labels.name(subject)) with \(role.label)"
    case .subject(let subject): labels.name(subject)
    case .role(let role):
      role.scope.namespace.map { "Role \(role.name) in namespace \($0)" } ?? "ClusterRole \(role.name)"
    case .binding(let binding): Change.Target.binding(binding.name, in: binding.scope).label
    case .namespace(let name): "namespace \(name)"
    case .groups(let name): "groups named \(name)"
    case .user(let id), .principal(let id): labels.name(of: id) ?? id.description
    case .cluster(let item): item.hasPrefix("grant-") ? "everything" : "the cluster"
    }
  }

  /// What is wrong: the rule's title, with what was found beyond it; may contain hostile text.
  package func problem(_ finding: Finding) -> String {
    let title = FindingRule.named(finding.rule)?.title ?? finding.rule
    return finding.detail.map { "\(title): \($0)" } ?? title
  }

  /// The whole finding as a sentence without its period; may contain hostile text.
  package func sentence(_ finding: Finding) -> String {
    let places = if case .cluster = finding.object { [Scope]() } else { scopes(finding) }
    let place = places.isEmpty ? "" : " \(AffectedLabels.place(places))"
    let title = FindingRule.named(finding.rule)?.title ?? finding.rule
    return "\(object(finding.object)) \(title)\(place)" + (finding.detail.map { ": \($0)" } ?? "")
  }

  /// The scopes of a finding, each once, the cluster first; none if it is about the directory alone.
  func scopes(_ finding: Finding) -> [Scope] {
    Set(finding.places.compactMap { $0.scope(in: snapshot) }).sorted()
  }

  /// A place of a finding: `RoleBinding readers in namespace shop`; may contain hostile text.
  package func place(_ place: FindingPlace) -> String {
    switch place {
    case .grant(let grant): return self.place(.binding(grant.binding))
    case .binding(let number):
      return Change.Target.binding(snapshot.bindings[number].name, in: snapshot.bindings[number].scope).label
    case .role(let number): return object(.role(snapshot.roles[number].identity))
    case .serviceAccount(let number):
      let account = snapshot.serviceAccounts[number]
      return "ServiceAccount \(account.name) in namespace \(account.namespace)"
    case .namespace(let name): return "Namespace \(name)"
    case .group(let id): return "group \(labels.name(of: id) ?? id.description)"
    case .user(let id): return "user \(labels.name(of: id) ?? id.description)"
    case .assignment(let assignment):
      let role = assignment.roleName.isEmpty ? assignment.roleDefinitionID : assignment.roleName
      return "Azure role \(role) at \(AzureScope.label(assignment.scope))"
    case .profile: return "the cluster's profile"
    }
  }

  /// The file and line of a place; nil if it was not read from a file.
  package func file(_ place: FindingPlace) -> (file: String, line: Int?)? {
    guard snapshot.live == nil, let origin = place.origin(in: snapshot) else { return nil }
    return (origin.place.source, origin.place.line)
  }

  /// A place with its file and line, if it has them; may contain hostile text.
  package func placeWithFile(_ place: FindingPlace) -> String {
    let origin = snapshot.live == nil ? place.origin(in: snapshot).map { " (\($0.label))" } : nil
    return self.place(place) + (origin ?? "")
  }

  /// The first chain that proves a finding, on one line; nil if no chain proves it. May contain hostile text.
  package func chain(_ finding: Finding) -> String? {
    finding.places.lazy.compactMap { [context] in context.proof(of: finding, in: $0).first }.first.map { [chains] in
      chains.line($0.grant, of: nil, rules: [$0.rule])
    }
  }

  /// Who accepts a finding until when, and why; nil if nobody does or did. May contain hostile text.
  package func acceptance(_ finding: Finding) -> String? {
    switch finding.acceptance {
    case .open: nil
    case .accepted(let exception): "accepted until \(exception.until) by \(exception.by): \(exception.reason)"
    case .ended(let exception): "was accepted until \(exception.until) by \(exception.by): \(exception.reason)"
    }
  }
}
