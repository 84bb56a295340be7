import AccessModel
import AccessAnalysis
import Manifests

/// The level of each group in each namespace. Cluster-wide levels have their own column, and so do Azure roles if the
/// cluster uses Azure RBAC.
package struct MatrixList: Sendable {
  package private(set) var rows: [Matrix.Row]
  /// The namespaces of the matrix, by position.
  package let names: [Name]
  /// The positions of the namespaces with any grant, sorted by name.
  package private(set) var namespaces: [Int]
  /// The Azure roles of each group; nil if the cluster does not use Azure RBAC.
  private let azure: AzureAuthorizer?
  private let labels: SubjectLabels

  package init(_ matrix: Matrix, _ analysis: Analysis) {
    let snapshot = analysis.roles.snapshot
    let labels = SubjectLabels(snapshot.directory)
    // Groups with a name first, then what only bindings name.
    rows = matrix.rows.map { row in
      let isKnown = row.group.objectID.map { snapshot.directory.group($0) != nil } ?? false
      return (row: row, rank: isKnown ? 0 : 1, name: Name(labels.name(row.group)))
    }
    .sorted { ($0.rank, $0.name, $0.row.group) < ($1.rank, $1.name, $1.row.group) }.map(\.row)
    var isUsed = [Bool](repeating: false, count: matrix.namespaces.count)
    for cell in matrix.rows.lazy.flatMap(\.cells) { isUsed[Int(cell.namespace)] = true }
    names = matrix.namespaces
    namespaces = isUsed.indices.filter { isUsed[$0] }.sorted { matrix.namespaces[$0] < matrix.namespaces[$1] }
    azure = analysis.authorizer.azure
    self.labels = labels
  }

  /// A copy with only these groups and namespaces, in this order.
  package func only(_ rows: [Matrix.Row], namespaces: [Int]) -> MatrixList {
    var list = self
    (list.rows, list.namespaces) = (rows, namespaces)
    return list
  }

  /// The table with a column per namespace, for people and spreadsheets.
  package var table: Table {
    let (rows, names, namespaces) = (rows, names, namespaces)
    var positions = [Int?](repeating: nil, count: names.count)
    for (position, namespace) in namespaces.enumerated() { positions[namespace] = position }
    return table(
      with: namespaces.map { namespace in
        let name = names[namespace].text
        return Table.Column(name, name, .level, help: nil) { row in
          rows[row].level(inNamespace: namespace).matrixCell
        }
      }
    ) { [positions] row in
      rows[row].cells.compactMap { cell in
        positions[Int(cell.namespace)].map { ($0, cell.level.matrixCell) }
      }
      .sorted { $0.column < $1.column }
    }
  }

  /// The table with all namespaces in one member, for programs: a namespace can have the name of a column.
  package var nestedTable: Table {
    let (rows, names, shown) = (rows, names, Set(namespaces))
    let namespaces = Table.Column(
      "namespaces", "NAMESPACES", .text, shape: .map(EffectiveLevel.form.shape), help: "the level in each namespace"
    ) { row in
      let cells = rows[row].cells.filter { shown.contains(Int($0.namespace)) }
      return .structured(
        "", .object(cells.map { Value.Member(names[Int($0.namespace)].text, $0.level.value) }))
    }
    return table(with: [namespaces]) { [(0, namespaces.cell($0))] }
  }

  /// - Parameter cells: The cells of `columns` in a row that are not empty.
  private func table(with columns: [Table.Column], cells: @escaping @Sendable (Int) -> [Table.PlacedCell]) -> Table {
    let (rows, labels) = (rows, labels)
    let subject = { @Sendable (row: Int) in rows[row].group }
    let (azure, ways) = (azure, azure?.waysOfGroups ?? [:])
    let azureColumn = Table.Column(
      "azure", "(AZURE)", .text, shape: MatrixList.azureForm.shape,
      help: "its Azure roles for Kubernetes, and what denies them"
    ) {
      row in
      MatrixList.cell(
        subject(row).objectID.flatMap { ways[$0] } ?? [], denials: azure?.denials(of: subject(row)) ?? [])
    }
    .when(azure != nil)
    let leading =
      [
        Table.Column("group", "GROUP", .name, shape: SubjectLabels.form.shape, help: "the group that bindings name") {
          .structured(labels.name(subject($0)), labels.value(subject($0)))
        },
        Table.Column("objectID", "OBJECT ID", .identifier, help: "the ID in Entra, which bindings name", isWide: true) {
          .text(subject($0).name.text)
        },
        Table.Column("clusterWide", "(CLUSTER)", .level, help: "the level that cluster-wide grants give") { row in
          rows[row].clusterWide.matrixCell
        },
      ] + (azure == nil ? [] : [azureColumn])
    return Table(
      title: "groups", kind: "AccessMatrix", count: rows.count,
      columns: leading + columns + (azure == nil ? [azureColumn] : []),
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
      azureForm((ways, denials)))
  }

  /// How a group's Azure roles are written.
  private static let azureForm = Form<(ways: [AzureWay], denials: [AzureDenial])>([
    FormField("roles", "its Azure roles for Kubernetes", AzureWay.form.list) { $0.ways },
    FormField("deniedBy", "the deny assignments that affect it", AzureDenial.form.list) { $0.denials },
  ])
}

extension EffectiveLevel {
  fileprivate var matrixCell: CellValue { self == .none ? .described("") { LevelRange.none.value } : .level(self) }
}
