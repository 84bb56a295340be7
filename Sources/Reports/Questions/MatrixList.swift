import AccessModel
import AccessAnalysis
import Manifests

/// The level of each group in each namespace. Cluster-wide levels have their own column, and so do Azure roles if the
/// cluster uses Azure RBAC.
package struct MatrixList: Sendable {
  package private(set) var rows: [Matrix.Row]
  private let snapshot: Snapshot
  /// The numbers of the namespaces with any grant, sorted by name.
  package private(set) var namespaces: [Int]
  private let azure: AzureMatrix?
  /// The groups with Azure roles that no binding names, sorted by name.
  private var azureOnly: [Subject]

  package init(_ matrix: Matrix, azure: AzureMatrix? = nil, in snapshot: Snapshot) {
    let index = snapshot.index
    let labels = SubjectLabels(snapshot.directory)
    // Groups with a name first, then what only bindings name.
    rows = matrix.rows.map { row in
      let subject = index.subjects[row.subject]
      let isKnown = subject.objectID.map { snapshot.directory.group($0) != nil } ?? false
      return (row: row, rank: isKnown ? 0 : 1, name: Name(labels.name(subject)))
    }
    .sorted { ($0.rank, $0.name, $0.row.subject) < ($1.rank, $1.name, $1.row.subject) }.map(\.row)
    var isUsed = [Bool](repeating: false, count: index.namespaces.count)
    for cell in matrix.rows.lazy.flatMap(\.cells) { isUsed[Int(cell.namespace)] = true }
    namespaces = isUsed.indices.filter { isUsed[$0] }.sorted { index.namespaces[$0] < index.namespaces[$1] }
    let bound = Set(matrix.rows.map { index.subjects[$0.subject] })
    azureOnly = (azure?.ways.keys.map { Subject(kind: .group, name: $0.name) } ?? []).filter { !bound.contains($0) }
      .sorted { (Name(labels.name($0)), $0) < (Name(labels.name($1)), $1) }
    self.azure = azure
    self.snapshot = snapshot
  }

  /// A copy with only these groups and namespaces, in this order.
  package func only(_ rows: [Matrix.Row], namespaces: [Int]) -> MatrixList {
    var list = self
    (list.rows, list.namespaces, list.azureOnly) = (rows, namespaces, [])
    return list
  }

  /// The table with a column per namespace, for people and spreadsheets.
  package var table: Table {
    let (rows, index, namespaces) = (rows, snapshot.index, namespaces)
    var positions = [Int?](repeating: nil, count: index.namespaces.count)
    for (position, namespace) in namespaces.enumerated() { positions[namespace] = position }
    return table(
      with: namespaces.map { namespace in
        let name = index.namespaces[namespace].text
        return Table.Column(name, name, .level, help: nil) { row in
          (row < rows.count ? rows[row].range(inNamespace: namespace) : .none).matrixCell
        }
      }
    ) { [positions] row in
      guard row < rows.count else { return [] }
      return rows[row].cells.compactMap { cell in
        positions[Int(cell.namespace)].map { ($0, cell.range.matrixCell) }
      }
      .sorted { $0.column < $1.column }
    }
  }

  /// The table with all namespaces in one member, for programs: a namespace can have the name of a column.
  package var nestedTable: Table {
    let (rows, index, shown) = (rows, snapshot.index, Set(namespaces))
    let namespaces = Table.Column("namespaces", "NAMESPACES", .text, help: "the level in each namespace") { row in
      let cells = row < rows.count ? rows[row].cells.filter { shown.contains(Int($0.namespace)) } : []
      return .structured(
        "", .object(cells.map { Value.Member(index.namespaces[Int($0.namespace)].text, $0.range.value) }))
    }
    return table(with: [namespaces]) { [(0, namespaces.cell($0))] }
  }

  /// - Parameter cells: The cells of `columns` in a row that are not empty.
  private func table(with columns: [Table.Column], cells: @escaping @Sendable (Int) -> [Table.PlacedCell]) -> Table {
    let (rows, subjects, azureOnly) = (rows, snapshot.index.subjects, azureOnly)
    let labels = SubjectLabels(snapshot.directory)
    let subject = { @Sendable (row: Int) in
      row < rows.count ? subjects[rows[row].subject] : azureOnly[row - rows.count]
    }
    let azureColumn = azure.map { azure in
      Table.Column("azure", "(AZURE)", .level, help: "what Azure roles allow") { row in
        MatrixList.cell(
          subject(row).objectID.flatMap { azure.ways[$0] } ?? [], denials: azure.denials(of: subject(row)))
      }
    }
    let leading =
      [
        Table.Column("group", "GROUP", .name, help: "the group that bindings name") {
          .structured(labels.name(subject($0)), labels.value(subject($0)))
        },
        Table.Column("objectID", "OBJECT ID", .identifier, help: "the ID in Entra, which bindings name", isWide: true) {
          .text(subject($0).name.text)
        },
        Table.Column("clusterWide", "(CLUSTER)", .level, help: "the level that ClusterRoleBindings give") { row in
          (row < rows.count ? rows[row].clusterWide : .none).matrixCell
        },
      ] + [azureColumn].compactMap { $0 }
    return Table(
      title: "groups", kind: "AccessMatrix", count: rows.count + azureOnly.count, columns: leading + columns,
      resourceName: { subject($0).spelling },
      cells: { row in
        leading.enumerated().map { ($0.offset, $0.element.cell(row)) }
          + cells(row).map { (leading.count + $0.column, $0.cell) }
      })
  }

  /// A group's Azure roles and their scopes, then the deny assignments that affect it.
  private static func cell(_ ways: [AzureWay], denials: [AzureDenial]) -> CellValue {
    let roles = ways.map { way in way.shortName + (way.scope.namespace.map { " (\($0))" } ?? "") }
    let denied = denials.map { "denied by \($0.mark)" }
    return .structured(
      (roles + denied).joined(separator: ", "),
      .members(["roles": .list(ways.map(\.value)), "deniedBy": .list(denials.map(\.value))]))
  }
}

extension LevelRange {
  fileprivate var matrixCell: CellValue { self == .none ? .described("") { LevelRange.none.value } : .level(self) }
}
