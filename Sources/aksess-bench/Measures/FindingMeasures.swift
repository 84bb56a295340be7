import AccessAnalysis
import AccessModel
import BuiltIn

/// Measures the findings of all rules.
struct FindingMeasures {
  let snapshot: Snapshot
  let runs: Int

  func rows() -> [BenchReport.Row] {
    let analysis = Analysis(snapshot)
    let settings = FindingSettings(DeclaredIdentities(), today: Day(of: snapshot.readAt))
    let found = Findings(FindingContext(analysis, settings)).all.count
    let powers = FindingRule.all.filter { [.powers, .wideSubjects].contains($0.family) }
    return [
      BenchReport.Row(
        "findings of all rules (\(found))", Samples(runs: runs) { Findings(FindingContext(analysis, settings)) },
        bar: .seconds(1)),
      BenchReport.Row(
        "of those, about roles and subjects",
        Samples(runs: runs) { Findings(FindingContext(analysis, settings), rules: powers) }),
    ]
  }
}
