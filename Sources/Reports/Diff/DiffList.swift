import AccessAnalysis
import AccessModel
import Manifests

/// What subjects, or people, gain and lose between two snapshots: one row for each scope in which something differs.
package struct DiffList: Sendable {
  /// How one of the sides is called: what was typed, such as a path or `context:prod`.
  package typealias Titles = (before: String, after: String)

  private let diff: AccessDiff
  private let directory: Directory
  private let objects: DiffObjects

  /// - Parameters:
  ///   - compared: What `diff` is of.
  package init(_ diff: AccessDiff, _ compared: ComparedSnapshots) {
    self.diff = diff
    directory = compared.after.directory
    objects = DiffObjects(diff.unchanged)
  }

  package var rows: [AccessDiff.Row] { diff.rows }

  /// What is gained (+) and lost (-) in a row, one thing in a line.
  package func lines(_ row: Int) -> [String] { DiffText(diff.rows[row].difference).lines }

  /// Missing data that could change the answer, of each side.
  package var gapsOfSides: (before: [Gap], after: [Gap]) { diff.gaps }

  /// For people: what differs in one column.
  package var table: Table {
    table([
      Table.Column("what", "WHAT", .text, shape: DiffText.form.shape, help: "what is gained (+) and lost (-)") {
        [diff] row in
        let text = DiffText(diff.rows[row].difference)
        return .shortened(text.short) { WholeCell(text.whole, text.value) }
      }
    ])
  }

  /// For programs: what is gained and lost in columns of their own.
  package var dataTable: Table {
    let rows = diff.rows
    return table([
      Table.Column("gained", "GAINED", .text, shape: DiffText.gainedForm.shape, help: "what is gained") { row in
        let difference = rows[row].difference
        let text = DiffText(gained: difference)
        return .described(text.unsigned) { DiffText.gainedForm(difference) }
      },
      Table.Column("lost", "LOST", .text, shape: DiffText.lostForm.shape, help: "what is lost") { row in
        let difference = rows[row].difference
        let text = DiffText(lost: difference)
        return .described(text.unsigned) { DiffText.lostForm(difference) }
      },
    ])
  }

  private func table(_ what: [Table.Column]) -> Table {
    let rows = diff.rows
    let labels = SubjectLabels(directory)
    return Table(
      title: "differences", kind: "AccessDiff", count: rows.count,
      columns: [
        SubjectColumns(labels: labels) { rows[$0].subject }.name,
        SubjectColumns(labels: labels) { rows[$0].subject }.kind,
        Table.Column(
          "namespace", "NAMESPACE", .name, shape: Scope.form.shape, help: "where it differs; (cluster) is everywhere",
          aliases: ["ns"]
        ) {
          .structured(rows[$0].scope.label, rows[$0].scope.value)
        },
        Table.Column(
          "change", "CHANGE", .text, shape: .oneOf(AccessDifference.Kind.allCases.map(\.rawValue)),
          help: "gained, lost, or changed for both"
        ) {
          .text(rows[$0].kind.rawValue)
        },
        Table.Column("before", "BEFORE", .level, help: "the level before") { .level(rows[$0].before) },
        Table.Column("after", "AFTER", .level, help: "the level after") { .level(rows[$0].after) },
      ] + what,
      resourceName: { "\(rows[$0].subject.kind.rawValue.lowercased())/\(rows[$0].subject.name)" })
  }

  /// What differs without changing access, as a section of an export.
  package var section: ReportSection {
    ReportSection(.unchangedAccess, objects.lines)
  }

  /// Sentences for standard error; may contain hostile text.
  ///
  /// - Parameter byPeople: Whether people are listed.
  package func notes(_ titles: Titles, byPeople: Bool) -> [String] {
    var notes: [String] = []
    if diff.rows.isEmpty {
      let isUnclear = !(diff.gaps.before + diff.gaps.after).missing.isEmpty
      notes.append(
        "No difference in access between \(titles.before) and \(titles.after)\(isUnclear ? " by what was read" : "").")
    }
    if let objects = objects.summary { notes.append(objects) }
    let groups = diff.groupsWithOtherMembers
    if groups > 0 && !byPeople {
      notes.append(
        "The members of \(counted(groups, "group", "groups")) differ: --people lists what people gain and lose.")
    }
    return notes
  }

  /// What is missing, with the side that it is missing on.
  package func gaps(_ titles: Titles) -> [Gap] {
    func named(_ gaps: [Gap], _ title: String) -> [Gap] {
      gaps.map { Gap($0.parts, reason: "\(title): \($0.reason)", isContradiction: $0.isContradiction) }
    }
    return named(diff.gaps.before, titles.before) + named(diff.gaps.after, titles.after)
  }

  package var isEmpty: Bool { diff.rows.isEmpty }
}
