import AccessAnalysis
import AccessModel
import BuiltIn
import Connectors

/// What a source held, with all that is worked out of it: both are made off the loop.
struct AnalyzedReading {
  let snapshot: Snapshot
  let analysis: Analysis
  /// What to say of it, what its sources tell differently included: screens rest on all of it.
  let notes: [String]

  init(_ reading: WorkspaceReader.Reading) {
    snapshot = reading.snapshot
    analysis = Analysis(reading.snapshot)
    notes = reading.notes + reading.snapshot.gaps.contradictionMessages
  }
}
