import AccessAnalysis
import AccessModel
import BuiltIn
import Connectors

/// The content of a source and its analysis, which are both made off the loop.
struct AnalyzedReading {
  let snapshot: Snapshot
  let analysis: Analysis
  /// Messages about it.
  let notes: [String]
  /// Goes on with it; nil for what cannot be watched.
  let watch: ClusterWatch?
  /// What the source is known by; nil if that is not known.
  let identity: SourceIdentity?

  init(_ reading: DataSource.Reading) {
    snapshot = reading.snapshot
    analysis = Analysis(reading.snapshot)
    notes = reading.notes
    watch = reading.watch
    identity = reading.identity
  }
}
