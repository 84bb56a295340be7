import AccessModel
import Connectors
import Glibc
import App
import ScreenKit
import Terminal

extension SettingsFile {
  /// Reads `config.yaml` in the config folder; there need be none.
  ///
  /// - Parameter themes: What `theme` may name.
  static func read(themes: ThemeLibrary = CustomThemes.read().library) -> SettingsFile {
    let path = "\(ConfigFolder.path)/config.yaml"
    var status = stat()
    // A link that leads nowhere was meant to be something.
    guard lstat(path, &status) == 0 || errno != ENOENT && errno != ENOTDIR else { return SettingsFile() }
    do throws(Problem) {
      return SettingsFile(try InputFile.readSettings(path), file: path, themes: themes.names)
    } catch {
      return SettingsFile(problems: [error])
    }
  }
}
