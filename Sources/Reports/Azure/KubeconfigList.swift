import AccessModel
import AccessAnalysis
import Manifests

/// Who can fetch the user kubeconfig, compared with who has access in the cluster.
package struct KubeconfigList: Sendable {
  private let access: KubeconfigAccess
  private let labels: AzurePrincipalLabels

  package init(_ access: KubeconfigAccess, _ directory: Directory) {
    self.access = access
    labels = AzurePrincipalLabels(directory)
  }

  /// The Entra subjects of bindings, those that cannot fetch it first.
  package var bound: Table {
    let labels = labels
    let rows = access.bound.enumerated().sorted {
      ($0.element.canFetch.rank, $0.offset) < ($1.element.canFetch.rank, $1.offset)
    }.map(\.element)
    return Table(
      title: "bound subjects", kind: "KubeconfigBoundList", count: rows.count,
      columns: [
        Table.Column(
          "subject", "BOUND IN THE CLUSTER", .name, shape: AzurePrincipalLabels.form.shape,
          help: "who is bound, by display name if known"
        ) {
          labels.cell(rows[$0].id)
        },
        Table.Column("kind", "KIND", .text, help: "the kind of the subject") { .text(rows[$0].subject.kind.rawValue) },
        Table.Column(
          "kubeconfig", "CAN FETCH THE KUBECONFIG", .text,
          help: "whether Azure allows it to fetch the user kubeconfig"
        ) { .text(rows[$0].canFetch.label) },
      ],
      resourceName: { rows[$0].subject.spelling })
  }

  /// The principals that can fetch it, those without access in the cluster first.
  package var holders: Table {
    let labels = labels
    let rows = access.holders.enumerated().sorted {
      ($0.element.holds.rank, $0.offset) < ($1.element.holds.rank, $1.offset)
    }.map(\.element)
    return Table(
      title: "holders", kind: "KubeconfigHolderList", count: rows.count,
      columns: [
        Table.Column(
          "principal", "CAN FETCH THE KUBECONFIG", .name, shape: AzurePrincipalLabels.form.shape,
          help: "who can fetch the user kubeconfig"
        ) {
          labels.cell(rows[$0].principal)
        },
        Table.Column("kind", "KIND", .text, help: "the kind of the principal") { .text(rows[$0].type.label) },
        Table.Column(
          "through", "THROUGH", .text, shape: .list(AzureWay.form.shape),
          help: "the Azure role that allows it, and the obstacle if there is one"
        ) { row in
          let ways = rows[row].ways
          let obstacle = rows[row].obstacle.map { ", \($0.label)" } ?? ""
          return .structured(ways.map(\.label).joined(separator: "; ") + obstacle, .list(ways.map(\.value)))
        },
        Table.Column("holds", "HOLDS ANYTHING", .text, help: "whether a binding or an Azure role gives it access") {
          .text(rows[$0].holds.label)
        },
      ],
      resourceName: { "\(rows[$0].type.label)/\(rows[$0].principal)" })
  }
}

extension KubeconfigAccess.Share {
  /// Sorts those that lack it first.
  fileprivate var rank: Int {
    switch self {
    case .none: 0
    case .unknown: 1
    case .some: 2
    case .all: 3
    }
  }

  /// The share as text.
  package var label: String {
    switch self {
    case .none: "no"
    case .unknown: "unknown"
    case .some(let count, let all): "\(count) of its \(counted(all, "person", "people"))"
    case .all: "yes"
    }
  }
}
