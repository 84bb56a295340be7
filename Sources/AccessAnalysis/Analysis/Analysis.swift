import AccessModel

/// Everything that is derived once from a snapshot, so that screens and commands answer immediately.
package struct Analysis: Sendable {
  package let levels: AccessLevels
  package let authorizer: ClusterAuthorizer
  package let memberships: Memberships
  private let grants: Lazily<NamespaceGrants>
  /// What is known of the roles.
  let roleFacts: RoleFacts
  /// Who can fetch the user kubeconfig by Azure roles.
  let kubeconfigFetchers: Lazily<KubeconfigFetchers>
  /// What annotations say of grants, by the numbers of the bindings that have such annotations.
  let termsOfBindings: Lazily<[Int: GrantTerms]>

  /// - Parameter builtIn: The Azure role definitions known offline.
  package init(
    levels: AccessLevels, authorizer: ClusterAuthorizer, memberships: Memberships, builtIn: [RoleDefinition]
  ) {
    self.init(
      levels, authorizer, memberships, known: nil, RoleFacts(levels.roles),
      Lazily {
        KubeconfigFetchers(
          authorizer.azure?.assignments ?? AzureAssignments(levels.roles.snapshot, memberships, builtIn: builtIn))
      })
  }

  /// - Parameter known: See `NamespaceGrants`.
  private init(
    _ levels: AccessLevels, _ authorizer: ClusterAuthorizer, _ memberships: Memberships,
    known: (grants: NamespaceGrants, changed: Set<Int>)?, _ roleFacts: RoleFacts,
    _ kubeconfigFetchers: Lazily<KubeconfigFetchers>
  ) {
    self.levels = levels
    self.authorizer = authorizer
    self.memberships = memberships
    self.roleFacts = roleFacts
    self.kubeconfigFetchers = kubeconfigFetchers
    termsOfBindings = Lazily { Analysis.terms(of: levels.roles.snapshot.bindings) }
    grants = Lazily { NamespaceGrants(levels, authorizer.azure, memberships, known: known) }
  }

  package var roles: EffectiveRoles { levels.roles }

  /// Whom the RoleBindings of each namespace bind; found out when it is first asked for.
  package var namespaceGrants: NamespaceGrants { grants.value }

  /// The same analysis of a snapshot with the same roles, directory and Azure assignments.
  func with(
    _ levels: AccessLevels, known: (grants: NamespaceGrants, changed: Set<Int>)? = nil
  ) -> Analysis {
    Analysis(
      levels, ClusterAuthorizer(Authorizer(levels.roles), authorizer.azure), memberships, known: known,
      roleFacts, kubeconfigFetchers)
  }

  private static func terms(of bindings: [Binding]) -> [Int: GrantTerms] {
    var terms: [Int: GrantTerms] = [:]
    for (number, binding) in bindings.enumerated() where !binding.metadata.annotations.isEmpty {
      let own = GrantTerms(binding.metadata)
      if own != GrantTerms(expiry: nil) { terms[number] = own }
    }
    return terms
  }

  /// What `namespaceGrants` is if it was asked for; nil otherwise.
  var knownNamespaceGrants: NamespaceGrants? { grants.known }
}
