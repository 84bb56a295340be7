import AccessModel
import AccessAnalysis
import TestSupport
import Testing

@Suite struct EffectiveRolesTests {
  private let pods = rule(["get"], ["pods"])
  private let jobs = rule(["get"], ["jobs"], groups: ["batch"])
  private let toView = LabelSelector(labels: ["to-view": "true"])
  private let toEdit = LabelSelector(labels: ["to-edit": "true"])

  private func sources(_ roles: EffectiveRoles, of role: Int) -> [Int?] {
    roles.rules[role].indices.map { roles.source(ofRule: $0, in: role) }
  }

  @Test("empty rules are gathered by the selectors, each rule once, and remember their role")
  func gathers() {
    let roles = EffectiveRoles(
      state(
        [
          aggregated("view", selecting: [toView]),
          labelled("b", ["to-view": "true"], [jobs, pods]),
          labelled("a", ["to-view": "true"], [pods]),
          labelled("c", ["to-view": "false"], [rule(["*"], ["secrets"])]),
          role("a", in: .namespace("shop"), [rule(["*"], ["secrets"])]),
        ], []))
    #expect(roles.rules[0] == [pods, jobs])
    #expect(sources(roles, of: 0) == [2, 1])
    #expect(sources(roles, of: 1) == [nil, nil])
  }

  @Test("rules that the cluster filled in stay as they are, and are traced to the role that holds them")
  func filledIn() {
    let gone = rule(["list"], ["nodes"])
    let roles = EffectiveRoles(
      state(
        [
          aggregated("edit", selecting: [toEdit], [gone, pods], isFromServer: true),
          aggregated("view", selecting: [toView], labels: ["to-edit": "true"], [pods]),
          labelled("a", ["to-view": "true"], [pods, jobs]),
        ], []))
    #expect(roles.rules[0] == [gone, pods])
    #expect(sources(roles, of: 0) == [nil, 2])
  }

  @Test("nested aggregation is resolved completely, even with a cycle")
  func nestedAndCyclic() {
    let roles = EffectiveRoles(
      state(
        [
          aggregated("edit", selecting: [toEdit], labels: ["to-view": "true"]),
          aggregated("view", selecting: [toView], labels: ["to-edit": "true"]),
          labelled("a", ["to-view": "true"], [pods]),
          labelled("b", ["to-edit": "true"], [jobs]),
          aggregated("self", selecting: [LabelSelector(labels: ["self": "true"])], labels: ["self": "true"]),
        ], []))
    #expect(Set(roles.rules[0]) == [pods, jobs])
    #expect(Set(roles.rules[1]) == [pods, jobs])
    #expect(Set(sources(roles, of: 0)) == [2, 3])
    #expect(roles.rules[4].isEmpty)
  }

  @Test("rules that only a filled-in aggregated role still has are gathered from it")
  func filledInBetween() {
    let roles = EffectiveRoles(
      state(
        [
          aggregated("edit", selecting: [toEdit]),
          aggregated("view", selecting: [toView], labels: ["to-edit": "true"], [pods], isFromServer: true),
        ], []))
    #expect(roles.rules[0] == [pods])
    #expect(sources(roles, of: 0) == [1])
  }

  @Test("match expressions select, and several selectors add up")
  func expressions() {
    let selectors = [
      LabelSelector(requirements: [.init(key: "tier", condition: .isIn, values: ["one", "two"])]),
      LabelSelector(requirements: [
        .init(key: "tier", condition: .doesNotExist), .init(key: "kind", condition: .notIn, values: ["x"]),
      ]),
    ]
    let roles = EffectiveRoles(
      state(
        [
          aggregated("sum", selecting: selectors),
          labelled("a", ["tier": "two"], [pods]),
          labelled("b", ["tier": "three"], [rule(["*"], ["secrets"])]),
          labelled("c", [:], [jobs]),
          labelled("d", ["kind": "x"], [rule(["*"], ["secrets"])]),
        ], []))
    #expect(roles.rules[0] == [pods, jobs])
  }

  @Test("a chain through an aggregated role names the role that the rule came from")
  func chain() {
    let snapshot = state(
      [aggregated("view", selecting: [toView]), labelled("a", ["to-view": "true"], [jobs, pods])],
      [bind("b", .cluster, "view", to: user("ann"))])
    let request = AccessRequest(AccessIdentity(user("ann")), AccessAction("get", "pods"))
    let chains = Authorizer(snapshot).decide(request).chains
    #expect(chains.map(\.source) == [1])
    #expect(chains.map(\.rule) == [1])
  }

  @Test("the rules of an aggregated role in a file are ignored, also those of nested roles")
  func ownRulesInFiles() {
    let secrets = rule(["delete"], ["secrets"])
    let snapshot = state(
      [
        aggregated("edit", selecting: [toEdit, toView], [secrets]),
        aggregated("view", selecting: [toView], labels: ["to-edit": "true"], [secrets]),
        labelled("a", ["to-view": "true"], [pods]),
      ], [bind("b", .cluster, "edit", to: user("ann"))])
    #expect(EffectiveRoles(snapshot).rules == [[pods], [pods], [pods]])
    let request = AccessRequest(AccessIdentity(user("ann")), AccessAction("delete", "secrets"))
    let decision = Authorizer(snapshot).decide(request)
    #expect(!decision.isAllowed && decision.isCertain)
  }

  @Test("if the roles of a selector are not in the data, only answers that depend on the role are incomplete")
  func unselected() {
    let roles = [
      aggregated("edit", selecting: [toEdit], labels: ["to-view": "true"]),
      aggregated("view", selecting: [toView]), labelled("a", ["to-view": "true"], [pods]),
      aggregated("server", selecting: [toEdit], [pods], isFromServer: true),
    ]
    let snapshot = state(
      roles,
      [
        bind("b", .namespace("shop"), "edit", to: user("ann")), bind("c", .namespace("bank"), "view", to: user("bob")),
        bind("d", .namespace("bank"), "server", to: user("eve")),
      ])
    let authorizer = Authorizer(snapshot)
    func gaps(_ name: Name, _ resource: Name, in namespace: Name) -> [String] {
      let request = AccessRequest(AccessIdentity(user(name)), AccessAction("get", resource), namespace: namespace)
      return authorizer.decide(request).gaps.map(\.reason)
    }
    let edit = "the ClusterRoles that edit gathers are not in the data"
    #expect(gaps("ann", "secrets", in: "shop") == [edit])
    // view gathers edit, which is incomplete.
    #expect(gaps("bob", "secrets", in: "bank") == ["the ClusterRoles that view gathers are not in the data"])
    #expect(gaps("eve", "secrets", in: "bank").isEmpty && gaps("ann", "secrets", in: "bank").isEmpty)
    let shop = authorizer.whoCan([AccessAction("get", "secrets")], in: .namespace("shop"))
    #expect(shop.gaps.map(\.reason) == [edit] && shop.rows.isEmpty)
  }

  @Test("hundreds of roles that select one another gather the rules of all others")
  func selectingOneAnother() {
    let count = 300
    let all = LabelSelector(labels: ["all": "true"])
    var roles: [Role] = []
    for number in 0..<count {
      roles.append(aggregated(Name("a\(number)"), selecting: [all], labels: ["all": "true"]))
      roles.append(labelled(Name("b\(number)"), ["all": "true"], [rule(["get"], [Name("r\(number)")])]))
    }
    let effective = EffectiveRoles(state(roles, []))
    #expect(effective.rules.enumerated().allSatisfy { $0.element.count == ($0.offset % 2 == 0 ? count : 1) })
  }
}
