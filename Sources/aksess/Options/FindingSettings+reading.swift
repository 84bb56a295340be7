import AccessAnalysis
import AccessModel
import App
import ScreenKit
import Screens

extension FindingSettings {
  /// By `config.yaml`, on this day.
  static func read() -> FindingSettings { FindingSettings(SettingsFile.read().settings, at: .now) }
}
