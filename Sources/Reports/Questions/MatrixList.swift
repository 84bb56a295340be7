import AccessModel
import AccessReview
import Manifests

/// Groups × namespaces with the level in each cell; cluster-wide levels have a column of their own.
package struct MatrixList: Sendable {
  private let rows: [Matrix.Row]
  private let snapshot: Snapshot
  /// The namespaces in which anybody holds anything, in the order of names.
  private let namespaces: [Int]

  package init(_ matrix: Matrix, in snapshot: Snapshot) {
    let index = snapshot.index
    let words = SubjectWords(snapshot.directory)
    rows = matrix.rows.map { (row: $0, name: Name(words.name(index.subjects[$0.subject]))) }
      .sorted { ($0.name, $0.row.subject) < ($1.name, $1.row.subject) }.map(\.row)
    var isUsed = [Bool](repeating: false, count: index.namespaces.count)
    for cell in matrix.rows.lazy.flatMap(\.cells) { isUsed[Int(cell.namespace)] = true }
    namespaces = isUsed.indices.filter { isUsed[$0] }.sorted { index.namespaces[$0] < index.namespaces[$1] }
    self.snapshot = snapshot
  }

  /// A column a namespace, for people and spreadsheets.
  package var table: Table {
    let (rows, index, namespaces) = (rows, snapshot.index, namespaces)
    var positions = [Int](repeating: 0, count: index.namespaces.count)
    for (position, namespace) in namespaces.enumerated() { positions[namespace] = position }
    let none = LevelRange.none.matrixCell
    return table(
      with: namespaces.map { namespace in
        let name = index.namespaces[namespace].text
        return Table.Column(name, name) { rows[$0].range(inNamespace: namespace).matrixCell }
      }
    ) { [positions] row in
      var cells = [CellValue](repeating: none, count: namespaces.count)
      for cell in rows[row].cells { cells[positions[Int(cell.namespace)]] = cell.range.matrixCell }
      return cells
    }
  }

  /// The namespaces in one member, for programs: a namespace may be called like a column.
  package var nestedTable: Table {
    let (rows, index) = (rows, snapshot.index)
    let namespaces = Table.Column("namespaces", "NAMESPACES") { row in
      .structured(
        "", .object(rows[row].cells.map { Value.Member(index.namespaces[Int($0.namespace)].text, $0.range.value) }))
    }
    return table(with: [namespaces]) { [namespaces.cell($0)] }
  }

  /// - Parameter cells: The cells of all of `columns` in a row.
  private func table(with columns: [Table.Column], cells: @escaping @Sendable (Int) -> [CellValue]) -> Table {
    let (rows, subjects) = (rows, snapshot.index.subjects)
    let words = SubjectWords(snapshot.directory)
    let leading = [
      Table.Column("group", "GROUP") {
        .structured(words.name(subjects[rows[$0].subject]), words.value(subjects[rows[$0].subject]))
      },
      Table.Column("objectID", "OBJECT ID", isWide: true) { .text(subjects[rows[$0].subject].name.text) },
      Table.Column("clusterWide", "(CLUSTER)") { rows[$0].clusterWide.matrixCell },
    ]
    return Table(
      title: "groups", kind: "AccessMatrix", count: rows.count, columns: leading + columns,
      resourceName: { subjects[rows[$0].subject].spelling },
      cells: { row in leading.map { $0.cell(row) } + cells(row) })
  }
}

extension LevelRange {
  fileprivate var matrixCell: CellValue { self == .none ? .described("") { LevelRange.none.value } : cell }
}
