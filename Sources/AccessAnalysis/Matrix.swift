import AccessModel

/// Subjects × namespaces: what each holds where by RoleBindings, and apart from that what it holds cluster-wide.
///
/// Only cells with access are kept. A cell joins all roles of its subject there: `highest` is the highest level held
/// wholly, `exceedsHighest` says that a custom role adds to it. `system:masters` stands in it by what bindings give it,
/// though the authorizer lets it do everything.
package struct Matrix: Sendable {
  /// What a subject holds in one namespace.
  package struct Cell: Sendable, Hashable {
    /// The namespace's number in the index.
    package let namespace: Int32
    package fileprivate(set) var range: LevelRange
  }

  /// One subject that has access somewhere.
  package struct Row: Sendable, Hashable {
    /// The subject's number in the index.
    package let subject: Int
    /// What it holds in every namespace and at the cluster's scope, by ClusterRoleBindings.
    package let clusterWide: LevelRange
    /// By the namespaces' numbers, ascending.
    package let cells: ArraySlice<Cell>

    /// What RoleBindings in the namespace give; `clusterWide` is not part of it.
    package func range(inNamespace namespace: Int) -> LevelRange {
      var (low, high) = (cells.startIndex, cells.endIndex)
      while low < high {
        let middle = low + (high - low) / 2
        if cells[middle].namespace < namespace { low = middle + 1 } else { high = middle }
      }
      return low < cells.endIndex && cells[low].namespace == namespace ? cells[low].range : .none
    }
  }

  /// In the order of the index.
  package let rows: [Row]
  /// What is not known and could add cells or raise their levels.
  package let gaps: [Gap]

  /// The matrix of all subjects of some kinds.
  package init(of kinds: Set<Subject.Kind>, _ levels: AccessLevels) {
    let snapshot = levels.roles.snapshot
    let index = snapshot.index
    let isWanted = index.subjects.map { kinds.contains($0.kind) && $0.isIdentified }

    var unions = RoleUnions(levels)
    var clusterWide = [LevelRange](repeating: .none, count: index.subjects.count)
    let everywhere = BindingsBySubject(index.clusterBindings, index)
    for subject in index.subjects.indices where !everywhere.isEmpty(subject) {
      clusterWide[subject] = unions.range(of: everywhere[subject].map { index.roleOfBinding[Int($0)] })
    }

    // One pass counts the cells of each subject, the other fills them; namespaces ascend in both, so that a cell that
    // several bindings share is always the one met last.
    func visitCells(_ visit: (_ subject: Int, _ namespace: Int32, _ role: Int32) -> Void) {
      for namespace in index.namedNamespaces.untilCancelled {
        for binding in index.bindingsOfNamespace[namespace] {
          let role = index.roleOfBinding[Int(binding)]
          if role < 0 || levels.ranges[Int(role)] == .none { continue }
          for subject in index.subjectsOfBinding[Int(binding)] where isWanted[Int(subject)] {
            visit(Int(subject), Int32(namespace), role)
          }
        }
      }
    }
    var last = [Int32](repeating: -1, count: index.subjects.count)
    var ends = [Int](repeating: 0, count: index.subjects.count)
    visitCells { subject, namespace, _ in
      if last[subject] != namespace { ends[subject] += 1 }
      last[subject] = namespace
    }
    var total = 0
    for subject in ends.indices {
      total += ends[subject]
      ends[subject] = total - ends[subject]
    }
    let starts = ends
    var cells = [Cell](repeating: Cell(namespace: -1, range: .none), count: total)
    // The roles of each cell that has several.
    var shared: [Int: [Int32]] = [:]
    var firstRoles = [Int32](repeating: -1, count: total)
    visitCells { subject, namespace, role in
      let end = ends[subject]
      if end > starts[subject] && cells[end - 1].namespace == namespace {
        if role != firstRoles[end - 1] { shared[end - 1, default: [firstRoles[end - 1]]].append(role) }
      } else {
        cells[end] = Cell(namespace: namespace, range: levels.ranges[Int(role)])
        firstRoles[end] = role
        ends[subject] += 1
      }
    }
    for (cell, roles) in shared { cells[cell].range = unions.range(of: roles) }

    rows = index.subjects.indices.compactMap { subject in
      if !isWanted[subject] || (clusterWide[subject] == .none && starts[subject] == ends[subject]) { return nil }
      return Row(
        subject: subject, clusterWide: clusterWide[subject], cells: cells[starts[subject]..<ends[subject]])
    }
    gaps = snapshot.accessGaps(clusterWideOnly: false) + levels.roles.gapsOfBindings
  }
}
