import AccessModel
@testable import AccessAnalysis

/// Searches who one can become by trying every step from everything reached, until nothing is new: slow, and written from
/// what Kubernetes asks for, not from the graph.
struct PlainPaths {
  /// An identity, with the roles that bindings give it and those that it could bind to itself.
  private struct Being {
    let identity: AccessIdentity
    let held: [(rules: [PolicyRule], scope: Scope)]
    var gained: [(rules: [PolicyRule], scope: Scope, role: RoleReference?)] = []
    /// Whom it can act as.
    var others: Set<AccessIdentity> = []
  }

  private let snapshot: Snapshot
  private let rules: [[PolicyRule]]
  /// The identities that were looked at, with all that they can gain.
  private var known: [AccessIdentity: Being] = [:]

  private static let everything = [PolicyRule(verbs: ["*"], apiGroups: ["*"], resources: ["*"])]
  private static let rbac: Name = "rbac.authorization.k8s.io"

  init(_ snapshot: Snapshot) {
    self.snapshot = snapshot
    rules = Authorizer(snapshot).roles.rules
  }

  /// Whether an action in the cluster can be reached.
  mutating func reaches(_ goal: AccessAction, from identity: AccessIdentity) -> Bool {
    var queue = [identity]
    var met: Set<AccessIdentity> = [identity]
    while let next = queue.popLast() {
      let being = being(next)
      if being.identity.isMaster || may(being, goal, nil) { return true }
      queue += being.others.filter { met.insert($0).inserted }
    }
    return false
  }

  /// An identity with all that it can gain and whom it can become, by trying until nothing is new.
  private mutating func being(_ identity: AccessIdentity) -> Being {
    if let known = known[identity] { return known }
    let subjects = Set(identity.subjects)
    let held = snapshot.bindings.filter { !subjects.isDisjoint(with: $0.resolvedSubjects) }.flatMap { binding in
      snapshot.roles.indices.filter { position in
        let role = snapshot.roles[position]
        return role.kind == binding.role.kind && role.name == binding.role.name
          && (role.scope == .cluster || role.scope == binding.scope)
      }.map { (rules: rules[$0], scope: binding.scope) }
    }
    var being = Being(identity: identity, held: held)
    var before = -1
    while before != being.gained.count {
      before = being.gained.count
      try_(&being)
    }
    known[identity] = being
    return being
  }

  private var namespaces: [Name] { snapshot.index.namespaces.filter { !$0.isEmpty } }

  private func may(_ being: Being, _ action: AccessAction, _ namespace: Name?) -> Bool {
    let matcher = RuleMatcher(action)
    func allows(_ rules: [PolicyRule], _ scope: Scope) -> Bool {
      (scope == .cluster || scope.namespace == namespace && namespace != nil)
        && rules.contains { matcher.allows($0) }
    }
    return being.held.contains { allows($0.rules, $0.scope) } || being.gained.contains { allows($0.rules, $0.scope) }
  }

  private func may(
    _ being: Being, _ verbs: [Name], _ resource: Name, _ namespace: Name?, group: Name = "", sub: Name = "",
    names: [Name] = [""]
  ) -> Bool {
    verbs.contains { verb in
      names.contains { may(being, AccessAction(verb, resource, subresource: sub, group: group, name: $0), namespace) }
    }
  }

  /// Whether a rule in the cluster or one of some namespaces allows any request while one impersonates in a mode.
  private func requestsAs(_ mode: String, _ being: Being, in namespaces: [Name]) -> Bool {
    func allows(_ rules: [PolicyRule], _ scope: Scope) -> Bool {
      (scope.namespace.map(namespaces.contains) ?? true)
        && rules.contains { $0.verbs.contains { $0 == "*" || $0.text.hasPrefix("impersonate-on:\(mode):") } }
    }
    return being.held.contains { allows($0.rules, $0.scope) } || being.gained.contains { allows($0.rules, $0.scope) }
  }

  private func gain(_ being: inout Being, _ rules: [PolicyRule], _ scope: Scope, _ role: RoleReference?) {
    if being.gained.contains(where: { $0.scope == scope && $0.role == role }) { return }
    being.gained.append((rules, scope, role))
  }

  private func try_(_ being: inout Being) {
    let rbac = PlainPaths.rbac
    for scope in [Scope.cluster] + namespaces.map({ Scope.namespace($0) }) {
      let bindings: Name = scope == .cluster ? "clusterrolebindings" : "rolebindings"
      let canCreate = may(being, ["create"], bindings, scope.namespace, group: rbac)
      if canCreate && may(being, ["bind"], "clusterroles", scope.namespace, group: rbac) {
        gain(&being, PlainPaths.everything, scope, nil)
      }
      for (position, role) in snapshot.roles.enumerated() where role.scope == .cluster || role.scope == scope {
        let resource: Name = role.scope == .cluster ? "clusterroles" : "roles"
        let existing = snapshot.bindings.filter {
          $0.scope == scope && $0.role == RoleReference(kind: role.kind, name: role.name)
        }.map(\.name)
        let canWrite =
          canCreate || may(being, ["update", "patch"], bindings, scope.namespace, group: rbac, names: existing)
        if canWrite && may(being, ["bind"], resource, scope.namespace, group: rbac, names: [role.name]) {
          gain(
            &being, rules[position], scope, RoleReference(kind: role.kind, name: role.name))
        }
        guard holds(being, role, in: scope) else { continue }
        let place = role.scope.namespace
        let canEscalate = may(being, ["escalate"], resource, place, group: rbac, names: [role.name])
        if canEscalate && may(being, ["update", "patch"], resource, place, group: rbac, names: [role.name]) {
          gain(&being, PlainPaths.everything, scope, nil)
        }
        if role.aggregation?.isEmpty == false, may(being, ["create"], "clusterroles", nil, group: rbac),
          may(being, ["escalate"], "clusterroles", nil, group: rbac)
        {
          gain(&being, PlainPaths.everything, scope, nil)
        }
      }
    }
    becomeAccounts(&being)
    becomeOthers(&being)
  }

  private func holds(_ being: Being, _ role: Role, in scope: Scope) -> Bool {
    let reference = RoleReference(kind: role.kind, name: role.name)
    let subjects = Set(being.identity.subjects)
    return being.gained.contains { $0.scope == scope && $0.role == reference }
      || snapshot.bindings.contains {
        $0.scope == scope && $0.role == reference && !subjects.isDisjoint(with: $0.resolvedSubjects)
      }
  }

  private func becomeAccounts(_ being: inout Being) {
    for namespace in namespaces {
      for name in PlainPaths.names.dropFirst() {
        let can =
          may(being, ["create"], "serviceaccounts", namespace, sub: "token", names: ["", name])
          || may(being, ["impersonate"], "serviceaccounts", namespace, names: [name])
          || may(being, ["create"], "pods", namespace)
          || may(being, ["patch"], "deployments", namespace, group: "apps", names: PlainPaths.names)
          || may(being, ["create"], "pods", namespace, sub: "exec", names: PlainPaths.names)
          || may(being, ["get", "list", "watch"], "secrets", namespace, names: PlainPaths.names)
          || may(being, ["get"], "nodes", nil, sub: "proxy", names: PlainPaths.names)
          || may(
            being, ["impersonate:serviceaccount"], "serviceaccounts", namespace, group: "authentication.k8s.io",
            names: [name])
            && requestsAs("serviceaccount", being, in: [namespace])
        if can { being.others.insert(AccessIdentity(account(name, namespace))) }
      }
    }
  }

  /// The names that rules have, as which objects exist is not read.
  private static let names: [Name] = [
    "", "r", "s", "b1", "b2", "ann", "bob", "dev", "app", "default", "system:masters",
  ]

  private func account(_ name: Name, _ namespace: Name) -> Subject {
    Subject(kind: .serviceAccount, name: name, namespace: namespace)
  }

  private func becomeOthers(_ being: inout Being) {
    // For being somebody by name no namespace has to exist.
    let anywhere = namespaces + ["anywhere"]
    let accounts = anywhere.contains {
      may(being, ["impersonate"], "serviceaccounts", $0, names: ["", "app", "default"] + PlainPaths.names)
    }
    let users = PlainPaths.names.filter { may(being, ["impersonate"], "users", nil, names: [$0]) }
    let isOnUser = requestsAs("user-info", being, in: anywhere)
    let constrained = PlainPaths.names.filter {
      may(being, ["impersonate:user-info"], "users", nil, group: "authentication.k8s.io", names: [$0])
    }
    let constrainedAccounts = anywhere.contains {
      may(
        being, ["impersonate:serviceaccount"], "serviceaccounts", $0, group: "authentication.k8s.io",
        names: PlainPaths.names)
    }
    for subject in snapshot.index.subjects
    where subject.kind == .user && !subject.name.hasPrefix("system:serviceaccount:") {
      if users.contains(subject.name) || may(being, ["impersonate"], "users", nil, names: [subject.name])
        || isOnUser && constrained.contains(subject.name)
        || isOnUser
          && may(
            being, ["impersonate:user-info"], "users", nil, group: "authentication.k8s.io", names: [subject.name])
      {
        being.others.insert(AccessIdentity(subject))
      }
    }
    let groups = snapshot.index.subjects.filter { $0.kind == .group }.map(\.name) + [AccessIdentity.masters]
    for group in groups {
      let plain = may(being, ["impersonate"], "groups", nil, names: [group]) && (accounts || !users.isEmpty)
      let bounded =
        may(being, ["impersonate:user-info"], "groups", nil, group: "authentication.k8s.io", names: [group])
        && isOnUser && (constrainedAccounts || !constrained.isEmpty)
      if plain || bounded { being.others.insert(AccessIdentity(Subject(kind: .group, name: group))) }
    }
    let certificates: Name = "certificates.k8s.io"
    if may(being, ["create"], "certificatesigningrequests", nil, group: certificates),
      may(
        being, ["update", "patch"], "certificatesigningrequests", nil, group: certificates, sub: "approval",
        names: PlainPaths.names),
      may(
        being, ["approve"], "signers", nil, group: certificates,
        names: ["kubernetes.io/kube-apiserver-client", "kubernetes.io/*"])
    {
      for subject in snapshot.index.subjects where subject.name != AccessIdentity.masters {
        being.others.insert(AccessIdentity(subject))
      }
    }
    if may(
      being, ["create", "update", "patch"], "mutatingwebhookconfigurations", nil, group: "admissionregistration.k8s.io",
      names: PlainPaths.names)
    {
      gain(&being, PlainPaths.everything, .cluster, nil)
    }
  }
}

extension Binding {
  fileprivate var resolvedSubjects: [Subject] { subjects.map { $0.resolved(in: scope) } }
}
