import AccessModel
import Connectors
import Foundation
import Screens
import Terminal

extension SettingsFile {
  /// Reads `config.yaml` in the config folder; there need be none.
  ///
  /// - Parameter themes: What `theme` may name.
  static func read(themes: ThemeLibrary = OwnThemes.read().library) -> SettingsFile {
    let path = "\(ConfigFolder.path)/config.yaml"
    guard FileManager.default.fileExists(atPath: path) else { return SettingsFile() }
    do throws(Problem) {
      return SettingsFile(try InputFile.readSettings(path), file: path, themes: themes.names)
    } catch {
      return SettingsFile(problems: [error])
    }
  }
}
