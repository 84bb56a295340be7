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

  @Test("the parts agree with the whole", arguments: PropertyTests.seeds)
  func parts(seed: UInt64) {
    var random = RandomStates(seed: seed)
    let before = bareAnalysis(random.snapshot())
    for _ in 0..<5 {
      let changes = random.changes()
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
