import AccessModel

/// Sums up what one subject after another holds in all scopes together: the short form of `EffectiveAccess`, for lists
/// of thousands.
package struct AccessSummaries {
  package struct Summary: Sendable, Hashable {
    /// The highest level anywhere.
    package let highest: EffectiveLevel
    /// The number of namespaces with a grant.
    package let namespaces: Int
    package let isClusterWide: Bool

    /// Whether there is no grant at all.
    package var isEmpty: Bool { namespaces == 0 && !isClusterWide }
  }

  private let analysis: Analysis
  private let index: SnapshotIndex
  /// The subject that last reached each namespace, and the first role that it got there.
  private var lastSeen: [Int32]
  private var firstRoles: [Int32]
  private var current: Int32 = 0
  private let unnamed: Int32
  /// Whether a live cluster's bindings were not all read, so that anybody may hold more.
  private let hasUnreadBindings: Bool

  package init(_ analysis: Analysis) {
    self.analysis = analysis
    index = analysis.roles.snapshot.index
    lastSeen = [Int32](repeating: 0, count: index.namespaces.count)
    firstRoles = lastSeen
    unnamed = index.number(ofNamespace: "").map { Int32($0) } ?? -1
    let bindings: Set<Gap.Part> = [.roleBindings, .clusterRoleBindings]
    hasUnreadBindings = analysis.roles.snapshot.gaps.contains {
      $0.readIn != nil && !$0.parts.isDisjoint(with: bindings)
    }
  }

  package mutating func summary(of who: SubjectIdentity) -> Summary {
    current += 1
    let subjects = who.identity.subjects.filter { subject in
      subject == who.subject || subject.kind != .group || !AccessIdentity.everyone.contains(subject.name)
    }
    let (namespaces, roles) = (index.namespaceOfBinding, index.roleOfBinding)
    var clusterWide: Set<Int32> = []
    var hasClusterWide = false
    var single: Set<Int32> = []
    // The roles of namespaces where there are several.
    var several: [Int32: Set<Int32>] = [:]
    var (count, lastRole) = (0, Int32(-2))
    for subject in subjects {
      guard let number = index.number(of: subject) else { continue }
      for binding in index.bindingsOfSubject[number] {
        let (namespace, role) = (namespaces[Int(binding)], roles[Int(binding)])
        if namespace < 0 {
          hasClusterWide = true
          clusterWide.insert(role)
        } else if namespace == unnamed {
          continue
        } else if lastSeen[Int(namespace)] != current {
          lastSeen[Int(namespace)] = current
          firstRoles[Int(namespace)] = role
          count += 1
          // Most bindings of a subject grant the same few roles.
          if role != lastRole { single.insert(role) }
          lastRole = role
        } else if firstRoles[Int(namespace)] != role {
          several[namespace, default: [firstRoles[Int(namespace)]]].insert(role)
        }
      }
    }
    var kubernetes = analysis.levels.union(of: clusterWide)
    for role in single { kubernetes = kubernetes.union(analysis.levels.range(ofRole: role)) }
    let apart = clusterWide.isEmpty ? [] : single.map { clusterWide.union([$0]) }
    for roles in apart + several.values.map({ clusterWide.union($0) })
    where analysis.levels.mostUnion(of: roles) > kubernetes.atLeast {
      kubernetes = kubernetes.union(analysis.levels.union(of: roles))
    }

    if hasUnreadBindings { kubernetes = kubernetes.union(.unknown) }
    let ways = who.principal.flatMap { analysis.authorizer.azure?.ways(of: $0) } ?? []
    let assigned = Set(ways.compactMap(\.scope.namespace)).count { name in
      index.number(ofNamespace: name).map { lastSeen[$0] != current } ?? true
    }
    if who.identity.isMaster {
      return Summary(highest: .clusterAdmin, namespaces: count + assigned, isClusterWide: true)
    }
    let highest = EffectiveLevel(kubernetes: kubernetes, azure: ways.reduce(.none) { $0.union($1.range) })
    let isClusterWide = hasClusterWide || ways.contains { $0.scope == .cluster }
    let all = analysis.authorizer.azure?.denials(of: who.subject) ?? []
    // Few are denied anything.
    if all.isEmpty { return Summary(highest: highest, namespaces: count + assigned, isClusterWide: isClusterWide) }
    let everywhere = analysis.levels.union(of: clusterWide).union(ways.range { $0.scope == .cluster })
    let denials = all.filter { denial in
      switch denial.reach {
      case .everywhere: return true
      case .clusterScope: return everywhere != .none
      case .namespace(let name):
        let number = index.number(ofNamespace: name).map { Int32($0) }
        let roles = number.flatMap { number in
          lastSeen[Int(number)] == current ? several[number] ?? [firstRoles[Int(number)]] : nil
        }
        return everywhere.union(ways.range { $0.scope == .namespace(name) }).union(
          analysis.levels.union(of: roles ?? []))
          != .none
      }
    }
    return Summary(
      highest: highest.denied(by: denials, in: .cluster), namespaces: count + assigned, isClusterWide: isClusterWide)
  }
}

extension [AzureWay] {
  /// The range of those that are included.
  fileprivate func range(_ isIncluded: (AzureWay) -> Bool) -> LevelRange {
    reduce(.none) { isIncluded($1) ? $0.union($1.range) : $0 }
  }
}
