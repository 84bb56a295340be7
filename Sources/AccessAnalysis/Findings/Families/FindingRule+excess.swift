import AccessModel

/// More than they need.
extension FindingRule {
  static let excess: [FindingRule] = [
    FindingRule(
      "grant-covered", .excess, title: "holds as much by another grant",
      why: "The grant gives nothing now, and still gives it when the other one is revoked.",
      advice: "Revoke it.", citations: [.periodicReview, .leastPrivilege, .justEnough],
      parts: [.groups, .members, .azure]
    ) { context in
      var covered = CoveredGrants(context)
      return covered.all().map { row in
        Finding(
          "grant-covered", context.object(of: row.holding), .low, row.grants.map { .grant($0) },
          detail: context.clause(of: row.cover, for: row.holding), remedy: .revoke)
      }
    },
    FindingRule(
      "level-above-others", .excess, title: "holds much more in one namespace than anywhere else",
      why:
        "A level two or more above what the group has elsewhere is often left from a time of need, or granted to the "
        + "wrong group.",
      advice: "Give the group the role there that it has elsewhere, or another group the higher one.",
      citations: [.leastPrivilege, .justEnough, .accessReview], parts: [.groups, .members, .azure],
      evaluate: \.levelsAboveOthers),
  ]
}

extension FindingContext {
  /// What covers a grant, as a clause; may contain hostile text.
  fileprivate func clause(of cover: CoveredGrants.Cover, for holding: Holding) -> String {
    switch cover {
    case .azure(let way): return "by \(way.label)"
    case .binding(let number, let subject):
      let binding = snapshot.bindings[number]
      let own = snapshot.index.subjects[holding.subject]
      let group =
        subject == own
        ? "" : " to \(subject.objectID.flatMap { directory.label(of: $0) } ?? subject.name.text)"
      return "\(Change.Target.binding(binding.name, in: binding.scope).label) grants \(binding.role.name)\(group)"
    }
  }

  /// The groups that hold a level in one namespace two or more above their highest elsewhere.
  fileprivate var levelsAboveOthers: [Finding] {
    let matrix = Matrix(analysis)
    return matrix.rows.compactMap { row in
      guard row.cells.count > 1, !row.group.isSystem else { return nil }
      // Of the levels, what is certainly held there, and what may be held elsewhere.
      guard let top = row.cells.max(by: { $0.level.range.atLeast < $1.level.range.atLeast }) else { return nil }
      let rest = row.cells.filter { $0.namespace != top.namespace }.map(\.level.range.atMost).max() ?? .none
      let elsewhere = max(rest, row.clusterWide.range.atMost)
      let (high, low) = (top.level.range.atLeast, elsewhere)
      guard high.rank >= low.rank + 2 else { return nil }
      let place = matrix.namespaces[Int(top.namespace)]
      let grants = grants(of: row.group, inNamespace: place, from: low)
      return Finding(
        "level-above-others", .subject(row.group), high == .clusterAdmin ? .medium : .low,
        grants.isEmpty ? [.namespace(place)] : grants.map { .grant($0) },
        detail: "\(high.label) in namespace \(place), elsewhere at most \(low.label)")
    }
  }

  /// The grants of a group in a namespace that give more than a level.
  private func grants(of group: Subject, inNamespace namespace: Name, from level: AccessLevel) -> [Grant] {
    let index = snapshot.index
    guard let number = index.number(of: group), let place = index.number(ofNamespace: namespace) else { return [] }
    return index.bindingsOfSubject[number].filter {
      index.namespaceOfBinding[Int($0)] == Int32(place)
        && analysis.levels.range(ofBinding: Int($0)).atMost.rank > level.rank
    }.compactMap { binding in
      index.subjectsOfBinding[Int(binding)].enumerated().first { $0.element == Int32(number) }
        .map { Grant(binding: Int(binding), subject: $0.offset) }
    }
  }
}

extension AccessLevel {
  /// How many of the levels it includes.
  fileprivate var rank: Int {
    switch self {
    case .none, .custom: 0
    case .view: 1
    case .edit: 2
    case .admin: 3
    case .clusterAdmin: 4
    }
  }
}
