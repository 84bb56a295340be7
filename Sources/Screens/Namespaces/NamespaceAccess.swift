import AccessAnalysis
import AccessModel
import ScreenKit

/// The access to namespaces: by the grants in each, and by cluster-wide ones, which are found once for all.
struct NamespaceAccess: Sendable {
  /// The cluster-wide grants in a namespace.
  struct Everywhere: Sendable {
    /// Most access first; without those of system bindings to the system's own subjects.
    let rows: [AccessRow]
    /// The highest level among them.
    let highest: EffectiveLevel

    fileprivate init(_ rows: [AccessRow]) {
      self.rows = AccessRow.sorted(rows)
      highest = rows.reduce(.none) { $0.union($1.level) }
    }
  }

  private let analysis: Analysis
  /// As if nothing were denied, with where something is.
  private let clusterWide: Lazily<(undenied: Everywhere, denied: Set<AzureReach>, hiddenCount: Int)>

  init(_ context: ScreenContext) {
    let (analysis, includesSystem) = (context.analysis, context.includesSystem)
    self.analysis = analysis
    clusterWide = Lazily {
      let (snapshot, azure) = (analysis.roles.snapshot, analysis.authorizer.azure)
      let bound = snapshot.index.clusterBindings.flatMap { number in
        let isSystem = snapshot.index.isSystemBinding[Int(number)]
        return AccessRow.bound(number, analysis).map { (row: $0, isSystem: isSystem && $0.subject.isSystem) }
      }
      let shown = bound.filter { includesSystem || !$0.isSystem }
      let assigned = azure.map { azure in azure.ways(in: .cluster).map { AccessRow.assigned($0, azure) } } ?? []
      let rows = shown.map(\.row) + assigned
      return (Everywhere(rows), Set(rows.flatMap(\.reaches)), bound.count - shown.count)
    }
  }

  /// The number of grants left out everywhere, as they are the system's own.
  var hiddenCount: Int { clusterWide.value.hiddenCount }

  /// The grants in a namespace, most access first.
  func grants(in namespace: Name) -> [AccessRow] {
    let (index, azure) = (analysis.roles.snapshot.index, analysis.authorizer.azure)
    let bound = index.number(ofNamespace: namespace).map { index.bindingsOfNamespace[$0] } ?? []
    let assigned =
      azure.map { azure in azure.ways(in: .namespace(namespace)).map { AccessRow.assigned($0, azure) } } ?? []
    return AccessRow.sorted(
      (bound.flatMap { AccessRow.bound($0, analysis) } + assigned).map { $0.denied(in: namespace) })
  }

  /// The cluster-wide grants in a namespace.
  func everywhere(in namespace: Name) -> Everywhere {
    let (undenied, denied, _) = clusterWide.value
    return denied.contains { $0.covers(namespace) }
      ? Everywhere(undenied.rows.map { $0.denied(in: namespace) }) : undenied
  }
}
