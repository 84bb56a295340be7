import AccessAnalysis
import Reports
import ScreenKit
import Terminal

/// The lines about a step of a way.
enum PathLines {
  /// A step in one line, with what it rests on below it.
  static func step(_ step: AccessPath.Step, number: Int, _ labels: PathLabels) -> [StyledLine] {
    [StyledLine("  \(number). ", .muted) + StyledLine(labels.sentence(step, step.first))] + proof(step.first, labels)
  }

  /// Every way to make a step.
  static func means(_ step: AccessPath.Step, _ labels: PathLabels) -> [StyledLine] {
    [
      DetailLines.field("As", labels.stop(step.from)), DetailLines.field("To", labels.stop(step.to)), StyledLine(),
      DetailLines.heading(step.means.count == 1 ? "How" : "How, by any of these"),
    ] + step.means.flatMap { [StyledLine("  \(labels.sentence(step, $0))")] + proof($0, labels) }
  }

  private static func proof(_ means: AccessPath.Means, _ labels: PathLabels) -> [StyledLine] {
    [StyledLine("     \(labels.grounds(means))", .muted)]
      + labels.rules(means).map { StyledLine("     \($0)", .muted) }
      + (means.isCertain ? [] : [StyledLine("     possible: it rests on what is not read", .warning)])
  }
}
