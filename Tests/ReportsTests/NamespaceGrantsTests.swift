import AccessAnalysis
import AccessModel
import TestSupport
import Testing

/// What is known of namespaces after edits that touch some of them.
@Suite struct NamespaceGrantsTests {
  @Test(
    "after edits, who is bound in each namespace is as if it were found out anew", arguments: Array(1...80) as [UInt64])
  func edits(seed: UInt64) {
    var random = RandomStates(seed: seed)
    var analysis = Small.analysis(random.snapshot())
    for round in 0..<8 {
      // Every other time nobody has asked before the next edit.
      if round % 3 != 2 { _ = analysis.namespaceGrants }
      analysis = analysis.applying(random.changes())
      let anew = Small.analysis(analysis.roles.snapshot)
      #expect(analysis.namespaceGrants.namespaces == anew.namespaceGrants.namespaces, "seed \(seed), edit \(round)")
    }
  }
}
