import AccessModel
import Reports
import ScreenKit
import Terminal

/// The list of kubectl contexts, opened from the palette: Enter reads the cluster of another one.
struct ContextListing: Listing {
  private let list: ContextList
  let table: Table

  init(_ context: ScreenContext) {
    list = ContextList(context.snapshot)
    table = list.table
  }

  func identity(_ row: Int) -> RowIdentity { .item(list.rows[row].name) }

  /// Of another context's cluster, only the name of the context is known.
  func values(_ row: Int, _ snapshot: Snapshot) -> RowValues {
    var values = list.isCurrent(row) ? RowValues(of: snapshot) : RowValues()
    values[.context] = name(row)
    return values
  }

  func name(_ row: Int) -> String { list.rows[row].name }

  func detail(_ row: Int) -> [StyledLine] {
    let context = list.rows[row]
    let namespace = context.namespace.isEmpty ? "no namespace" : "namespace \(context.namespace)"
    return [
      DetailLines.heading(context.name), StyledLine("  \(context.server)", .muted), StyledLine("  as \(context.user)"),
      StyledLine("  \(namespace)", .muted),
    ]
  }

  func offer(_ action: RowAction, _ rows: [Int]) -> RowOffer? {
    guard action == .open else { return nil }
    return list.isCurrent(rows[0])
      ? .unavailable("this context is shown already; R refreshes") : .read(.context(name(rows[0])))
  }
}
