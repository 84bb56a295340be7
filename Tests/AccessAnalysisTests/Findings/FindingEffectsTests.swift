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
    var told = binding
    let number = Int(binding.name.text.drop { !$0.isNumber }.prefix { $0.isNumber }) ?? 0
    if number % 3 == 0 { told.metadata.annotations["aksess/owner"] = "shop@contoso.com" }
    if number % 4 == 0 { told.metadata.annotations["aksess/reason"] = "CHG-7" }
    if number % 5 == 0 { told.metadata.annotations["aksess/expires-on"] = number == 0 ? "2026-01-01" : "1960-01-01" }
    return told
  }

  @Test("what others do not say is no effect of the first grant that says it")
  func firstReason() {
    let before = bareAnalysis(
      state([role("r", [rule(["get"], ["secrets"])])], [bind("b1", .namespace("a"), "r", to: user("ann"))]))
    let changes = ChangeSet([.putBinding(Self.told(bind("b0", .namespace("a"), "r", to: user("bob"))))])
    let effects = FindingEffects(of: changes, before: before, after: before.applying(changes), Self.settings)
    let told = effects.raised + effects.cleared
    #expect(told.filter { $0.rule == "reason-missing" || $0.rule == "owner-missing" }.isEmpty, "\(told)")
    #expect(!effects.raised.isEmpty)
  }

  @Test("the parts agree with the whole", arguments: PropertyTests.seeds)
  func parts(seed: UInt64) {
    var random = RandomStates(seed: seed)
    var contents = random.snapshot().contents
    contents.bindings = contents.bindings.map(Self.told)
    // One that stays, so that annotations are used before and after.
    contents.bindings.append(Self.told(bind("b0-stays", .cluster, "r", to: user("eve"))))
    let before = bareAnalysis(Snapshot(contents: contents, title: "random", readAt: Timestamp(seconds: 0)))
    for _ in 0..<5 {
      let changes = ChangeSet(
        random.changes().changes.map {
          if case .putBinding(let binding) = $0 { .putBinding(Self.told(binding)) } else { $0 }
        })
      let after = bareAnalysis(before.roles.snapshot.applying(changes))
      let effects = FindingEffects(of: changes, before: before, after: before.applying(changes), Self.settings)
      let rules = FindingRule.all.filter(\.concernsBindings)
      let former = Self.lines(
        Findings(FindingContext(before, Self.settings), rules: rules).all, before.roles.snapshot)
      let latter = Self.lines(Findings(FindingContext(after, Self.settings), rules: rules).all, after.roles.snapshot)
      let raised = Self.lines(effects.raised, effects.after.snapshot)
        .symmetricDifference(latter.subtracting(former))
      let cleared = Self.lines(effects.cleared, effects.before.snapshot)
        .symmetricDifference(former.subtracting(latter))
      #expect(raised == [], "seed \(seed)")
      #expect(cleared == [], "seed \(seed)")
    }
  }
}
