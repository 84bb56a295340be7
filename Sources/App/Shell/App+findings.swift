import AccessAnalysis
import AccessModel
import ScreenKit
import Screens

extension App {
  /// Begins to look for findings off the loop, unless they are known or the source is still being read; keys are handled
  /// meanwhile.
  mutating func lookForFindings() -> [Effect] {
    guard lookingForFindings == nil, findings.known == nil, stillReading == nil, loading == nil else { return [] }
    workNumber += 1
    lookingForFindings = workNumber
    let (analysis, findings) = (analysis, findings)
    let rules = FindingSettings(settings, at: now)
    return [
      .background(
        Work(workNumber) {
          findings.arrive(Findings(FindingContext(analysis, rules)).indexed())
          return { app in app.foundFindings() }
        })
    ]
  }

  /// Lists the findings if that is what is shown; where something else is, its detail has them when it is drawn.
  private mutating func foundFindings() -> [Effect] {
    lookingForFindings = nil
    guard findings.known != nil else { return [] }
    if levels.last?.entry == ScreenEntry.findings.name { return reload() }
    // A list of them that was opened before is made anew when it is shown again.
    if stacks.values.contains(where: { $0.contains { $0.entry == ScreenEntry.findings.name } }) { generation += 1 }
    return []
  }
}
