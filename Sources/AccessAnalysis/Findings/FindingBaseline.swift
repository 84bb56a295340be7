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

  package init(_ entries: some Sequence<Entry>) {
    self.entries = Set(entries)
  }

  /// Whether a grant is the system's own: one that is known, or one of the system's bindings to the system's own
  /// identities, which nobody can sign in as.
  package func includes(_ binding: Binding, _ subject: Subject, isSystem: Bool) -> Bool {
    let isOwn = isSystem && subject.isSystem && !(subject.kind == .group || subject.name == AccessIdentity.anonymous)
    return isOwn || entries.contains(Entry(binding.identity, binding.role, subject))
  }
}
