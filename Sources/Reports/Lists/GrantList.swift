import AccessModel
import AccessAnalysis
import Manifests
import SafeText

/// Grants: one row for each subject of each binding, then for each Azure role for Kubernetes.
package struct GrantList: Sendable {
  /// The grants of bindings, which come first.
  package let grants: [Grant]
  /// The Azure roles, which come after them.
  package let ways: [AzureWay]
  private let analysis: Analysis
  /// Whether all rows have the same scope.
  private let isInOneScope: Bool
  private var snapshot: Snapshot { analysis.roles.snapshot }

  /// All grants that `includes` accepts, in the order of `BindingList`, and the Azure roles of the namespace.
  package init(
    _ analysis: Analysis, _ selection: Selection = Selection(),
    includes: (Binding, Subject) -> Bool = { _, _ in true }
  ) {
    let snapshot = analysis.roles.snapshot
    self.analysis = analysis
    isInOneScope = false
    grants = BindingList(snapshot, selection).rows.flatMap { number in
      let binding = snapshot.bindings[number]
      return binding.subjects.indices
        .filter { includes(binding, binding.subjects[$0].resolved(in: binding.scope)) }
        .map { Grant(binding: number, subject: $0) }
    }
    let isOfAll = selection.includesEvery
    let azure = isOfAll ? analysis.authorizer.azure : nil
    ways = selection.namespace.map { azure?.ways(in: .namespace($0)) ?? [] } ?? azure?.ways ?? []
  }

  /// All grants of some bindings, and some Azure roles.
  ///
  /// - Parameter isInOneScope: Whether they share one scope, which rows need not repeat.
  package init(
    _ analysis: Analysis, bindings: some Sequence<Int32>, ways: [AzureWay] = [], isInOneScope: Bool = false
  ) {
    let snapshot = analysis.roles.snapshot
    let grants = bindings.flatMap { number in
      snapshot.bindings[Int(number)].subjects.indices.map { Grant(binding: Int(number), subject: $0) }
    }
    self.init(analysis, grants: grants, ways: ways, isInOneScope: isInOneScope)
  }

  /// Some grants and Azure roles, in the order given.
  package init(_ analysis: Analysis, grants: [Grant], ways: [AzureWay] = [], isInOneScope: Bool = false) {
    self.analysis = analysis
    self.isInOneScope = isInOneScope
    self.grants = grants
    self.ways = ways
  }

  /// The grant of a row; nil if it is an Azure role.
  package func grant(_ row: Int) -> Grant? { row < grants.count ? grants[row] : nil }

  /// The Azure role of a row; nil if it is a grant.
  package func way(_ row: Int) -> AzureWay? { row < grants.count ? nil : ways[row - grants.count] }

  /// The subject of a row.
  package func subject(_ row: Int) -> Subject {
    guard let grant = grant(row) else { return analysis.memberships.subject(of: ways[row - grants.count]) }
    let binding = snapshot.bindings[grant.binding]
    return binding.subjects[grant.subject].resolved(in: binding.scope)
  }

  /// The scope of a row.
  package func scope(_ row: Int) -> Scope {
    grant(row).map { snapshot.bindings[$0.binding].scope } ?? ways[row - grants.count].scope
  }

  /// The level that the role of a row gives, without what Azure denies the subject there.
  private func level(_ row: Int) -> EffectiveLevel {
    let granted =
      way(row).map { EffectiveLevel(azure: $0.range) }
      ?? EffectiveLevel(kubernetes: analysis.levels.range(ofBinding: grants[row].binding))
    return analysis.authorizer.azure.map { granted.denied(by: $0.denials(of: subject(row)), in: scope(row)) } ?? granted
  }

  package var table: Table {
    let (list, grants, snapshot) = (self, grants, snapshot)
    let labels = SubjectLabels(snapshot.directory)
    let binding = { @Sendable (row: Int) in list.grant(row).map { snapshot.bindings[$0.binding] } }
    let subject = { @Sendable (row: Int) in list.subject(row) }
    let columns = SubjectColumns(labels: labels, subject: subject)
    return Table(
      title: "grants", kind: "GrantList", count: grants.count + ways.count,
      columns: [
        Table.Column(
          "namespace", "NAMESPACE", .name, shape: Scope.form.shape, help: "where it applies; (cluster) is everywhere",
          isImplied: isInOneScope,
          aliases: ["ns"]
        ) {
          .structured(list.scope($0).label, list.scope($0).value)
        },
        columns.kind,
        columns.name,
        Table.Column("level", "LEVEL", .level, help: "how much the role allows; levels are listed below") {
          .level(list.level($0))
        },
        Table.Column(
          "role", "ROLE", .name, shape: .either([RoleReference.form.shape, AzureWay.roleForm.shape]),
          help: "what is granted; role/NAME is a Role in the namespace"
        ) { row in
          if let binding = binding(row) { return .structured(binding.role.label, binding.role.value) }
          return list.way(row).map { .structured($0.shortName, $0.roleValue) } ?? .text("")
        },
        Table.Column(
          "binding", "BINDING", .name, shape: .either([.text, AzureWay.form.shape]),
          help: "the binding that grants it, or the scope of the Azure role"
        ) {
          row in
          if let binding = binding(row) { return .text(binding.name.text) }
          return list.way(row).map { .structured("at \(AzureScope.label($0.assignment.scope))", $0.value) } ?? .text("")
        },
        Table.Column("created", "AGE", .age, help: "how long ago it was created") {
          .moment(binding($0)?.metadata.created)
        },
        columns.identifier,
        columns.remark,
        Table.Column(
          "fix", "FIX", .text, shape: SubjectLabels.form.shape.orNull,
          help: "the subject that is meant, where the binding misspells it", isWide: true
        ) { row in
          guard let fix = labels.fix(subject(row)) else { return .structured("", .null) }
          return .described("\(fix.kind.rawValue) \(fix.name)") { labels.value(fix) }
        },
      ] + TermsColumns.columns(of: grants.lazy.map(\.binding), in: snapshot, binding: binding),
      resourceName: { row in
        guard let binding = binding(row) else { return "roleassignment/\(list.way(row)?.roleName ?? "")" }
        return "\(binding.kind.text.lowercased()).rbac.authorization.k8s.io/\(binding.name)"
      },
      facets: BindingSearch.facets(subjectsIn: "subject"),
      searches: searches)
  }

  /// The fast searches of lists without Azure roles.
  private var searches: (@Sendable () -> @Sendable (String?) -> Table.Search?)? {
    guard ways.isEmpty else { return nil }
    let (grants, snapshot) = (grants, snapshot)
    return {
      let search = BindingSearch(snapshot, rows: grants.map(\.binding), subjects: grants.map(\.subject))
      return { BindingSearch.Part($0).map(search.search) }
    }
  }
}

extension Memberships {
  /// The subject that a binding would name for the principal of an Azure role.
  fileprivate func subject(of way: AzureWay) -> Subject {
    subject(way.assignment.principalID, way.assignment.type)
  }
}
