import AccessModel
import Manifests

/// What an edit changes in the manifests of the objects that it touches, line by line.
package struct EditDiff: Sendable {
  /// For each object a heading and the lines of its differences, each with its mark; may contain hostile text.
  package let lines: [String]

  /// - Parameter directory: See `ChangeSet.yaml(_:)`.
  package init(_ edit: Edit, _ directory: Directory) {
    let before = Dictionary(edit.former.changes.map { ($0.target, $0) }) { _, earliest in earliest }
    let after = Dictionary(edit.changes.changes.map { ($0.target, $0) }) { _, last in last }
    lines = edit.changes.changes.map(\.target).distinct.compactMap { after[$0] }.flatMap { change in
      let diff = UnifiedDiff(
        from: EditDiff.manifest(before[change.target], directory), to: EditDiff.manifest(change, directory))
      return [change.target.label] + diff.hunks.flatMap(\.lines)
    }
  }

  /// The manifest of the object after a change; empty if there is none.
  private static func manifest(_ change: Change?, _ directory: Directory) -> [UInt8] {
    switch change {
    case .putBinding, .putNamespace: change.map { Array(ChangeSet([$0]).yaml(directory).utf8) } ?? []
    case .deleteBinding, .deleteNamespace, nil: []
    }
  }
}
