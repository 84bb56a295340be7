import AccessModel

/// The grants of a subject: direct ones, and those through groups, including `system:authenticated`.
package struct SubjectAccess: Sendable {
  /// One grant.
  package struct Row: Sendable, Hashable {
    package let grant: Grant
    package let scope: Scope
    /// The group in the grant; nil if the grant names the user or ServiceAccount.
    package let group: Name?
    /// The role's number in the snapshot; nil if the role is missing, in which case the grant gives nothing.
    package let role: Int?
    package let range: LevelRange
  }

  /// Cluster-wide grants first, then by namespace in the order of the index.
  package let rows: [Row]
  /// Missing data that could add rows or raise their levels.
  package let gaps: [Gap]
  private let isMaster: Bool
  private let levels: AccessLevels

  package init(of identity: AccessIdentity, _ levels: AccessLevels) {
    let snapshot = levels.roles.snapshot
    let index = snapshot.index
    let numbers = Set(identity.subjects.compactMap { index.number(of: $0).map(Int32.init) })
    let bindings = Set(numbers.flatMap { index.bindingsOfSubject[Int($0)] })
    let placed = bindings.compactMap { binding -> (namespace: Int, binding: Int)? in
      guard let name = snapshot.bindings[Int(binding)].scope.namespace else { return (-1, Int(binding)) }
      return name.isEmpty ? nil : index.number(ofNamespace: name).map { ($0, Int(binding)) }
    }
    rows = placed.sorted(by: <).flatMap { _, binding in
      index.subjectsOfBinding[binding].enumerated().filter { numbers.contains($0.element) }.map { position, number in
        let subject = index.subjects[Int(number)]
        let role = index.roleOfBinding[binding]
        return Row(
          grant: Grant(binding: binding, subject: position), scope: snapshot.bindings[binding].scope,
          group: subject.kind == .group ? subject.name : nil, role: role < 0 ? nil : Int(role),
          range: levels.range(ofBinding: binding))
      }
    }
    gaps = snapshot.accessGaps(clusterWideOnly: false) + levels.roles.gaps(ofBindings: bindings.sorted())
    isMaster = identity.isMaster
    self.levels = levels
  }

  /// The grants outside some namespaces: cluster-wide ones and those in other namespaces.
  package func outside(_ namespaces: Set<Name>) -> [Row] {
    rows.filter { row in row.scope.namespace.map { !namespaces.contains($0) } ?? true }
  }

  /// The range in a scope, by the scope's own grants and, in a namespace, by cluster-wide ones too.
  package func range(in scope: Scope) -> LevelRange {
    if isMaster { return LevelRange(atLeast: .clusterAdmin, atMost: .clusterAdmin) }
    let held = rows.filter { $0.scope == scope || $0.scope == .cluster }
    return levels.range(ofRoles: Set(held.compactMap { $0.role.map { Int32($0) } }))
  }
}
