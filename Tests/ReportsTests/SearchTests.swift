import AccessModel
import Reports
import Testing

/// The fast search of bindings and grants agrees with a search of every cell.
@Suite struct SearchTests {
  /// Kind, owner and age are not searched: they would match nearly every row.
  private static let searched = ["namespace", "name", "binding", "role", "subject", "identifier"]

  private func isFoundPlainly(_ needle: String, _ table: Table, _ row: Int, subjects: [[String]]) -> Bool {
    let cells = table.columns.filter { Self.searched.contains($0.key) }.map { $0.cell(row).text(at: Small.now) }
    return (cells + subjects[row]).contains { Needle(needle).isIn($0) }
  }

  private static let needles: [String] = {
    let texts = Small.snapshot.bindings.flatMap { binding in
      [binding.name.text, binding.scope.label, binding.role.label] + binding.subjects.map(\.name.text)
    }
    let pieces = texts.flatMap { text in (1...4).flatMap { length in windows(text, length) } }
    return Array(
      Set(pieces + texts + ["Ada", "ada love", "数据", "(no", "role/", "", "nothing like it", "SUM(", "\u{202E}"]))
  }()

  private static func windows(_ text: String, _ length: Int) -> [String] {
    let characters = Array(text)
    guard characters.count >= length else { return [] }
    return (0...(characters.count - length)).map { String(characters[$0..<$0 + length]) }
  }

  /// The small cluster and a RoleBinding of a file that names no namespace.
  private static let snapshot: Snapshot = {
    var contents = Small.snapshot.contents
    let stray = contents.bindings[0].with {
      $0.metadata.name = "stray"
      $0.scope = .namespace("")
    }
    contents.bindings.append(stray)
    return Snapshot(contents: contents, directory: Small.snapshot.directory, title: "small", readAt: Small.now)
  }()

  @Test("bindings are found by namespace, name, role and each subject's name and identifier")
  func bindings() {
    let list = BindingList(Self.snapshot)
    let labels = SubjectLabels(Self.snapshot.directory)
    let subjects = list.rows.map { row in
      let binding = Self.snapshot.bindings[row]
      return binding.subjects.map { $0.resolved(in: binding.scope) }.flatMap { [labels.name($0), $0.name.text] }
    }
    for needle in Self.needles {
      let matches = list.table.searches(at: Timestamp(seconds: 0))(nil)(Needle(needle))
      for row in list.rows.indices {
        #expect(
          matches(row) == isFoundPlainly(needle, list.table, row, subjects: subjects), "“\(needle)” in row \(row)")
      }
    }
  }

  @Test("grants are found by their own subject, not by others of the binding")
  func grants() {
    let list = GrantList(Small.analysis(Self.snapshot))
    let none = list.grants.map { _ in [String]() }
    for needle in Self.needles {
      let matches = list.table.searches(at: Timestamp(seconds: 0))(nil)(Needle(needle))
      for row in list.grants.indices {
        #expect(matches(row) == isFoundPlainly(needle, list.table, row, subjects: none), "“\(needle)” in row \(row)")
      }
    }
  }

  @Test("other lists are searched cell by cell")
  func groups() {
    let list = GroupList(Small.analysis(Self.snapshot))
    let found = { (needle: String) in
      list.rows.indices.filter(list.table.searches(at: Timestamp(seconds: 0))(nil)(Needle(needle))).map {
        list.rows[$0].subject.name
      }
    }
    #expect(found("平台") == ["10000000-0000-0000-0000-000000000001"])
    #expect(found("UNKNOWN OBJ") == ["90000000-0000-0000-0000-000000000009"])
    #expect(found("").count == list.rows.count)
  }
}
