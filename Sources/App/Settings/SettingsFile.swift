import AccessModel
import Manifests
import SafeYAML
import ScreenKit
import Terminal

/// The settings in the settings file, and the problems in it. A problem does not affect the other settings.
package struct SettingsFile: Sendable {
  package let settings: Settings
  /// The problems, each with its place and what was expected.
  package let problems: [Problem]
  /// Those among them that change what is read of a live cluster, or who `me` is, which concerns commands too.
  package let problemsOfReading: [Problem]

  /// A file without settings.
  package init(problems: [Problem] = []) {
    settings = Settings()
    self.problems = problems
    problemsOfReading = problems
  }

  /// - Parameters:
  ///   - file: The file's path, for messages.
  ///   - themes: The names allowed for `theme`.
  ///   - exposure: Who else can read or change the file, so that no program is started that it names; nil for nobody.
  package init(
    _ text: String, file: String, themes: [String] = ThemeLibrary().names, exposure: FileExposure? = nil
  ) {
    var settings = Settings()
    var reader = SettingsReader(file: file, exposure: exposure)
    let all = Setting.all(themes: themes)
    let members = reader.root(text)
    var problemsOfReading = reader.problems
    var found: [(setting: Setting, value: YAMLNode)] = []
    for (name, value) in members {
      guard let setting = all.first(where: { $0.name == name.text }) else {
        reader.refuse(name, expected: "one of \(all.map(\.name).joined(separator: ", "))")
        continue
      }
      found.append((setting, value))
    }
    for (setting, value) in found.filter({ !$0.setting.followsOthers }) + found.filter(\.setting.followsOthers) {
      let known = reader.problems.count
      setting.read(&reader, value, &settings)
      if setting.concernsReading { problemsOfReading += reader.problems[known...] }
    }
    self.settings = settings
    problems = reader.problems
    self.problemsOfReading = problemsOfReading
  }
}
