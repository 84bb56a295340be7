import AccessAnalysis
import AccessModel
import BuiltIn
import Reports
import TestSupport
import Testing

/// What the remedies of findings do to random clusters.
@Suite struct FindingRemedyTests {
  private static let families: Set<FindingRule.Family> = [.powers, .wideSubjects]

  @Test(
    "a finding's remedy ends it, and no finding appears that is worse, nor does one get worse",
    arguments: Array(1...40) as [UInt64])
  func remedies(seed: UInt64) throws {
    let snapshot = PowerfulCluster(seed: seed).snapshot
    let before = Self.findings(snapshot)
    let severities = Dictionary(before.map { ($0.identity, $0.severity) }) { $1 }
    #expect(severities.count == before.count, "seed \(seed): an identity twice")
    for finding in before {
      let plan: (any Plan)?
      do {
        plan = try finding.plan(in: snapshot, .standard)
      } catch {
        continue
      }
      guard let plan else { continue }
      #expect(!plan.changes.isEmpty)
      let after = Self.findings(snapshot.applying(plan.changes))
      let isThere = after.contains { $0.identity == finding.identity }
      #expect(!isThere, "seed \(seed): \(finding.identity) is still there")
      for new in after {
        let limit = max(severities[new.identity] ?? finding.severity, .low)
        #expect(
          new.severity <= limit, "seed \(seed): after \(finding.identity), \(new.identity) is \(new.severity.label)")
      }
    }
  }

  @Test("random clusters have findings of nearly every rule")
  func coverage() {
    let found = (1...150).reduce(into: Set<String>()) { found, seed in
      found.formUnion(Self.findings(PowerfulCluster(seed: UInt64(seed)).snapshot).map(\.rule))
    }
    let rules = Set(FindingRule.all.filter { Self.families.contains($0.family) }.map(\.id))
    #expect(rules.subtracting(found) == ["token-automounted", "many-people-edit"])
  }

  private static func findings(_ snapshot: Snapshot) -> [Finding] {
    Findings(
      FindingContext(Analysis(snapshot), FindingSettings(DeclaredIdentities(), today: FindingFixture.today)),
      rules: FindingRule.all.filter { families.contains($0.family) }
    ).all
  }
}

/// A random small cluster whose roles often have powers.
private struct PowerfulCluster {
  let snapshot: Snapshot

  init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func number(_ below: Int) -> Int { Int.random(in: 0..<below, using: &random) }
    func one<Value>(_ values: [Value]) -> Value { values[number(values.count)] }
    func rules() -> [PolicyRule] {
      (0...number(3)).map { _ in
        guard number(5) > 0,
          case .resource(let group, let resource, let subresource, _) = one(PowerfulCluster.actions).target
        else {
          return rule(one([["*"], ["get", "list"]]), one([["*"], ["pods"]]), groups: one([["*"], [""], ["apps"]]))
        }
        let full = subresource.isEmpty ? resource : Name("\(resource.text)/\(subresource.text)")
        return rule(
          one([
            ["*"], ["get"], [one(PowerfulCluster.actions).verb], ["create", "update"],
            ["impersonate", "bind", "escalate"],
          ]),
          [full], groups: [group], names: number(5) == 0 ? ["x"] : [])
      }
    }
    var contents = Snapshot.Contents()
    let namespaces: [Name] = ["shop", "bank", "default", "kube-system"]
    contents.namespaces = namespaces.map { Namespace(metadata: ObjectMetadata(name: $0)) }
    contents.roles = ["view", "edit", "admin"].map { role($0, DefaultRoles.rules[$0] ?? []) }
    contents.roles.append(role("cluster-admin", [rule(["*"], ["*"], groups: ["*"])]))
    for name in ["a", "b", "c", "unbound"] as [Name] { contents.roles.append(role(name, rules())) }
    for namespace in namespaces { contents.roles.append(role("d", in: .namespace(namespace), rules())) }
    let subjects = [
      user("ann"), user("system:anonymous"), group("system:authenticated"), group("system:masters"),
      group("system:serviceaccounts"), group("10000000-0000-0000-0000-000000000001"), account("default", in: "shop"),
      account("app", in: "bank"), account("addon", in: "kube-system"),
    ]
    for position in 0..<(4 + number(8)) {
      let scope: Scope = number(2) == 0 ? .cluster : .namespace(one(namespaces))
      let isRole = scope != .cluster && number(3) == 0
      let labels: [Name: String] = number(6) == 0 ? ["kubernetes.io/bootstrapping": "rbac-defaults"] : [:]
      contents.bindings.append(
        Binding(
          metadata: ObjectMetadata(name: Name("b\(position)"), labels: labels), scope: scope,
          role: RoleReference(
            kind: isRole ? .role : .clusterRole,
            name: isRole ? "d" : one(["a", "b", "c", "view", "edit", "admin", "cluster-admin"])),
          subjects: (0...number(2)).map { _ in one(subjects) }))
    }
    snapshot = Snapshot(contents: contents, title: "random", readAt: Timestamp(seconds: 0))
  }

  private static let actions = Power.allCases.flatMap(\.actions)
}
