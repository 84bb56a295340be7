import AccessAnalysis
import AccessModel
import Manifests

/// How breaches of rules of one's own are told: what they are about, where they are written, and through what.
struct PolicyLabels: Sendable {
  private let snapshot: Snapshot
  private let chains: ChainLabels
  private let subjects: SubjectLabels
  private let folder: String

  init(_ roles: EffectiveRoles, folder: String) {
    snapshot = roles.snapshot
    chains = ChainLabels(roles)
    subjects = SubjectLabels(roles.snapshot.directory)
    self.folder = folder
  }

  /// What a breach is about; may contain hostile text.
  func object(_ object: FindingObject) -> String {
    let parts = parts(object)
    if case .subject(let subject) = object { return chains.step(subject) }
    let place = parts.namespace.map { " in \($0)" } ?? ""
    return "\(parts.kind == "Namespace" ? "namespace" : parts.kind) \(parts.name)\(place)"
  }

  /// The files in which it is written; the rule's own where the source has none.
  func files(_ breach: PolicyBreach) -> [Place] {
    let files = breach.places.compactMap(file).distinct
    return files.isEmpty ? [relative(breach.rule.place)] : files
  }

  private func file(_ place: PolicyPlace) -> Place? {
    snapshot.live == nil ? place.place.origin(in: snapshot).map { relative($0.place) } : nil
  }

  private func relative(_ place: Place) -> Place {
    Place(RelativePath(place.source, from: folder).text, line: place.line)
  }

  /// Through what it is; nil where nothing leads to it.
  func chain(_ place: PolicyPlace, of breach: PolicyBreach) -> String? {
    switch place.place {
    case .grant(let grant): chains.line(grant, of: breach.who, rules: place.rules)
    case .assignment(let assignment): breach.who.map { chains.line(assignment, of: $0) }
    case .binding, .role, .serviceAccount, .namespace, .group, .user, .profile: nil
    }
  }

  func fingerprint(_ breach: PolicyBreach) -> String {
    let parts = parts(breach.object)
    let all = [breach.rule.name, parts.kind, parts.namespace?.text ?? "", parts.name.text]
    return Name(all.joined(separator: "\0")).fingerprint
  }

  /// The kind and the names of what a breach is about.
  private func parts(_ object: FindingObject) -> (kind: String, namespace: Name?, name: Name) {
    switch object {
    case .subject(let subject), .holder(let subject, _, _): (subject.kind.rawValue, subject.namespace, subject.name)
    case .binding(let binding):
      (binding.scope == .cluster ? "ClusterRoleBinding" : "RoleBinding", binding.scope.namespace, binding.name)
    case .role(let role): (role.scope == .cluster ? "ClusterRole" : "Role", role.scope.namespace, role.name)
    case .namespace(let name): ("Namespace", nil, name)
    case .groups(let name): ("Group", nil, name)
    case .user(let id): ("User", nil, id.name)
    case .principal(let id): ("Principal", nil, id.name)
    case .cluster(let item): ("Cluster", nil, Name(item))
    }
  }

  /// How what a breach is about is written.
  static let objectForm = Form<(labels: PolicyLabels, object: FindingObject)>([
    FormField("kind", "User, Group, ServiceAccount, Namespace, RoleBinding or ClusterRoleBinding", .text) {
      $0.labels.parts($0.object).kind
    },
    .optional("namespace", "its namespace, if it is in one", .text) { $0.labels.parts($0.object).namespace?.text },
    FormField("name", "its name; for Entra groups, the object ID", .text) { $0.labels.parts($0.object).name.text },
    .optional("displayName", "the name in Entra, if it is another", .text) { labels, object in
      if case .subject(let subject) = object { labels.subjects.displayName(subject) } else { nil }
    },
  ])

  /// How a place is written.
  static let placeForm = Form<(labels: PolicyLabels, breach: PolicyBreach, place: PolicyPlace)>([
    FormField("file", "the file; null if the source has none", Form<String>.text.orNull) {
      $0.labels.file($0.place)?.source
    },
    FormField("line", "the line in it; null if it has none", Form<Int>.count.orNull) { $0.labels.file($0.place)?.line },
    FormField("namespace", "where it applies; null is the whole cluster", Scope.form) { $0.place.scope },
    FormField("chain", "through what; null where nothing leads to it", Form<String>.text.orNull) {
      $0.labels.chain($0.place, of: $0.breach)
    },
  ])
}

extension Place {
  /// The file and the line: `shop/bindings.yaml:12`; may contain hostile text.
  var label: String { source + (line.map { ":\($0)" } ?? "") }
}
