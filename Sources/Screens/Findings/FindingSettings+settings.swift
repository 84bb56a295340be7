import AccessAnalysis
import AccessModel
import BuiltIn
import ScreenKit

extension FindingSettings {
  /// By the administrator's settings, on the day of a time.
  package init(_ settings: Settings, at now: Timestamp) {
    self.init(settings.declared, exceptions: settings.exceptions, today: Day(of: now))
  }
}
