import AccessModel
import AccessAnalysis
import TestSupport
import Testing

@Suite struct RuleCoverageTests {
  private func covers(_ owner: PolicyRule..., over servant: PolicyRule) -> Bool {
    RuleCoverage.covers(owner: owner, servant: [servant])
  }

  @Test("wildcards cover what they match, and only a wildcard covers a wildcard")
  func wildcards() {
    let all = rule(["*"], ["*"], groups: ["*"])
    #expect(covers(all, over: rule(["get"], ["pods/exec"], groups: ["x"])))
    #expect(covers(all, over: all))
    #expect(!covers(rule(["get"], ["pods"]), over: rule(["*"], ["pods"])))
    #expect(!covers(rule(["get"], ["pods"]), over: rule(["get"], ["*"])))
    #expect(!covers(all, over: PolicyRule(verbs: ["get"], nonResourceURLs: ["/"])))
  }

  @Test("a subresource is covered by itself, by *, and by */subresource, not by its resource")
  func subresources() {
    let log = rule(["get"], ["pods/log"])
    #expect(covers(log, over: log))
    #expect(covers(rule(["get"], ["*/log"]), over: log))
    #expect(covers(rule(["get"], ["*"]), over: log))
    #expect(!covers(rule(["get"], ["pods"]), over: log))
    #expect(!covers(rule(["get"], ["pods/*"]), over: log))
    #expect(!covers(log, over: rule(["get"], ["*/log"])))
  }

  @Test("a rule for all objects covers a rule for named objects, but not the reverse")
  func resourceNames() {
    let named = rule(["get"], ["pods"], names: ["a", "b"])
    #expect(covers(rule(["get"], ["pods"]), over: named))
    #expect(covers(rule(["get"], ["pods"], names: ["b"]), rule(["get"], ["pods"], names: ["a"]), over: named))
    #expect(!covers(named, over: rule(["get"], ["pods"])))
    #expect(!covers(rule(["get"], ["pods"], names: ["a"]), over: named))
  }

  @Test("paths are covered by themselves and by prefixes that end in stars")
  func paths() {
    func url(_ url: Name) -> PolicyRule { PolicyRule(verbs: ["get"], nonResourceURLs: [url]) }
    #expect(covers(url("/healthz*"), over: url("/healthz/*")))
    #expect(covers(url("*"), over: url("/")))
    #expect(!covers(url("/healthz"), over: url("/healthz*")))
    #expect(!covers(url("/healthz/*"), over: url("/healthz")))
  }

  @Test("what is not covered is reported for one verb and one resource at a time")
  func uncovered() {
    let uncovered = RuleCoverage.uncovered(
      owner: [rule(["get"], ["pods", "services"]), rule(["list"], ["pods"])],
      servant: [
        rule(["get", "list"], ["pods", "services"]), PolicyRule(verbs: ["get"], nonResourceURLs: ["/x"]),
        rule(["get"], ["secrets"], names: ["s"]),
      ])
    #expect(
      uncovered == [
        rule(["list"], ["services"]), PolicyRule(verbs: ["get"], nonResourceURLs: ["/x"]),
        rule(["get"], ["secrets"], names: ["s"]),
      ])
  }

  @Test("rules without verbs or resources allow nothing, and anything covers them")
  func empty() {
    #expect(RuleCoverage.isEmpty([rule([], ["pods"]), rule(["get"], []), rule(["get"], ["pods"], groups: [])]))
    #expect(RuleCoverage.covers(owner: [], servant: [rule([], ["pods"])]))
    #expect(!RuleCoverage.covers(owner: [], servant: [rule(["get"], ["pods"])]))
  }
}
