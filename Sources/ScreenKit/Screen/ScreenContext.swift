import AccessAnalysis
import AccessModel
import Terminal

/// What every screen can read.
package struct ScreenContext: Sendable {
  package let snapshot: Snapshot
  package let analysis: Analysis
  package let now: Timestamp
  package let settings: Settings
  /// The list preferences that the user has changed, by kind of list.
  package let preferences: [String: ListPreferences]
  /// The size of the area that the screen is drawn in.
  package var size: Size
  /// Whether system objects are listed.
  package let includesSystem: Bool
  /// Whether the data is a live cluster's, whose API server can be asked.
  package let hasServer: Bool
  /// What changed while a live cluster was watched.
  package let recent: RecentChanges
  package let staging: Staging
  /// What is wrong, once it is known.
  package let findings: Forthcoming<Findings>

  package init(
    snapshot: Snapshot, analysis: Analysis, now: Timestamp, settings: Settings,
    preferences: [String: ListPreferences], size: Size, includesSystem: Bool, hasServer: Bool = false,
    recent: RecentChanges = RecentChanges(), staging: Staging? = nil,
    findings: Forthcoming<Findings> = Forthcoming()
  ) {
    self.snapshot = snapshot
    self.analysis = analysis
    self.now = now
    self.settings = settings
    self.preferences = preferences
    self.size = size
    self.includesSystem = includesSystem
    self.hasServer = hasServer
    self.recent = recent
    self.staging = staging ?? Staging(analysis)
    self.findings = findings
  }

  package var keys: KeyMaps { settings.keys }

  /// Whether there is room for a detail pane beside a list.
  package var isWide: Bool { settings.showsDetailBeside && size.columns >= 100 }
}
