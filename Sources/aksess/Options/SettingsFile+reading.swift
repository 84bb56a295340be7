import AccessModel
import Connectors
import Glibc
import App
import ScreenKit
import Terminal

extension SettingsFile {
  /// Reads `config.yaml` in the config folder, if it exists.
  ///
  /// - Parameter themes: The themes that `theme` may name.
  static func read(themes: ThemeLibrary = CustomThemes.read().library) -> SettingsFile {
    let path = "\(ConfigFolder.path)/config.yaml"
    var status = stat()
    // A broken link is an error, not a missing file.
    guard lstat(path, &status) == 0 || errno != ENOENT && errno != ENOTDIR else { return SettingsFile() }
    do throws(Problem) {
      let file = try InputFile.readGuardedSettings(path)
      return SettingsFile(file.text, file: path, themes: themes.names, exposure: file.exposure)
    } catch {
      return SettingsFile(problems: [error])
    }
  }
}
