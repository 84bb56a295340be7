import AccessModel
import Connectors
import TestSupport
import Testing

@Suite("access-policy.yaml")
struct AccessPolicyTests {
  private static let rule = "- name: Look\n  subjects: [Partners]\n  atMost: view\n"

  @Test("a workspace has the rules of all its policies, each with its place")
  func rules() async throws {
    let folder = try TemporaryFolder([
      "access-policy.yaml": "rules:\n\(Self.rule)  severity: low\n  namespaces: [prod-*]\n",
      "teams/access-policy.yml":
        "rules:\n- {name: Secrets, only: [\"sa:a/b\"], can: \"get,list secrets\"}\n- {name: End, grantsEndWithin: 1 day}\n",
      "users.json": "[]",
    ])
    let policy = try #require(try await folder.read().snapshot.contents.policy)
    #expect(policy.problems.isEmpty && policy.rules.map(\.name) == ["Look", "Secrets", "End"])
    let look = policy.rules[0]
    #expect(look.demand == .atMost(.view) && look.severity == .low && look.subjects.map(\.text) == ["Partners"])
    #expect(look.place.line == 2 && look.place.source.hasSuffix("access-policy.yaml"))
    #expect(look.concerns("prod-a") && !look.concerns("prod") && !look.concerns("test"))
    #expect(policy.rules[1].severity == .high && policy.rules[2].severity == .medium)
    #expect(policy.rules[2].demand == .grantsEndWithin(days: 1) && policy.rules[2].concerns("any"))
  }

  @Test("it is known by its content too, and a ClusterRole is none")
  func content() async throws {
    let folder = try TemporaryFolder([
      "own.yaml": "rules:\n\(Self.rule)",
      "role.yaml": "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: r}\nrules: []\n",
    ])
    let snapshot = try await folder.read().snapshot
    #expect(snapshot.contents.policy?.rules.map(\.name) == ["Look"] && snapshot.roles.map(\.name) == ["r"])
    #expect(try await TemporaryFolder(["users.json": "[]"]).read().snapshot.contents.policy == nil)
  }

  @Test("a wrong one is no gap in other answers")
  func harmless() async throws {
    let folder = try TemporaryFolder(["access-policy.yaml": "rules: 3\n", "users.json": "[]"])
    let reading = try await folder.read()
    #expect(reading.snapshot.contents.policy?.problems.count == 1)
    #expect(!reading.snapshot.gaps.contains { $0.reason.contains("access-policy") })
  }

  @Test(
    "what is not as expected is said with its place",
    arguments: [
      ("", " the file is empty; expected JSON or YAML"),
      ("{}\n", "1:1: no rules; expected rules: followed by a list of rules"),
      ("rule: []\n", "1:1: “rule”; expected rules"),
      ("rules: {a: [\n", "2:1: not valid YAML (did not find expected node content)"),
      (
        "rules: []\n",
        "1:8: a list; expected a list of rules, each with a name and one of atMost, never, only, namespacesNeed, "
          + "grantsNeed, grantsEndWithin"
      ),
      (
        "rules:\n- name: a\n",
        "2:3: a rule that demands nothing; expected exactly one of atMost, never, only, namespacesNeed, grantsNeed, "
          + "grantsEndWithin"
      ),
      (
        "rules:\n- name: a\n  atMost: view\n  grantsNeed: owner\n",
        "2:3: a rule with atMost and grantsNeed; expected exactly one of atMost, never, only, namespacesNeed, "
          + "grantsNeed, grantsEndWithin"
      ),
      (
        "rules:\n- atMost: view\n",
        "2:3: a rule without name; expected name: what breaches are known by; no other rule has it"
      ),
      (
        "rules:\n- name: a\n  atMost: View\n",
        "3:11: “View”; expected one of none, view, edit, admin, cluster-admin"
      ),
      (
        "rules:\n- name: a\n  atMost: view\n  groups: [b]\n",
        "4:3: the field “groups” in a rule with atMost; expected one of name, why, severity, atMost, subjects, except, "
          + "namespaces"
      ),
      (
        "rules:\n- name: a\n  namespacesNeed: admin group\n  subjects: [b]\n",
        "4:3: the field “subjects” in a rule with namespacesNeed; expected one of name, why, severity, namespacesNeed, "
          + "namespaces"
      ),
      (
        "rules:\n- name: a\n  never: get secrets\n",
        "2:3: a rule without subjects; expected subjects: whom it is about, with the members of groups"
      ),
      (
        "rules:\n- {name: a, never: get of secrets, subjects: [b]}\n",
        "2:20: “get of secrets”; expected VERB RESOURCE, such as get,list secrets or create pods/exec"
      ),
      (
        "rules:\n- {name: a, grantsEndWithin: 90}\n",
        "2:30: “90”; expected a number of days from 1 to 99999, such as 90 days"
      ),
      (
        "rules:\n- {name: a, atMost: view, namespaces: [Prod, \"*-x\", \"a*b\"]}\n",
        "2:40: “Prod”; expected a namespace, or with * at the end what names begin with, such as prod-*"
      ),
      (
        "rules:\n- {name: a, atMost: view, subjects: b}\n",
        "2:37: “b”; expected a list of subjects: groups by display name or object ID, user:UPN, sa:NAMESPACE/NAME"
      ),
      (
        "rules:\n- {name: a, atMost: view, severity: bad}\n", "2:37: “bad”; expected one of low, medium, high, critical"
      ),
      (
        "rules:\n- {name: a, atMost: view}\n- {name: a, atMost: edit}\n",
        "3:3: a second rule named “a”; expected a name that no other rule has"
      ),
    ])
  func problems(text: String, message: String) async throws {
    let folder = try TemporaryFolder(["access-policy.yaml": text, "users.json": "[]"])
    let problems = try await folder.read().snapshot.contents.policy?.problems.map(\.message) ?? []
    let expected = folder.file("access-policy.yaml") + ":" + message
    #expect(problems.first == expected, "\(problems)")
  }
}
