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
      guard let text = String(validating: try InputFile.read(path), as: UTF8.self) else {
        throw Problem(Place(path), found: "bytes that are not UTF-8: no setting applies", expected: "YAML in UTF-8")
      }
      return SettingsFile(text, file: path, themes: themes.names)
    } catch {
      return SettingsFile(problems: [error])
    }
  }
}
