import AccessModel

extension PolicyContext {
  /// The namespaces where no group is admin by a grant there: one that is admin everywhere answers for none.
  ///
  /// The system's own namespaces need none, unless the rule names them, nor do those that are being deleted.
  mutating func namespacesWithoutAdminGroup(_ rule: AccessRule) -> [PolicyBreach] {
    let matrix = Matrix(analysis)
    gaps.add(matrix.gaps + snapshot.gaps(in: [.namespaces]))
    var hasAdmins = [Bool](repeating: false, count: matrix.namespaces.count)
    for row in matrix.rows where !row.group.isSystem {
      if let id = row.group.objectID, snapshot.directory.isAbsent(id) { continue }
      for cell in row.cells where cell.level.range.atLeast >= .admin { hasAdmins[Int(cell.namespace)] = true }
    }
    return matrix.namespaces.indices.compactMap { number in
      let name = matrix.namespaces[number]
      guard !hasAdmins[number], rule.concerns(name), !isLeftOut(name, by: rule) else { return nil }
      return PolicyBreach(
        rule, .namespace(name), .hasNoAdminGroup, [PolicyPlace(.namespace(name), in: .namespace(name))])
    }
  }

  private func isLeftOut(_ name: Name, by rule: AccessRule) -> Bool {
    let namespace = snapshot.namespace(named: name)
    let isSystem = (namespace ?? Namespace(metadata: ObjectMetadata(name: name))).isSystem
    return namespace?.isTerminating == true || isSystem && rule.namespaces.isEmpty
  }
}
