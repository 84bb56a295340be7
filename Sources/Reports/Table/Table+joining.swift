import Manifests

extension Table {
  /// The rows of one table for each of several clusters, in their order, with the cluster in a first column; nil of no
  /// table.
  ///
  /// Columns are the same by their keys; a table that lacks one has empty cells in it.
  package init?(joining parts: [(cluster: String, table: Table)]) {
    guard let first = parts.first?.table else { return nil }
    let places = parts.indices.flatMap { part in (0..<parts[part].table.count).map { (part: part, row: $0) } }
    var heads: [Column] = []
    for column in parts.lazy.flatMap(\.table.columns) where !heads.contains(where: { $0.key == column.key }) {
      heads.append(column)
    }
    let cluster = Column("cluster", "CLUSTER", .name, help: "The context, or the workspace, that was asked.") {
      .text(parts[places[$0].part].cluster)
    }
    let columns = heads.map { head in
      let own = parts.map { part in part.table.columns.first { $0.key == head.key } }
      return Column(
        head.key, head.title, head.kind, shape: head.shape, help: head.help, isWide: head.isWide,
        isImplied: head.isImplied,
        aliases: head.aliases
      ) { row in
        own[places[row].part]?.cell(places[row].row) ?? .structured("", .null)
      }
    }
    self.init(title: first.title, kind: first.kind, count: places.count, columns: [cluster] + columns) { row in
      let (cluster, table) = parts[places[row].part]
      return "\(cluster) \(table.resourceName(places[row].row))"
    }
  }
}
