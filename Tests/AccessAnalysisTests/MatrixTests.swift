import AccessModel
import AccessAnalysis
import TestSupport
import Testing

@Suite struct MatrixTests {
  private let view = [rule(["get", "list", "watch"], ["pods"])]

  private func matrix(_ bindings: [Binding]) -> [String] {
    let edit = view + [rule(["create"], ["pods"]), rule(["get"], ["secrets"])]
    let snapshot = state(
      [
        role("view", view), role("edit", edit), role("secrets", [rule(["get"], ["secrets"])]),
        role("creator", [rule(["create"], ["pods"])]),
      ], bindings)
    let matrix = Matrix(bareAnalysis(snapshot))
    func word(_ level: EffectiveLevel) -> String {
      "\(level.range.highest)\(level.range.exceedsHighest ? "+" : "")"
    }
    return matrix.rows.map { row in
      let cells = row.cells.map { "\(matrix.namespaces[Int($0.namespace)])=\(word($0.level))" }
      return "\(row.group.name) *=\(word(row.clusterWide)) \(cells.joined(separator: " "))"
    }
  }

  @Test("a cell combines all bindings of a group in one namespace; cluster-wide grants are separate")
  func cells() {
    let rows = matrix([
      bind("a", .namespace("shop"), "view", to: group("dev"), group("ops")),
      bind("b", .namespace("bank"), "secrets", to: group("ops")),
      bind("c", .namespace("shop"), "edit", to: group("dev")),
      bind("d", .namespace("shop"), "secrets", to: group("ops"), group("dev")),
      bind("e", .cluster, "view", to: group("dev")),
      bind("f", .namespace("bank"), "missing", to: group("dev")),
    ])
    #expect(rows == ["dev *=view shop=edit", "ops *=none shop=view+ bank=custom"])
  }

  @Test("computing it ends early where nobody waits for it any more")
  func cancelled() async {
    let rows = await inCancelledTask { matrix([bind("a", .namespace("shop"), "view", to: group("dev"))]) }
    #expect(rows.isEmpty)
  }

  @Test("roles that make up a level together are that level, in a namespace and in the whole cluster")
  func unions() {
    let rows = matrix([
      bind("a", .namespace("shop"), "view", to: group("dev")),
      bind("b", .namespace("shop"), "creator", to: group("dev")),
      bind("c", .namespace("shop"), "secrets", to: group("dev")), bind("d", .cluster, "view", to: group("ops")),
      bind("e", .cluster, "creator", to: group("ops")), bind("f", .cluster, "secrets", to: group("ops")),
    ])
    #expect(rows == ["dev *=none shop=edit", "ops *=edit "])
  }

  @Test("only groups have rows, and only where they have access")
  func kinds() {
    let bindings = [
      bind("a", .namespace("shop"), "view", to: user("ann"), group("dev"), account("app")),
      bind("b", .namespace("shop"), "missing", to: group("idle")),
    ]
    #expect(matrix(bindings) == ["dev *=none shop=view"])
  }
}
