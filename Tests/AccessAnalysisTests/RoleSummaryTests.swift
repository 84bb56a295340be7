import AccessModel
import AccessAnalysis
import TestSupport
import Testing

@Suite struct RoleSummaryTests {
  private let reading: [Name] = ["get", "list", "watch"]

  @Test("resources are named, well-known first, and the rest counted")
  func lists() {
    let many = rule(reading, ["bindings", "events", "pods", "pods/log", "services", "endpoints"])
    #expect(RoleSummary([many]).text == "read pods, services and 3 more; no secrets")
    #expect(RoleSummary([many], naming: 9).text == "read pods, services, bindings, endpoints and events; no secrets")
    #expect(RoleSummary([rule(reading, ["pods", "services"])]).text == "read pods and services; no secrets")
  }

  @Test("reading, changing and both are distinguished, and secrets and access to containers are listed separately")
  func kindsOfAccess() {
    #expect(
      RoleSummary([
        rule(["*"], ["pods", "secrets"]), rule(["get"], ["events"]), rule(["create"], ["pods/exec", "jobs"]),
        rule(["impersonate"], ["serviceaccounts"]),
      ]).text
        == "manage pods; read events; change jobs; impersonate serviceaccounts; manage secrets; can exec")
    #expect(RoleSummary([rule(reading, ["secrets"])]).text == "read secrets")
    #expect(RoleSummary([rule(["get"], ["pods/exec", "pods/portforward"])]).text.hasSuffix("can exec, port-forward"))
  }

  @Test("wildcards are described by what they include")
  func wildcards() {
    #expect(RoleSummary([rule(["*"], ["*"], groups: ["*"])]).text == "everything")
    #expect(RoleSummary([rule(["list"], ["*"], groups: ["*"])]).text == "read everything; secrets included")
    #expect(RoleSummary([rule(["list"], ["*"], groups: ["apps"])]).text == "read everything in apps; no secrets")
    #expect(RoleSummary([rule(["get"], ["*"])]).text.hasSuffix("secrets included; can exec, attach, port-forward"))
  }

  @Test("rules for named objects, paths and nothing have their own descriptions")
  func theRest() {
    #expect(
      RoleSummary([rule(["get"], ["configmaps"], names: ["release"])]).text == "only by name: read configmaps")
    #expect(
      RoleSummary([rule(["get"], ["pods"]), rule(["get"], ["secrets"], names: ["tls"])]).text
        == "read pods; only by name: read secrets")
    #expect(
      RoleSummary([PolicyRule(verbs: ["get"], nonResourceURLs: ["/metrics", "/healthz*"])]).text
        == "get /healthz* and /metrics")
    #expect(RoleSummary([]).text == "nothing")
  }

  @Test("the default roles of a cluster have readable summaries")
  func realRoles() throws {
    let roles = EffectiveRoles(try Fixture("edge").snapshot)
    func text(_ name: Name) -> String? {
      roles.snapshot.index.number(ofRole: name, in: .cluster).map { RoleSummary(roles.rules[$0]).text }
    }
    #expect(text("view") == "read pods, deployments and 22 more; no secrets")
    #expect(
      text("edit")
        == "manage pods, deployments and 15 more; read namespaces, bindings and 5 more; impersonate serviceaccounts; "
        + "manage secrets; can exec, attach, port-forward")
    #expect(text("cluster-admin") == "everything")
  }
}
