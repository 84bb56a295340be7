import AccessAnalysis
import AccessModel
import Manifests

/// The ways of one subject, a row for each step.
package struct PathStepList: Sendable {
  /// A step of a way, both numbered from 1.
  package struct Row: Sendable {
    package let way: Int
    package let number: Int
    package let path: AccessPath
    package let step: AccessPath.Step
  }

  package let ways: AccessWays
  package let rows: [Row]
  package let labels: PathLabels

  package init(_ ways: AccessWays, _ paths: AccessPaths, goal: String) {
    self.ways = ways
    labels = PathLabels(paths, goal: goal)
    rows = ways.paths.enumerated().flatMap { way, path in
      path.steps.enumerated().map { Row(way: way + 1, number: $0 + 1, path: path, step: $1) }
    }
  }

  package var table: Table {
    let (rows, labels) = (rows, labels)
    return Table(
      title: "steps", kind: "AccessPathSteps", count: rows.count,
      columns: [
        Table.Column(
          "way", "WAY", .count, shape: .number(atLeast: 0, atMost: nil),
          help: "the number of the way; the shortest is the first"
        ) {
          .number(rows[$0].way)
        },
        Table.Column(
          "step", "STEP", .count, shape: .number(atLeast: 0, atMost: nil), help: "the number of the step in its way"
        ) {
          .number(rows[$0].number)
        },
        Table.Column(
          "from", "AS", .name, shape: PathLabels.stopForm.shape, help: "as whom, or with which role", namesRow: true
        ) { row in
          .described(labels.stop(rows[row].step.from)) { labels.value(rows[row].step.from) }
        },
        Table.Column("how", "HOW", .text, shape: .text, help: "what the step is") {
          .text(labels.sentence(rows[$0].step, rows[$0].step.first))
        },
        Table.Column(
          "to", "TO", .name, shape: PathLabels.stopForm.shape, help: "whom or what it leads to", isWide: true
        ) { row in
          .described(labels.stop(rows[row].step.to)) { labels.value(rows[row].step.to) }
        },
        Table.Column(
          "certain", "CERTAIN", .text, shape: .boolean,
          help: "possible if it rests on what is not read, such as which pods run as whom"
        ) {
          .structured(rows[$0].step.first.isCertain ? "yes" : "possible", .boolean(rows[$0].step.first.isCertain))
        },
        Table.Column("grant", "GRANT", .text, shape: .list(PathLabels.supportForm.shape), help: "what it rests on") {
          row in
          .described(labels.grounds(rows[row].step.first)) { labels.supports(rows[row].step.first) }
        },
        Table.Column("rule", "RULE", .text, shape: .list(.text), help: "the rules that allow it") {
          .list(labels.rules(rows[$0].step.first))
        },
        Table.Column(
          "others", "OTHER MEANS", .text, shape: .list(.text), help: "how else the step can be made", isWide: true
        ) { row in
          .list(rows[row].step.means.dropFirst().map { labels.sentence(rows[row].step, $0) })
        },
      ],
      resourceName: { "step/\(rows[$0].way).\(rows[$0].number)" })
  }

  /// What the ways are told without, as sentences.
  package var remarks: [String] { labels.remarks(isWhole: ways.isWhole, hasWays: !ways.isEmpty) }

  /// How many ways there are, and how many are listed; nil if all are.
  package var more: String? {
    let listed = ways.paths.count
    guard ways.count > listed else { return nil }
    let count = ways.isWhole ? "\(ways.count)" : "at least \(ways.count)"
    return "\(counted(listed, "way", "ways")) of \(count)"
  }
}
