import AccessModel
import TestSupport
import Testing

@testable import AccessAnalysis

/// What changes raise and clear, found by the parts that they concern, is the difference of everything.
@Suite struct FindingEffectsTests {
  private static let settings = FindingSettings(
    declared: DeclaredIdentities(), today: Day(of: Timestamp(seconds: 0)), builtIn: [], baseline: FindingBaseline([]))

  private static func lines(_ findings: [Finding], _ snapshot: Snapshot) -> Set<String> {
    Set(
      findings.filter { !$0.isAccepted }.flatMap { finding in
        finding.places.map { place -> String in
          let name =
            switch place {
            case .grant(let grant): "\(snapshot.identity(of: grant))"
            case .binding(let number): "\(snapshot.bindings[number].identity)"
            case .role(let number): "\(snapshot.roles[number].identity)"
            default: "\(place)"
            }
          return "\(finding.identity) \(name)"
        }
      })
  }

  /// A binding with the annotations that go with its name.
  private static func told(_ binding: Binding) -> Binding {
    let number = Int(binding.name.text.drop { !$0.isNumber }.prefix { $0.isNumber }) ?? 0
    return binding.with {
      if number % 3 == 0 { $0.metadata.annotations["aksess/owner"] = "shop@contoso.com" }
      if number % 4 == 0 { $0.metadata.annotations["aksess/reason"] = "CHG-7" }
      if number % 5 == 0 { $0.metadata.annotations["aksess/expires-on"] = number == 0 ? "2026-01-01" : "1960-01-01" }
    }
  }

  private static func effects(of changes: ChangeSet, on before: Analysis) -> (raised: [Finding], cleared: [Finding]) {
    let effects = FindingEffects(of: changes, before: before, after: before.applying(changes), settings)
    return (effects.raised, effects.cleared)
  }

  /// What is found about whether grants say who answers for them and why, as rule and object.
  private static func terms(_ findings: [Finding]) -> [String] {
    findings.filter { finding in untold.contains { $0.rule == finding.rule } }.map { finding in
      if case .cluster(let item) = finding.object { "\(finding.rule) \(item)" } else { "\(finding.rule) of a grant" }
    }
  }

  private static let untold: [(rule: FindingRule.ID, item: String, annotation: Name)] = [
    ("owner-missing", "grant-owners", "aksess/owner"), ("reason-missing", "grant-reasons", "aksess/reason"),
  ]

  @Test("what others do not say is no effect of the first grant that says it, but that one says it is")
  func firstReason() {
    let before = bareAnalysis(
      state(
        [role("r", [rule(["get"], ["secrets"])])],
        [
          bind("b1", .namespace("a"), "r", to: user("ann")),
          Self.told(bind("b5", .namespace("a"), "r", to: user("eve"))),
        ]))
    let first = ChangeSet([.putBinding(Self.told(bind("b0", .namespace("a"), "r", to: user("bob"))))])
    let effects = Self.effects(of: first, on: before)
    #expect(Self.terms(effects.raised) == [])
    #expect(Self.terms(effects.cleared).sorted() == ["owner-missing grant-owners", "reason-missing grant-reasons"])
    #expect(!effects.raised.isEmpty)
    let last = ChangeSet([.deleteBinding("b0", in: .namespace("a"))])
    let after = Self.effects(of: last, on: before.applying(first))
    #expect(Self.terms(after.raised).sorted() == ["owner-missing grant-owners", "reason-missing grant-reasons"])
    #expect(Self.terms(after.cleared) == [])
  }

  @Test("the parts agree with the whole", arguments: PropertyTests.seeds)
  func parts(seed: UInt64) {
    var random = RandomStates(seed: seed)
    var contents = random.snapshot().contents
    contents.bindings = contents.bindings.map(Self.told)
    let before = bareAnalysis(Snapshot(contents: contents, title: "random", readAt: Timestamp(seconds: 0)))
    for _ in 0..<5 {
      let changes = ChangeSet(
        random.changes().changes.map {
          if case .putBinding(let binding) = $0 { .putBinding(Self.told(binding)) } else { $0 }
        })
      let after = bareAnalysis(before.roles.snapshot.applying(changes))
      let effects = FindingEffects(of: changes, before: before, after: before.applying(changes), Self.settings)
      let latter = Self.found(after)
      let former = Self.found(before, judgedAs: after)
      let raised = Self.lines(effects.raised, effects.after.snapshot)
        .symmetricDifference(latter.subtracting(former))
      let cleared = Self.lines(effects.cleared, effects.before.snapshot)
        .symmetricDifference(former.subtracting(latter))
      #expect(raised == [], "seed \(seed)")
      #expect(cleared == [], "seed \(seed)")
    }
  }

  /// All that is found, with the grants judged by what those of another snapshot say of themselves.
  private static func found(_ analysis: Analysis, judgedAs judge: Analysis? = nil) -> Set<String> {
    let snapshot = analysis.roles.snapshot
    let all = found(snapshot)
    guard let judge else { return all }
    // One that says everything makes every other be judged.
    var contents = snapshot.contents
    contents.bindings.append(told(bind("b0-says", .cluster, "r", to: user("eve"))))
    let judged = found(Snapshot(contents: contents, title: "random", readAt: Timestamp(seconds: 0)))
    return untold.reduce(all) { all, untold in
      let isAboutGrant = { (line: String) in line.contains(untold.rule) && !line.contains(untold.item) }
      let isExpected = judge.roles.snapshot.bindings.contains { $0.metadata.annotations[untold.annotation] != nil }
      return all.filter { !isAboutGrant($0) }.union(isExpected ? judged.filter(isAboutGrant) : [])
    }
  }

  private static func found(_ snapshot: Snapshot) -> Set<String> {
    let rules = FindingRule.all.filter(\.concernsBindings)
    return lines(Findings(FindingContext(bareAnalysis(snapshot), settings), rules: rules).all, snapshot)
  }
}
