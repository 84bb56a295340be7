import AccessModel
import AccessAnalysis
import TestSupport
import Testing

@Suite struct SubjectAccessTests {
  private let levels: AccessLevels
  private let snapshot: Snapshot

  init() {
    let view = [rule(["get", "list", "watch"], ["pods"])]
    snapshot = state(
      [
        role("view", view), role("edit", view + [rule(["create"], ["pods"])]),
        role("cluster-admin", [rule(["*"], ["*"], groups: ["*"])]),
      ],
      [
        bind("shop-view", .namespace("shop"), "view", to: group("other"), group("dev")),
        bind("bank-edit", .namespace("bank"), "edit", to: user("ann")),
        bind("gone", .namespace("bank"), "missing", to: user("ann")),
        bind("all", .cluster, "view", to: group("system:authenticated")),
        bind("accounts", .namespace("bank"), "cluster-admin", to: group("system:serviceaccounts:shop")),
        bind("app", .namespace("shop"), "edit", to: account("app")),
      ])
    let roles = EffectiveRoles(snapshot)
    levels = AccessLevels(roles, ReferenceLevels(of: roles, builtIn: (view: [], edit: [], admin: [])))
  }

  private func text(_ rows: [SubjectAccess.Row]) -> [String] {
    rows.map { row in
      "\(snapshot.bindings[row.grant.binding].name) \(row.scope.namespace ?? "*") \(row.group ?? "-") \(row.range.level)"
    }
  }

  @Test("a user's grants: by name, by the given groups and by system:authenticated, cluster-wide first")
  func users() {
    let access = SubjectAccess(of: AccessIdentity(user("ann"), groups: ["dev"]), levels)
    #expect(
      text(access.rows) == [
        "all * system:authenticated view", "shop-view shop dev view", "bank-edit bank - edit", "gone bank - none",
      ])
    #expect(access.rows.map(\.grant.subject) == [0, 1, 0, 0])
    #expect(access.rows.map { $0.role == nil } == [false, false, false, true])
    #expect(access.range(in: .namespace("bank")).level == .edit)
    #expect(access.range(in: .namespace("unheard-of")).level == .view)
    #expect(access.range(in: .cluster).level == .view)
  }

  @Test("a ServiceAccount's grants come by its three groups too")
  func serviceAccounts() {
    let access = SubjectAccess(of: AccessIdentity(account("app", in: "shop")), levels)
    #expect(
      text(access.rows) == [
        "all * system:authenticated view", "app shop - edit", "accounts bank system:serviceaccounts:shop clusterAdmin",
      ])
  }

  @Test("access outside some namespaces includes cluster-wide grants and those elsewhere")
  func outside() {
    let access = SubjectAccess(of: AccessIdentity(user("ann"), groups: ["dev"]), levels)
    #expect(text(access.outside(["bank"])) == ["all * system:authenticated view", "shop-view shop dev view"])
    #expect(text(access.outside(["bank", "shop"])) == ["all * system:authenticated view"])
  }

  @Test("system:masters holds cluster-admin everywhere without a grant")
  func masters() {
    let access = SubjectAccess(of: AccessIdentity(group("system:masters")), levels)
    #expect(access.range(in: .namespace("shop")).level == .clusterAdmin)
  }
}
