import AccessModel
import AccessAnalysis
import TestSupport
import Testing

@Suite struct EffectiveAccessTests {
  private let analysis: Analysis
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
    analysis = bareAnalysis(snapshot)
  }

  private func access(_ subject: Subject, groups: [Name] = []) -> EffectiveAccess {
    EffectiveAccess(
      of: SubjectIdentity(subject, sendingAs: AccessIdentity(subject, groups: groups)), analysis)
  }

  private func text(_ rows: [EffectiveAccess.Row]) -> [String] {
    rows.map { row in
      "\(row.grant.map { snapshot.bindings[$0.binding].name } ?? "?") \(row.scope.namespace ?? "*") \(row.group ?? "-") \(row.range.level)"
    }
  }

  @Test("a user's grants: by name, by the given groups and by system:authenticated, cluster-wide first")
  func users() {
    let access = self.access(user("ann"), groups: ["dev"])
    #expect(
      text(access.rows) == [
        "all * system:authenticated view", "shop-view shop dev view", "bank-edit bank - edit", "gone bank - none",
      ])
    #expect(access.rows.map { $0.grant?.subject } == [0, 1, 0, 0])
    #expect(access.rows.map { $0.role == nil } == [false, false, false, true])
    #expect(access.level(in: .namespace("bank")).range.level == .edit)
    #expect(access.level(in: .namespace("unheard-of")) == .none, "what everyone who signs in holds does not count")
    #expect(access.level(ofGrantsIn: .namespace("shop")).range.level == .view)
    #expect(access.highest.range.level == .edit)
  }

  @Test("a ServiceAccount's grants come by its three groups too")
  func serviceAccounts() {
    let access = self.access(account("app", in: "shop"))
    #expect(
      text(access.rows) == [
        "all * system:authenticated view", "app shop - edit", "accounts bank system:serviceaccounts:shop clusterAdmin",
      ])
  }

  @Test("access outside some namespaces includes cluster-wide grants and those elsewhere")
  func outside() {
    let access = self.access(user("ann"), groups: ["dev"])
    #expect(text(access.outside(["bank"])) == ["all * system:authenticated view", "shop-view shop dev view"])
    #expect(text(access.outside(["bank", "shop"])) == ["all * system:authenticated view"])
  }

  @Test("system:masters holds cluster-admin everywhere without a grant")
  func masters() {
    let access = self.access(group("system:masters"))
    #expect(access.level(in: .namespace("shop")).range.level == .clusterAdmin)
  }
}
