import AccessAnalysis
import AccessModel
import Manifests

/// Everybody who has a way, each with the shortest.
package struct ShortestPathList: Sendable {
  package let paths: [AccessPath]
  package let labels: PathLabels
  /// Whether every way was looked at, so that nobody else has one.
  package let isWhole: Bool

  /// - Parameter includesSystem: Whether the system's own subjects are listed.
  package init(_ shortest: ShortestWays, _ paths: AccessPaths, goal: String, includesSystem: Bool) {
    let snapshot = paths.snapshot
    isWhole = shortest.isWhole
    self.paths = shortest.paths.filter { path in
      includesSystem || path.subject.map { !snapshot.isSystem($0) && !$0.isAKSIdentity } == true
    }
    labels = PathLabels(paths, goal: goal)
  }

  /// What the list is told without, as sentences.
  package var remarks: [String] { labels.remarks(isWhole: isWhole, hasWays: !paths.isEmpty) }

  package var table: Table {
    let (paths, labels) = (paths, labels)
    return Table(
      title: "subjects", kind: "AccessPathList", count: paths.count,
      columns: [
        Table.Column(
          "subject", "SUBJECT", .name, shape: SubjectLabels.form.shape, help: "who has a way", namesRow: true
        ) { row in
          .described(paths[row].subject.map(labels.labels.name) ?? "") {
            paths[row].subject.map(labels.labels.value) ?? .null
          }
        },
        Table.Column("kind", "KIND", .name, shape: .text, help: "User, Group or ServiceAccount") {
          .text(paths[$0].subject?.kind.rawValue ?? "")
        },
        Table.Column(
          "steps", "STEPS", .count, shape: .number(atLeast: 0, atMost: nil),
          help: "how many steps it takes; 0 is held already"
        ) {
          .number(paths[$0].length)
        },
        Table.Column(
          "certain", "CERTAIN", .text, shape: .boolean,
          help: "possible if a step rests on what is not read, such as which pods run as whom"
        ) {
          .structured(paths[$0].isCertain ? "yes" : "possible", .boolean(paths[$0].isCertain))
        },
        Table.Column("way", "SHORTEST WAY", .text, shape: .list(.text), help: "the steps") { row in
          let steps = paths[row].steps.map { labels.sentence($0, $0.first) }
          return .structured(steps.joined(separator: ", then "), .list(steps.map { .text($0) }))
        },
        Table.Column("grants", "GRANTS", .text, shape: .list(.text), help: "what the steps rest on", isWide: true) {
          row in
          .list(paths[row].steps.map { labels.grounds($0.first) })
        },
      ],
      resourceName: { paths[$0].subject.map { "\($0.kind.rawValue.lowercased())/\($0.name)" } ?? "" })
  }
}
