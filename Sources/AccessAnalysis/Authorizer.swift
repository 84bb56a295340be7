import AccessModel

/// Decides requests exactly as Kubernetes' RBAC authorizer does (`plugin/pkg/auth/authorizer/rbac`), including
/// `system:masters`, and returns every way in which a request is allowed.
package final class Authorizer: Sendable {
  /// Which of the ways in which a request is allowed to return.
  package enum Wanted: Sendable {
    case everyChain
    case firstChain
  }

  package let roles: EffectiveRoles
  /// The numbers of the RoleBindings in a named namespace; others are ignored in every answer.
  let bindingsOfNamedNamespaces: [Int32]
  /// The number of each binding's namespace, or `cluster`.
  private let namespaceOfBinding: [Int32]
  private static let cluster: Int32 = -1

  package convenience init(_ snapshot: Snapshot) {
    self.init(EffectiveRoles(snapshot))
  }

  package init(_ roles: EffectiveRoles) {
    let index = roles.snapshot.index
    var namespaceOfBinding = [Int32](repeating: Authorizer.cluster, count: roles.snapshot.bindings.count)
    for namespace in index.namespaces.indices {
      for binding in index.bindingsOfNamespace[namespace] { namespaceOfBinding[Int(binding)] = Int32(namespace) }
    }
    self.roles = roles
    self.namespaceOfBinding = namespaceOfBinding
    let unnamed = index.number(ofNamespace: "").map { Int32($0) } ?? Authorizer.cluster
    bindingsOfNamedNamespaces = namespaceOfBinding.indices.compactMap { binding in
      let namespace = namespaceOfBinding[binding]
      return namespace == Authorizer.cluster || namespace == unnamed ? nil : Int32(binding)
    }
  }

  package var snapshot: Snapshot { roles.snapshot }

  /// Decides one request, with only the groups of the request.
  package func decide(_ request: AccessRequest, _ wanted: Wanted = .everyChain) -> Decision {
    let namespace = request.action.isPath ? nil : request.namespace.flatMap { $0.isEmpty ? nil : $0 }
    let subjects = Set(request.identity.subjects.compactMap { snapshot.index.number(of: $0).map(Int32.init) })
    let (clusterWide, inNamespace) = bindings(of: subjects, namespace: namespace)
    var search = Search(request.action, subjects, roles, wanted)
    search.visit(clusterWide)
    search.visit(inNamespace)
    return Decision(
      isByMasters: request.identity.isMaster, chains: search.chains, bindingsWithoutRole: search.bindingsWithoutRole,
      gaps: snapshot.accessGaps(clusterWideOnly: namespace == nil)
        + roles.gaps(ofBindings: clusterWide.union(inNamespace).sorted()))
  }

  /// The numbers of the bindings that name one of the subjects and count in the namespace.
  ///
  /// One pass over integers, as a group may have a hundred thousand bindings.
  private func bindings(
    of subjects: Set<Int32>, namespace: Name?
  ) -> (clusterWide: Set<Int32>, inNamespace: Set<Int32>) {
    let wanted = namespace.flatMap { snapshot.index.number(ofNamespace: $0) }.map { Int32($0) }
    var clusterWide: Set<Int32> = []
    var inNamespace: Set<Int32> = []
    for subject in subjects {
      for binding in snapshot.index.bindingsOfSubject[Int(subject)] {
        let namespace = namespaceOfBinding[Int(binding)]
        if namespace == Authorizer.cluster {
          clusterWide.insert(binding)
        } else if namespace == wanted {
          inNamespace.insert(binding)
        }
      }
    }
    return (clusterWide, inNamespace)
  }
}

/// The bindings visited for one request, and the results.
private struct Search {
  private(set) var chains: [AccessChain] = []
  private(set) var bindingsWithoutRole: [Int] = []

  private let matcher: RuleMatcher
  private let subjects: Set<Int32>
  private let roles: EffectiveRoles
  private let wanted: Authorizer.Wanted
  /// The rules that allow the action, for each role visited so far.
  private var allowing: [Int32: [Int]] = [:]

  init(_ action: AccessAction, _ subjects: Set<Int32>, _ roles: EffectiveRoles, _ wanted: Authorizer.Wanted) {
    matcher = RuleMatcher(action)
    self.subjects = subjects
    self.roles = roles
    self.wanted = wanted
  }

  mutating func visit(_ bindings: Set<Int32>) {
    let index = roles.snapshot.index
    for binding in bindings.sorted() {
      if wanted == .firstChain && !chains.isEmpty { return }
      let role = index.roleOfBinding[Int(binding)]
      guard role >= 0 else {
        bindingsWithoutRole.append(Int(binding))
        continue
      }
      let rules = allowingRules(of: role)
      if rules.isEmpty { continue }
      for (position, subject) in index.subjectsOfBinding[Int(binding)].enumerated() where subjects.contains(subject) {
        for rule in rules {
          chains.append(
            AccessChain(
              grant: Grant(binding: Int(binding), subject: position), role: Int(role), rule: rule,
              source: roles.source(ofRule: rule, in: Int(role))))
          if wanted == .firstChain { return }
        }
      }
    }
  }

  private mutating func allowingRules(of role: Int32) -> [Int] {
    if let known = allowing[role] { return known }
    let rules = matcher.allowing(roles.rules[Int(role)])
    allowing[role] = rules
    return rules
  }
}
