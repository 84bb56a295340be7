import AccessAnalysis
import AccessModel

/// What ends every way of some subjects, in words; may contain hostile text.
package struct PathEndingReport: Sendable {
  package let lines: [String]

  /// - Parameter ending: Nil if nothing that can be revoked ends every way.
  package init(_ ending: PathEnding?, _ labels: PathLabels) {
    guard let ending else {
      lines = ["Nothing that can be revoked: a way rests on what Kubernetes or AKS makes itself, or on system:masters."]
      return
    }
    if ending.supports.isEmpty {
      lines = ["There is no way to end."]
      return
    }
    let count = counted(ending.supports.count, "grant", "grants")
    let extent =
      ending.supports.count == 1
      ? "Revoking this grant ends every way:"
      : ending.extent == .smallest
        ? "Revoking these \(count) ends every way; no smaller set does:"
        : "Revoking these \(count) ends every way; none can be left out, but a smaller set may exist:"
    let azure =
      ending.assignments.isEmpty ? [] : ["An Azure role is revoked in Azure, not by a change of bindings."]
    let further = ending.isWhole ? [] : [PathLabels.furtherWays]
    lines = [extent] + ending.supports.map { "  \(labels.grant($0))" } + azure + further
  }
}
