import AccessModel

/// The grants that Kubernetes and AKS make themselves, which are nobody's fault.
///
/// A label or a name that begins with `system:` is not enough: what is not in here is judged like any other grant.
package struct FindingBaseline: Sendable {
  /// A ClusterRoleBinding or RoleBinding as the system makes it.
  package struct Entry: Sendable, Hashable {
    package let binding: BindingIdentity
    package let role: RoleReference
    package let subject: Subject

    package init(_ binding: BindingIdentity, _ role: RoleReference, _ subject: Subject) {
      self.binding = binding
      self.role = role
      self.subject = subject
    }
  }

  private let entries: Set<Entry>
  /// The bindings that AKS makes for the admin groups of the cluster's profile.
  private let ofAdminGroups: [BindingIdentity: RoleReference]

  package init(_ entries: some Sequence<Entry>, ofAdminGroups: [BindingIdentity: RoleReference] = [:]) {
    self.entries = Set(entries)
    self.ofAdminGroups = ofAdminGroups
  }
}

extension FindingBaseline {
  /// Judges the grants of a snapshot.
  struct Judge {
    private let baseline: FindingBaseline
    private let analysis: Analysis
    private let adminGroups: Set<Name>
    private let named: Set<Subject>

    init(_ baseline: FindingBaseline, _ analysis: Analysis) {
      self.baseline = baseline
      self.analysis = analysis
      adminGroups = Set((analysis.roles.snapshot.profile?.adminGroups ?? []).map(\.name))
      named = Set(baseline.entries.map(\.subject))
    }

    /// Whether grants to a subject can be the system's own whatever their binding's labels.
    func isNamed(_ subject: Subject) -> Bool {
      named.contains(subject) || (subject.kind == .group && adminGroups.contains(subject.name))
    }

    /// Whether a grant is the system's own: one that is known, one that AKS makes for an admin group, or one of the
    /// system's bindings to the system's own identities, which nobody can sign in as.
    ///
    /// - Parameter subject: A subject of the binding, resolved.
    func includes(_ binding: Int, _ subject: Subject) -> Bool {
      let object = analysis.roles.snapshot.bindings[binding]
      if analysis.roles.snapshot.index.isSystemBinding[binding] && subject.isOwnOfSystem { return true }
      if baseline.entries.contains(Entry(object.identity, object.role, subject)) {
        // What everyone has must still be what Kubernetes gives everyone.
        return !AccessIdentity.everyone.contains(subject.name) || isDiscovery(binding)
      }
      return subject.kind == .group && adminGroups.contains(subject.name)
        && baseline.ofAdminGroups[object.identity] == object.role
    }

    private func isDiscovery(_ binding: Int) -> Bool {
      let role = analysis.roles.snapshot.index.roleOfBinding[binding]
      return role < 0 || analysis.roles.rules[Int(role)].isDiscovery
    }
  }
}

extension Subject {
  /// Whether it is an identity of the control plane or of an add-on. `default` is nobody's in particular: every pod has
  /// it that names no other.
  fileprivate var isOwnOfSystem: Bool {
    switch kind {
    case .user: name.hasPrefix("system:") && name != AccessIdentity.anonymous
    case .group: false
    case .serviceAccount: name != "default" && namespace.map(Namespace.isSystem) == true
    }
  }
}
