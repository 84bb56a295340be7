import AccessModel
import Connectors
import Foundation
import Screens

extension SettingsFile {
  /// `config.yaml` in `$XDG_CONFIG_HOME/aksess`, else in `~/.config/aksess`.
  private static var path: String {
    let environment = ProcessInfo.processInfo.environment
    // The XDG base directory specification ignores relative paths.
    let folder =
      environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? "\(environment["HOME"] ?? NSHomeDirectory())/.config"
    return "\(folder)/aksess/config.yaml"
  }

  /// Reads the settings; there need be no file.
  static func read() -> SettingsFile {
    guard FileManager.default.fileExists(atPath: path) else { return SettingsFile() }
    do throws(Problem) {
      guard let text = String(validating: try InputFile.read(path), as: UTF8.self) else {
        throw Problem(Place(path), found: "bytes that are not UTF-8: no setting applies", expected: "YAML in UTF-8")
      }
      return SettingsFile(text, file: path)
    } catch {
      return SettingsFile(problems: [error])
    }
  }
}
