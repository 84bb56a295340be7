import AccessModel

/// What one subject holds by Kubernetes RBAC and by Azure roles for Kubernetes, directly and through groups, including
/// nested ones and those that the API server adds.
package struct EffectiveAccess: Sendable {
  /// One grant.
  package struct Row: Sendable, Hashable {
    package enum Source: Sendable, Hashable {
      /// A subject of a binding, and the number of the role; nil if the role is missing, in which case the grant gives
      /// nothing.
      case binding(Grant, role: Int?)
      case azure(AzureWay)
    }

    package let source: Source
    package let scope: Scope
    /// The group that holds it; nil if the subject itself does.
    package let group: Name?
    package let range: LevelRange
    /// Whether everyone who signs in holds it, so that it says nothing about this subject.
    package let isForEveryone: Bool

    /// The grant of a binding; nil for an Azure role.
    package var grant: Grant? {
      if case .binding(let grant, _) = source { grant } else { nil }
    }

    /// The Azure role; nil for a binding.
    package var way: AzureWay? {
      if case .azure(let way) = source { way } else { nil }
    }

    /// The role's number; nil for an Azure role, and if the role is missing.
    package var role: Int? {
      if case .binding(_, let role) = source { role } else { nil }
    }
  }

  package let who: SubjectIdentity
  /// Cluster-wide grants first, then by namespace in the order of the index; of each, bindings before Azure roles.
  package let rows: [Row]
  /// The Azure deny assignments that apply to the subject, whatever it holds.
  package let denials: [AzureDenial]
  /// Missing data that could add rows or raise their levels.
  package let gaps: [Gap]
  private let levels: AccessLevels

  /// - Parameter wanted: The numbers of the namespaces whose RoleBindings are wanted; nil for those of all.
  package init(of who: SubjectIdentity, _ analysis: Analysis, inNamespaces wanted: Set<Int32>? = nil) {
    let levels = analysis.levels
    let (snapshot, index) = (levels.roles.snapshot, levels.roles.snapshot.index)
    let numbers = Set(who.identity.subjects.compactMap { index.number(of: $0).map(Int32.init) })
    let bindings = Set(numbers.flatMap { index.bindingsOfSubject[Int($0)] })
    let unnamed = index.number(ofNamespace: "").map(Int32.init)
    let placed = bindings.compactMap { binding -> (namespace: Int32, binding: Int)? in
      let namespace = index.namespaceOfBinding[Int(binding)]
      guard namespace != unnamed, namespace < 0 || wanted?.contains(namespace) != false else { return nil }
      return (max(namespace, -1), Int(binding))
    }
    let grants = placed.sorted(by: <).flatMap { namespace, binding in
      let scope = namespace < 0 ? Scope.cluster : .namespace(index.namespaces[Int(namespace)])
      return index.subjectsOfBinding[binding].enumerated().filter { numbers.contains($0.element) }
        .map { position, number in
          let subject = index.subjects[Int(number)]
          let role = index.roleOfBinding[binding]
          return Row(
            source: .binding(Grant(binding: binding, subject: position), role: role < 0 ? nil : Int(role)),
            scope: scope, group: subject.kind == .group ? subject.name : nil, range: levels.range(ofBinding: binding),
            isForEveryone: AccessIdentity.everyone.contains(subject.name) && subject != who.subject
              && subject.kind == .group)
        }
    }
    let azure = who.principal.flatMap { analysis.authorizer.azure?.access(of: $0) }
    let ways = (azure?.ways ?? []).map {
      Row(source: .azure($0), scope: $0.scope, group: $0.group, range: $0.range, isForEveryone: false)
    }
    let all = grants + ways
    rows = all.filter { $0.scope == .cluster } + all.filter { $0.scope != .cluster }
    denials = azure?.denials ?? []
    gaps =
      snapshot.accessGaps(clusterWideOnly: false) + levels.roles.gaps(ofBindings: bindings.sorted())
      + (azure?.gaps ?? [])
    self.who = who
    self.levels = levels
  }
}

extension EffectiveAccess {
  /// The level that grants in a scope give by themselves: for a namespace, without cluster-wide ones.
  ///
  /// What everyone who signs in holds does not count.
  package func level(ofGrantsIn scope: Scope) -> EffectiveLevel {
    if who.identity.isMaster { return scope == .cluster ? .clusterAdmin : .none }
    return level(of: rows.filter { $0.scope == scope }, in: scope)
  }

  /// The level in a scope: in a namespace, cluster-wide grants count too.
  package func level(in scope: Scope) -> EffectiveLevel {
    level(of: rows.filter { $0.scope == scope || $0.scope == .cluster }, in: scope)
  }

  /// The level that rows give which count in a scope.
  func level(of rows: [Row], in scope: Scope) -> EffectiveLevel {
    if who.identity.isMaster { return .clusterAdmin }
    let own = rows.filter { !$0.isForEveryone }
    return EffectiveLevel(
      kubernetes: levels.range(ofRoles: Set(own.compactMap { $0.role.map { Int32($0) } })),
      azure: own.reduce(.none) { $0.union($1.way?.range ?? .none) }
    ).denied(by: denials, in: scope)
  }

  /// The highest level anywhere.
  package var highest: EffectiveLevel {
    let own = rows.filter { !$0.isForEveryone }
    let everywhere = own.filter { $0.scope == .cluster }
    return Dictionary(grouping: own.lazy.filter { $0.scope != .cluster }, by: \.scope)
      .reduce(level(of: everywhere, in: .cluster)) { highest, part in
        highest.union(level(of: everywhere + part.value, in: part.key))
      }
  }

  /// The scopes of the grants, each once, in the order of the rows; without those that everyone holds.
  package var scopes: [Scope] {
    var seen: Set<Scope> = []
    return rows.lazy.filter { !$0.isForEveryone }.map(\.scope).filter { seen.insert($0).inserted }
  }

  /// The numbers of the bindings that grant something, without what everyone holds.
  package var bindings: [Int32] {
    Set(rows.lazy.filter { !$0.isForEveryone }.compactMap { $0.grant.map { Int32($0.binding) } }).sorted()
  }

  /// Whether something is held in single namespaces.
  var isInNamespaces: Bool { rows.contains { $0.scope != .cluster && !$0.isForEveryone } }

  /// What remains if a direct membership ends: all but what only that group, or a group that contains it, gives.
  package func leaving(_ group: ObjectID, _ memberships: Memberships) -> EffectiveAccess {
    var kept: Set<ObjectID> = []
    for other in who.groups where other.through == nil && other.group != group {
      kept.insert(other.group)
      kept.formUnion(memberships.groups(of: .group(other.group)).map(\.group))
    }
    let lost = Set(who.groups.map(\.group).filter { !kept.contains($0) }.map(\.name))
    return EffectiveAccess(self, only: rows.filter { row in row.group.map { !lost.contains($0) } ?? true })
  }

  private init(_ access: EffectiveAccess, only rows: [Row]) {
    who = access.who
    self.rows = rows
    denials = access.denials
    gaps = access.gaps
    levels = access.levels
  }

  /// The grants outside some namespaces: cluster-wide ones and those in other namespaces.
  package func outside(_ namespaces: Set<Name>) -> [Row] {
    rows.filter { row in row.scope.namespace.map { !namespaces.contains($0) } ?? true }
  }
}
