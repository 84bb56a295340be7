import AccessModel

/// Constrained impersonation, on by default from Kubernetes 1.36: it takes a verb on who is impersonated, such as
/// `impersonate:user-info` on `users.authentication.k8s.io`, and for each request a verb such as
/// `impersonate-on:user-info:list` on what is requested, cluster-wide or in a namespace. The verb `impersonate` goes on
/// to mean everything.
///
/// Source: KEP-5284.
package struct ConstrainedImpersonation: Sendable {
  /// What constrains the requests, such as `user-info`.
  package let modes: [String]
  /// The checks of who is impersonated, any of which is enough.
  package let actions: [AccessAction]

  /// Whether a server has it: from the version on that has it by default, or if the version is not known.
  static func isPossible(in version: KubernetesVersion?) -> Bool {
    version.map { $0 >= KubernetesVersion(1, 36) } ?? true
  }

  init(modes: [String]) {
    self.modes = modes
    actions = ConstrainedImpersonation.identityActions.filter { action in
      modes.contains { action.verb == Name("impersonate:\($0)") }
    }
  }

  /// The other form of a question about `impersonate`.
  ///
  /// - Parameter version: The version of the API server; nil if it is not known, so that it may have it.
  /// - Returns: Nil for other questions, and if the server does not have it.
  package init?(_ actions: [AccessAction], version: KubernetesVersion?) {
    guard ConstrainedImpersonation.isPossible(in: version), let action = actions.first,
      action.verb == "impersonate", case .resource(_, let resource, let subresource, let name) = action.target,
      let modes = ConstrainedImpersonation.modes(of: resource)
    else { return nil }
    self.modes = modes
    self.actions = modes.map {
      AccessAction(
        Name("impersonate:\($0)"), resource, subresource: subresource, group: ConstrainedImpersonation.group,
        name: name)
    }
  }

  /// The verb on what is requested: `impersonate-on:user-info:VERB`.
  package var requestVerb: String { listed(modes.map { "impersonate-on:\($0):VERB" }) }

  /// What some bindings allow in requests: `get, list on pods in shop`, each once.
  package func requests(_ bindings: some Sequence<Int32>, _ roles: EffectiveRoles) -> [String] {
    let prefixes = modes.map { "impersonate-on:\($0):" }
    let (snapshot, index) = (roles.snapshot, roles.snapshot.index)
    var found: [String] = []
    for binding in bindings {
      let role = index.roleOfBinding[Int(binding)]
      guard role >= 0 else { continue }
      for rule in roles.rules[Int(role)] {
        let verbs = rule.verbs.compactMap { verb in
          verb == "*" ? "*" : prefixes.first { verb.text.hasPrefix($0) }.map { String(verb.text.dropFirst($0.count)) }
        }
        guard !verbs.isEmpty else { continue }
        let place = snapshot.bindings[Int(binding)].scope.namespace.map { " in \($0)" } ?? ""
        let targets = (rule.resources + rule.nonResourceURLs).map(\.text)
        found.append("\(verbs.distinct.joined(separator: ", ")) on \(targets.joined(separator: ", "))\(place)")
      }
    }
    return found.distinct
  }

  /// What the bindings of an identity allow in requests.
  package func requests(of identity: AccessIdentity, _ roles: EffectiveRoles) -> [String] {
    let index = roles.snapshot.index
    let bindings = identity.subjects.compactMap { index.number(of: $0) }.flatMap { index.bindingsOfSubject[$0] }
    return requests(Set(bindings).sorted(), roles)
  }

  private static let group: Name = "authentication.k8s.io"

  private static func modes(of resource: Name) -> [String]? {
    switch resource {
    case "users", "groups", "uids", "userextras": ["user-info"]
    case "serviceaccounts": ["serviceaccount"]
    case "nodes": ["arbitrary-node", "associated-node"]
    default: nil
    }
  }

  /// The checks of who is impersonated, each with the verb and resource that it asks about.
  static let identityActions: [AccessAction] = (["users", "groups", "uids", "serviceaccounts", "nodes"] as [Name])
    .flatMap { resource in
      (modes(of: resource) ?? []).map { AccessAction(Name("impersonate:\($0)"), resource, group: group) }
    }

  /// What can constrain requests.
  static let allModes = ["user-info", "serviceaccount", "arbitrary-node", "associated-node"]

  /// The verbs on who is impersonated.
  static let identityVerbs = allModes.map { "impersonate:\($0)" }

  /// Whether a verb is one of constrained impersonation.
  static func isVerb(_ verb: Name) -> Bool {
    identityVerbs.contains(verb.text) || allModes.contains { verb.text.hasPrefix("impersonate-on:\($0):") }
  }

  /// The API group in which a verb on who is impersonated is checked; nil for other verbs and resources.
  static func group(ofVerb verb: String, _ resource: Name) -> Name? {
    identityVerbs.contains(verb) && modes(of: resource) != nil ? group : nil
  }
}
