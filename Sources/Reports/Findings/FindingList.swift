import AccessAnalysis
import AccessModel
import Manifests

/// Findings as a list.
package struct FindingList: Sendable {
  package let rows: [Finding]
  /// What stands behind the cells.
  package let labels: FindingLabels
  /// What a filter looks in: neither the chain, which takes too long to make, nor what a rule says of all its findings.
  private let texts: Lazily<SearchedTexts>

  /// - Parameters:
  ///   - rows: In the order in which they are listed.
  package init(_ rows: [Finding], _ labels: FindingLabels) {
    self.rows = rows
    self.labels = labels
    texts = Lazily {
      SearchedTexts(
        rows.lazy.map { finding in
          let scopes = labels.scopes(finding).map(\.label).joined(separator: " ")
          return
            "\(finding.severity.label) \(labels.object(finding.object)) \(labels.problem(finding)) \(scopes) \(finding.rule)"
        })
    }
  }

  /// The findings about a snapshot.
  ///
  /// - Parameter namespaces: Only these, with the places that they have there; nil for all.
  package init(_ findings: Findings, in namespaces: Set<Name>? = nil) {
    let snapshot = findings.context.snapshot
    let rows = namespaces.map { names in
      findings.all.compactMap { finding in
        finding.only { place in place.scope(in: snapshot)?.namespace.map(names.contains) ?? false }
      }
    }
    self.init(rows ?? findings.all, FindingLabels(findings.context))
  }

  /// How many there are of each severity, the most severe first: `2 critical, 1 high; 1 accepted`.
  package var summary: String {
    let open = rows.filter { !$0.isAccepted }
    let counts = FindingSeverity.allCases.reversed().compactMap { severity -> String? in
      let count = open.count { $0.severity == severity }
      return count > 0 ? "\(count) \(severity.label)" : nil
    }
    let accepted = rows.count - open.count
    let all = counts.isEmpty ? "no findings" : counts.joined(separator: ", ")
    return accepted > 0 ? "\(all); \(accepted) accepted" : all
  }

  package var table: Table {
    let (rows, labels) = (rows, labels)
    let rule = { @Sendable (row: Int) in FindingRule.named(rows[row].rule) }
    let list = { @Sendable (texts: [String]) in CellValue.list(texts) }
    return Table(
      title: "findings", kind: "FindingList", count: rows.count,
      columns: [
        Table.Column(
          "severity", "SEVERITY", .text, shape: .oneOf(FindingSeverity.allCases.map(\.label)),
          help: "how urgent it is: critical, high, medium or low"
        ) { .severity(rows[$0].severity) },
        Table.Column("object", "WHO OR WHAT", .name, help: "whom or what it is about", namesRow: true, aliases: ["who"])
        {
          .text(labels.object(rows[$0].object))
        },
        Table.Column("finding", "FINDING", .name, help: "what is wrong") { .text(labels.problem(rows[$0])) },
        Table.Column(
          "where", "WHERE", .text, shape: CellValue.placeForm.shape, help: "where it applies",
          aliases: ["ns", "namespace"]
        ) { row in
          let scopes = labels.scopes(rows[row])
          return .places(scopes.compactMap(\.namespace), isEverywhere: scopes.contains(.cluster))
        },
        Table.Column(
          "people", "PEOPLE", .count, shape: Shape.count.orNull, help: "how many people it concerns at least"
        ) { row in rows[row].people.map { .number($0) } ?? .structured("", .null) },
        Table.Column(
          "accepted", "ACCEPTED", .text, shape: FindingList.acceptanceForm.shape.orNull,
          help: "until when an exception accepts it, or did", isWide: false
        ) { row in
          switch rows[row].acceptance {
          case .open: .structured("", .null)
          case .accepted(let exception): .structured("until \(exception.until)", FindingList.acceptanceForm(exception))
          case .ended(let exception):
            .structured("until \(exception.until), over", FindingList.acceptanceForm(exception))
          }
        }
        .when(rows.contains { $0.acceptance != .open }),
        Table.Column("rule", "RULE", .name, help: "the ID of its rule", isWide: true) { .text(rows[$0].rule) },
        Table.Column(
          "places", "PLACES", .text, shape: .list(FindingList.placeForm.shape), help: "where it is, one by one",
          isWide: true
        ) { row in
          let places = rows[row].places
          return .described(places.map(labels.place).distinct.joined(separator: ", ")) {
            .list(places.map { FindingList.placeForm((labels, $0)) })
          }
        },
        Table.Column(
          "chain", "CHAIN", .text, shape: Shape.text.orNull, help: "the chain that proves it, in the first place",
          isWide: true
        ) { row in labels.chain(rows[row]).map { .text($0) } ?? .structured("", .null) },
        Table.Column("why", "WHY", .text, help: "why it matters", isWide: true) { .text(rule($0)?.why ?? "") },
        Table.Column("advice", "ADVICE", .text, help: "what to do", isWide: true) { .text(rule($0)?.advice ?? "") },
        Table.Column(
          "citations", "CITATIONS", .text, shape: .list(.text), help: "who says so, and where", isWide: true
        ) { list(rule($0)?.citations.map(\.label) ?? []) },
      ],
      resourceName: { "finding/\(rows[$0].rule)" },
      searches: { [texts] in FindingList.search(texts.value) })
  }

  /// Searches whole rows; what is named is searched in by its column.
  private static func search(_ texts: SearchedTexts) -> @Sendable (String?) -> Table.Search? {
    { scope in
      if scope != nil { return nil }
      return { needle in { row in texts.holds(needle, at: row) } }
    }
  }

  private static let acceptanceForm = Form<FindingException>([
    FormField("until", "the last day", .text) { $0.until.description },
    FormField("by", "who accepts it", .text) { $0.by },
    FormField("reason", "why", .text) { $0.reason },
  ])

  private static let placeForm = Form<(labels: FindingLabels, place: FindingPlace)>([
    FormField("object", "the object", .text) { $0.labels.place($0.place) },
    .optional("file", "the file that it was read from", .text) { $0.labels.file($0.place)?.file },
    .optional("line", "the line, from 1", .count) { $0.labels.file($0.place)?.line },
  ])
}
