import AccessModel
import AccessAnalysis
import Reports
import SafeText
import ScreenKit

/// The cells of the matrix that are shown: which groups, in which order, and which namespaces.
struct MatrixGrid: Sendable {
  /// What the groups are sorted by.
  enum Order: Int, CaseIterable, Sendable {
    case name, level, reach

    var label: String {
      switch self {
      case .name: "by name"
      case .level: "by highest level"
      case .reach: "by number of namespaces"
      }
    }
  }

  /// What is kept of one axis: the names that hold a text, or with `!` before it those that do not.
  struct Filters: Sendable, Hashable {
    var groups = ""
    var namespaces = ""

    var isEmpty: Bool { groups.isEmpty && namespaces.isEmpty }
  }

  let snapshot: Snapshot
  let analysis: Analysis
  /// The rows of the matrix that are shown, in their order.
  private(set) var rows: [Matrix.Row] = []
  /// The namespaces that are shown, by their positions in the matrix.
  private(set) var namespaces: [Int] = []
  /// The columns that are shown, after that of the whole cluster.
  private(set) var columns: [MatrixColumn] = []
  /// The position of the column that shows a namespace, by the namespace's position in the matrix; 0 if none does.
  private var columnOfNamespace: [Int32] = []
  let labels: SubjectLabels
  /// The width of the longest name of some of the groups that are shown, and of the longest head of a column.
  private(set) var (widestName, widestHead) = (0, 0)
  /// Whether namespaces with the same beginning share a column; nil if that depends on how many there are.
  var isFolded: Bool? {
    didSet { arrangeColumns() }
  }
  /// From so many namespaces on, those with the same beginning share a column.
  private static let mostUnfolded = 60
  /// How many groups of the system are left out.
  private(set) var hiddenCount = 0
  private let list: MatrixList
  private let includesSystem: Bool

  init(_ context: ScreenContext) {
    snapshot = context.snapshot
    analysis = context.analysis
    includesSystem = context.includesSystem
    list = MatrixList(Matrix(analysis), analysis)
    labels = SubjectLabels(snapshot.directory)
    show(Filters(), .name)
  }

  /// The namespace of a column; nil for the first, which holds what is granted in the whole cluster, and for a folded
  /// one.
  func namespace(_ column: Int) -> Name? {
    guard column > 0, !columns[column - 1].isFolded else { return nil }
    return list.names[columns[column - 1].namespaces[0]]
  }

  /// The namespaces of a column; none for the first.
  func namespaces(_ column: Int) -> [Name] {
    column == 0 ? [] : columns[column - 1].namespaces.map { list.names[$0] }
  }

  /// The folded column at a position; nil if it is another.
  func folded(_ column: Int) -> MatrixColumn? {
    column > 0 && columns[column - 1].isFolded ? columns[column - 1] : nil
  }

  /// What a column shows: a namespace, several, or the whole cluster.
  func title(_ column: Int) -> String { column == 0 ? "the whole cluster" : columns[column - 1].title }

  /// Whether namespaces share columns now.
  var hasFoldedColumns: Bool { columns.contains(where: \.isFolded) }

  private mutating func arrangeColumns() {
    columns = MatrixColumn.columns(
      namespaces, list.names, isFolded: isFolded ?? (namespaces.count > MatrixGrid.mostUnfolded))
    widestHead = columns.map { $0.head.displayWidth }.max() ?? 0
    columnOfNamespace = Array(repeating: 0, count: list.names.count)
    for (number, column) in columns.enumerated() {
      for namespace in column.namespaces { columnOfNamespace[namespace] = Int32(number + 1) }
    }
  }

  /// The namespaces of the matrix, by position.
  var names: [Name] { list.names }

  func scope(_ column: Int) -> Scope { namespace(column).map { .namespace($0) } ?? .cluster }

  var columnCount: Int { columns.count + 1 }

  /// What is shown, as a list.
  var shown: MatrixList { list.only(rows, namespaces: namespaces) }

  func subject(_ row: Int) -> Subject { rows[row].group }

  func level(_ row: Int, _ column: Int) -> EffectiveLevel { levels(row)[column] }

  /// What a group holds, column by column.
  func levels(_ row: Int) -> [EffectiveLevel] {
    var levels = [EffectiveLevel](repeating: .none, count: columnCount)
    for cell in rows[row].cells {
      let column = Int(columnOfNamespace[Int(cell.namespace)])
      if column > 0 { levels[column] = levels[column].union(cell.level) }
    }
    levels[0] = rows[row].clusterWide
    return levels
  }

  /// Takes other filters, or another order.
  mutating func show(_ filters: Filters, _ order: Order) {
    let listed = list.rows.filter { includesSystem || !snapshot.isSystem($0.group) }
    hiddenCount = list.rows.count - listed.count
    let columns = list.namespaces.filter {
      includesSystem || !Namespace(metadata: ObjectMetadata(name: list.names[$0])).isSystem
    }
    let isGroupWanted = MatrixGrid.matcher(filters.groups)
    rows = listed.filter { row in
      isGroupWanted([labels.name(row.group), row.group.name.text])
    }
    let isNamespaceWanted = MatrixGrid.matcher(filters.namespaces)
    namespaces = columns.filter { isNamespaceWanted([list.names[$0].text]) }
    arrangeColumns()
    switch order {
    case .name: break
    case .level:
      let shown = Set(namespaces)
      rows = rows.sorted(
        keyed: { row in
          let cells = row.cells.filter { shown.contains(Int($0.namespace)) }
          let highest = cells.reduce(row.clusterWide) { $0.union($1.level) }
          return (Int(highest.range.highest.rawValue), row.clusterWide == .none ? cells.count : .max)
        }, by: >)
    case .reach:
      let shown = Set(namespaces)
      rows = rows.sorted(
        keyed: { row in
          (row.clusterWide == .none ? 0 : 1, row.cells.count { shown.contains(Int($0.namespace)) })
        }, by: >)
    }
    let step = max(1, rows.count / 200)
    widestName =
      stride(from: 0, to: rows.count, by: step).map { labels.name(rows[$0].group).displayWidth }.max() ?? 0
  }

  private static func matcher(_ filter: String) -> ([String]) -> Bool {
    let isInverted = filter.hasPrefix("!")
    let needle = Needle(isInverted ? String(filter.dropFirst()) : filter)
    if filter.isEmpty || filter == "!" { return { _ in true } }
    return { names in names.contains { needle.isIn($0) } != isInverted }
  }
}
