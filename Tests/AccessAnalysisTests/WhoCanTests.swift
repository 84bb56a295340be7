import AccessModel
import AccessAnalysis
import TestSupport
import Testing

@Suite struct WhoCanTests {
  private let secrets = AccessAction("get", "secrets")
  private let snapshot = state(
    [
      role("secrets", [rule(["get"], ["secrets"])]), role("pods", [rule(["get"], ["pods"])]),
      role("metrics", [PolicyRule(verbs: ["get"], nonResourceURLs: ["/metrics"])]),
    ],
    [
      bind("a", .namespace("shop"), "secrets", to: group("dev"), group("dev")),
      bind("b", .namespace("bank"), "secrets", to: group("dev"), user("ann")),
      bind("c", .namespace("bank"), "pods", to: user("bob")),
      bind("d", .cluster, "secrets", to: user("ann")),
      bind("e", .namespace("shop"), "secrets", to: group("dev")),
      bind("f", .namespace("shop"), "metrics", to: user("bob")),
      bind("g", .cluster, "missing", to: user("bob")),
    ])

  private func rows(_ actions: [AccessAction], in place: WhoCan.Place) -> [String] {
    let answer = Authorizer(snapshot).whoCan(actions, in: place)
    return answer.rows.map { row in
      let places = (row.isEverywhere ? ["*"] : []) + answer.namespaces(of: row).map(\.text)
      return "\(snapshot.index.subjects[row.subject].name): \(places.joined(separator: " "))"
    }
  }

  @Test("for any namespace, each subject is listed once, with its namespaces or everywhere")
  func anyNamespace() {
    #expect(rows([secrets], in: .anyNamespace) == ["dev: shop bank", "ann: * bank"])
  }

  @Test("in one namespace its own and the cluster-wide bindings count, cluster-wide only the latter")
  func narrower() {
    #expect(rows([secrets], in: .namespace("shop")) == ["dev: shop", "ann: *"])
    #expect(rows([secrets], in: .namespace("unheard-of")) == ["ann: *"])
    #expect(rows([secrets], in: .cluster) == ["ann: *"])
  }

  @Test("several requests are one question, and a path is never allowed by a RoleBinding")
  func severalActions() {
    let actions = [AccessAction("get", "pods"), AccessAction("get", path: "/metrics")]
    #expect(rows(actions, in: .anyNamespace) == ["bob: bank"])
    #expect(rows([AccessAction("get", path: "/metrics")], in: .anyNamespace) == [])
  }

  @Test("a row's chains name every binding, place in it and rule")
  func chains() {
    let answer = Authorizer(snapshot).whoCan([secrets], in: .anyNamespace)
    #expect(
      answer.chains(of: answer.rows[0]).map { [$0.grant.binding, $0.grant.subject] } == [
        [0, 0], [0, 1], [1, 0], [4, 0],
      ])
    #expect(answer.chains(of: answer.rows[1]).map(\.grant.binding) == [3, 1])
  }

  @Test("who may act on single objects only is listed apart, with the names; a question about one lists them")
  func byName() {
    let named = { (names: [Name]) in
      PolicyRule(
        verbs: ["get", "create", "deletecollection"], apiGroups: [""], resources: ["secrets"], resourceNames: names)
    }
    let snapshot = state(
      [role("all", [rule(["get"], ["secrets"])]), role("one", [named(["tls"])]), role("two", [named(["b", "a"])])],
      [
        bind("a", .namespace("shop"), "all", to: group("dev")),
        bind("b", .namespace("bank"), "one", to: group("dev"), user("ann"), user("ann")),
        bind("c", .namespace("shop"), "two", to: user("ann")), bind("d", .cluster, "one", to: user("bob")),
      ])
    func rows(_ action: AccessAction, in place: WhoCan.Place) -> [String] {
      let answer = Authorizer(snapshot).whoCan([action], in: place)
      return answer.namedRows.map { row in
        let places = (row.isEverywhere ? ["*"] : []) + answer.namespaces(of: row).map(\.text)
        let names = answer.names(of: row).map(\.text).joined(separator: " ")
        return "\(snapshot.index.subjects[row.subject].name): \(names) in \(places.joined(separator: " "))"
      }
    }
    #expect(rows(secrets, in: .anyNamespace) == ["ann: a b tls in shop bank", "bob: tls in *"])
    #expect(rows(secrets, in: .namespace("bank")) == ["dev: tls in bank", "ann: tls in bank", "bob: tls in *"])
    #expect(rows(secrets, in: .cluster) == ["bob: tls in *"])
    #expect(rows(AccessAction("get", "secrets", name: "tls"), in: .anyNamespace).isEmpty)
    #expect(rows(AccessAction("create", "secrets"), in: .anyNamespace).isEmpty)
    #expect(rows(AccessAction("deletecollection", "secrets"), in: .anyNamespace).isEmpty)
    #expect(rows(AccessAction("get", "pods"), in: .anyNamespace).isEmpty)
  }

  @Test("missing data about namespaces affects only questions about them")
  func gaps() {
    let gap = Gap([.roles], reason: "not read")
    let authorizer = Authorizer(state([], [], gaps: [gap]))
    #expect(authorizer.whoCan([secrets], in: .anyNamespace).gaps == [gap])
    #expect(authorizer.whoCan([secrets], in: .cluster).gaps == [])
    #expect(authorizer.whoCan([AccessAction("get", path: "/")], in: .anyNamespace).gaps == [])
  }
}
