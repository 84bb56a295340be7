import AccessModel
import AccessAnalysis

/// A direct implementation of RBAC after the Kubernetes source, without an index: slow, but obviously correct.
struct PlainAuthorizer {
  let snapshot: Snapshot

  func allows(_ request: AccessRequest) -> Bool {
    request.identity.groups.contains("system:masters") || !grants(for: request).isEmpty
  }

  /// The bindings that allow the request, each with the position of the subject.
  func grants(for request: AccessRequest) -> Set<Grant> {
    var grants: Set<Grant> = []
    for (number, binding) in snapshot.bindings.enumerated() {
      switch binding.scope {
      case .cluster: break
      case .namespace(let name):
        if request.action.isPath || name.isEmpty || request.namespace != name { continue }
      }
      guard let role = rules(of: binding), role.contains(where: { allows($0, request.action) }) else { continue }
      for (position, subject) in binding.subjects.enumerated() {
        if applies(subject, to: request.identity, in: binding.scope) {
          grants.insert(Grant(binding: number, subject: position))
        }
      }
    }
    return grants
  }

  func rules(of binding: Binding) -> [PolicyRule]? {
    let role = snapshot.roles.first { role in
      role.name == binding.role.name
        && (binding.role.kind == .clusterRole ? role.scope == .cluster : role.scope == binding.scope)
    }
    return role.map { rules(of: $0, leavingOut: [$0.name]) }
  }

  private func rules(of role: Role, leavingOut visited: Set<Name>) -> [PolicyRule] {
    // For an object from a server, recognized by its creation time, the rules that the server filled in count.
    guard let selectors = role.aggregation, role.metadata.created == nil || role.rules.isEmpty else {
      return role.rules
    }
    return snapshot.roles.filter { candidate in
      candidate.scope == .cluster && !visited.contains(candidate.name)
        && selectors.contains { $0.matches(candidate.metadata.labels) }
    }.flatMap { selected in
      // Everything reachable counts, whether or not a server has filled in the one in between.
      (selected.aggregation == nil || selected.metadata.created != nil ? selected.rules : [])
        + rules(
          of: Role(
            metadata: ObjectMetadata(name: selected.name), scope: .cluster, rules: [],
            aggregation: selected.aggregation),
          leavingOut: visited.union([selected.name]))
    }
  }

  func applies(_ subject: Subject, to identity: AccessIdentity, in scope: Scope) -> Bool {
    switch subject.kind {
    case .user: return identity.user == subject.name
    case .group: return identity.groups.contains(subject.name)
    case .serviceAccount:
      var namespace = scope.namespace ?? ""
      if let own = subject.namespace, !own.isEmpty { namespace = own }
      return !namespace.isEmpty
        && identity.user == Name("system:serviceaccount:" + namespace.text + ":" + subject.name.text)
    }
  }

  func allows(_ rule: PolicyRule, _ action: AccessAction) -> Bool {
    guard rule.verbs.contains("*") || rule.verbs.contains(action.verb) else { return false }
    switch action.target {
    case .path(let path):
      return rule.nonResourceURLs.contains { url in
        let isPrefix = url.text.hasSuffix("*")
        let stem = Array(url.text.utf8.reversed().drop { $0 == UInt8(ascii: "*") }.reversed())
        return url == path || (isPrefix && Array(path.text.utf8.prefix(stem.count)) == stem)
      }
    case .resource(let group, let resource, let subresource, let name):
      let combined = subresource.isEmpty ? resource : Name(resource.text + "/" + subresource.text)
      return (rule.apiGroups.contains("*") || rule.apiGroups.contains(group))
        && (rule.resources.contains("*") || rule.resources.contains(combined)
          || (!subresource.isEmpty && rule.resources.contains(Name("*/" + subresource.text))))
        && (rule.resourceNames.isEmpty || rule.resourceNames.contains(name))
    }
  }
}
