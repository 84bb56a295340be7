import AccessModel
import AccessAnalysis
import Manifests

/// Who can fetch the user kubeconfig, beside who holds anything in the cluster.
package struct KubeconfigList: Sendable {
  private let access: KubeconfigAccess
  private let labels: AzurePrincipalLabels

  package init(_ access: KubeconfigAccess, _ directory: Directory) {
    self.access = access
    labels = AzurePrincipalLabels(directory)
  }

  /// The Entra subjects that bindings name, those first that cannot fetch it.
  package var bound: Table {
    let labels = labels
    let rows = access.bound.enumerated().sorted {
      ($0.element.canFetch.rank, $0.offset) < ($1.element.canFetch.rank, $1.offset)
    }.map(\.element)
    return Table(
      title: "bound subjects", kind: "KubeconfigBoundList", count: rows.count,
      columns: [
        Table.Column("subject", "BOUND IN THE CLUSTER", .name, help: "the group or the person whom a binding names") {
          labels.cell(rows[$0].id)
        },
        Table.Column("kind", "KIND", .words, help: "a group or a person") { .text(rows[$0].subject.kind.rawValue) },
        Table.Column(
          "kubeconfig", "CAN FETCH THE KUBECONFIG", .words,
          help: "whether Azure lets them fetch the cluster's kubeconfig"
        ) { .text(rows[$0].canFetch.label) },
      ],
      resourceName: { rows[$0].subject.spelling })
  }

  /// The principals that can fetch it, those first that hold nothing in the cluster.
  package var holders: Table {
    let labels = labels
    let rows = access.holders.enumerated().sorted {
      ($0.element.holds.rank, $0.offset) < ($1.element.holds.rank, $1.offset)
    }.map(\.element)
    return Table(
      title: "holders", kind: "KubeconfigHolderList", count: rows.count,
      columns: [
        Table.Column("principal", "CAN FETCH THE KUBECONFIG", .name, help: "who can fetch the cluster's kubeconfig") {
          labels.cell(rows[$0].principal)
        },
        Table.Column("kind", "KIND", .words, help: "a group or a person") { .text(rows[$0].type.label) },
        Table.Column(
          "through", "THROUGH", .words, help: "the Azure role that allows it, and what stands in the way"
        ) { row in
          let ways = rows[row].ways
          let obstacle = rows[row].obstacle.map { ", \($0.label)" } ?? ""
          return .structured(ways.map(\.label).joined(separator: "; ") + obstacle, .list(ways.map(\.value)))
        },
        Table.Column("holds", "HOLDS ANYTHING", .words, help: "whether any binding names them") {
          .text(rows[$0].holds.label)
        },
      ],
      resourceName: { "\(rows[$0].type.label)/\(rows[$0].principal)" })
  }
}

extension KubeconfigAccess.Share {
  /// Those that lack it first.
  fileprivate var rank: Int {
    switch self {
    case .none: 0
    case .unknown: 1
    case .some: 2
    case .all: 3
    }
  }

  /// The share for a reader.
  package var label: String {
    switch self {
    case .none: "no"
    case .unknown: "unknown"
    case .some(let count, let all): "\(count) of its \(all) people"
    case .all: "yes"
    }
  }
}
