import AccessModel

/// Groups × namespaces: what each group holds in a namespace by the grants there, and apart from that what it holds
/// cluster-wide; by Kubernetes RBAC, by Azure roles for Kubernetes, and through the groups that it is a member of.
///
/// Only cells with access are kept. A cell joins all roles of its group there. `system:masters` stands in it by what
/// bindings give it, though the API server lets it do everything.
package struct Matrix: Sendable {
  /// What a group holds in one namespace.
  package struct Cell: Sendable, Hashable {
    /// The namespace's position in `namespaces`.
    package let namespace: Int32
    package fileprivate(set) var level: EffectiveLevel
  }

  /// One group that has access somewhere.
  package struct Row: Sendable, Hashable {
    package let group: Subject
    /// What it holds in every namespace and at the cluster's scope.
    package let clusterWide: EffectiveLevel
    /// By the namespaces' positions, ascending.
    package let cells: ArraySlice<Cell>

    /// What grants in the namespace give; `clusterWide` is not part of it.
    package func level(inNamespace namespace: Int) -> EffectiveLevel {
      var (low, high) = (cells.startIndex, cells.endIndex)
      while low < high {
        let middle = low + (high - low) / 2
        if cells[middle].namespace < namespace { low = middle + 1 } else { high = middle }
      }
      return low < cells.endIndex && cells[low].namespace == namespace ? cells[low].level : .none
    }
  }

  /// The groups of bindings in the order of the index, then those that no binding names.
  package let rows: [Row]
  /// The namespaces of the index, then those that only Azure role assignments name.
  package let namespaces: [Name]
  /// What is not known and could add cells or raise their levels.
  package let gaps: [Gap]

  /// The number that stands for no role of Kubernetes.
  private static let noRole: Int32 = -2

  package init(_ analysis: Analysis) {
    let levels = analysis.levels
    let (snapshot, index) = (levels.roles.snapshot, levels.roles.snapshot.index)
    let azure = analysis.authorizer.azure
    let nesting = GroupNesting(index, azure, analysis.memberships)
    let holders = nesting.holders
    let isGroup = holders.map { $0.kind == .group }
    let roles = AzureHoldings(azure, index, nesting)

    let everywhere = RolesByHolder(index.clusterBindings, index, nesting)
    let clusterWide = holders.indices.map { holder in
      EffectiveLevel(
        kubernetes: everywhere[holder].map { levels.union(of: $0) } ?? .none, azure: roles.clusterWide[holder] ?? .none)
    }

    // One pass counts the cells of each group, the other fills them; namespaces ascend in both, so that a cell that
    // several grants share is always the one met last.
    func visitCells(_ visit: (_ holder: Int, _ namespace: Int32, _ role: Int32, _ azure: LevelRange) -> Void) {
      for namespace in roles.namespaces.indices.untilCancelled where !roles.namespaces[namespace].isEmpty {
        let bindings = namespace < index.namespaces.count ? index.bindingsOfNamespace[namespace] : []
        for binding in bindings {
          let role = index.roleOfBinding[Int(binding)]
          if levels.range(ofRole: role) == .none { continue }
          for subject in index.subjectsOfBinding[Int(binding)] where isGroup[Int(subject)] {
            visit(Int(subject), Int32(namespace), role, .none)
            guard nesting.hasHeirs(Int(subject)) else { continue }
            for heir in nesting.heirs(of: Int(subject)) { visit(Int(heir), Int32(namespace), role, .none) }
          }
        }
        for held in roles.inNamespaces[namespace] ?? [] {
          visit(held.holder, Int32(namespace), Matrix.noRole, held.range)
        }
      }
    }
    var last = [Int32](repeating: -1, count: holders.count)
    var ends = [Int](repeating: 0, count: holders.count)
    visitCells { holder, namespace, _, _ in
      if last[holder] != namespace { ends[holder] += 1 }
      last[holder] = namespace
    }
    var total = 0
    for holder in ends.indices {
      total += ends[holder]
      ends[holder] = total - ends[holder]
    }
    let starts = ends
    var cells = [Cell](repeating: Cell(namespace: -1, level: .none), count: total)
    // The roles of each cell that has several.
    var shared: [Int: [Int32]] = [:]
    var firstRoles = [Int32](repeating: -1, count: total)
    visitCells { holder, namespace, role, azure in
      var cell = ends[holder] - 1
      if cell < starts[holder] || cells[cell].namespace != namespace {
        cell += 1
        ends[holder] += 1
        cells[cell] = Cell(
          namespace: namespace,
          level: EffectiveLevel(kubernetes: levels.range(ofRole: role), azure: azure))
        firstRoles[cell] = role
      } else if role == Matrix.noRole {
        cells[cell].level = cells[cell].level.union(EffectiveLevel(azure: azure))
      } else if role != firstRoles[cell] {
        shared[cell, default: [firstRoles[cell]]].append(role)
      }
    }
    for (cell, roles) in shared {
      cells[cell].level = EffectiveLevel(kubernetes: levels.union(of: roles), azure: cells[cell].level.azure)
    }

    rows = holders.indices.compactMap { holder -> Row? in
      if !isGroup[holder] || (clusterWide[holder] == .none && starts[holder] == ends[holder]) { return nil }
      let group = holders[holder]
      let denials = azure?.denials(of: group) ?? []
      for cell in starts[holder]..<ends[holder] where !denials.isEmpty {
        let namespace = roles.namespaces[Int(cells[cell].namespace)]
        cells[cell].level = cells[cell].level.denied(by: denials, in: .namespace(namespace))
      }
      return Row(
        group: group, clusterWide: clusterWide[holder].denied(by: denials, in: .cluster),
        cells: cells[starts[holder]..<ends[holder]])
    }
    namespaces = roles.namespaces
    gaps = snapshot.accessGaps(clusterWideOnly: false) + levels.roles.gapsOfBindings + (azure?.gapsOfGroups ?? [])
  }
}

/// The roles that some bindings give each holder, its own and those of the groups that contain it.
private struct RolesByHolder {
  private var roles: [Int: [Int32]] = [:]

  init(_ bindings: [Int32], _ index: SnapshotIndex, _ nesting: GroupNesting) {
    for binding in bindings {
      let role = index.roleOfBinding[Int(binding)]
      for subject in index.subjectsOfBinding[Int(binding)] {
        roles[Int(subject), default: []].append(role)
        for heir in nesting.heirs(of: Int(subject)) { roles[Int(heir), default: []].append(role) }
      }
    }
  }

  subscript(holder: Int) -> [Int32]? { roles[holder] }
}
