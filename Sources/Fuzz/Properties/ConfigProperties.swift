import AccessModel
import App
import ScreenKit

/// `config.yaml`: the same text gives the same settings, and each problem has a place in it.
enum ConfigProperties {
  static func check(_ bytes: [UInt8]) throws(Violation) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return }
    let themes = ["dark", "light"]
    let file = SettingsFile(text, file: "config.yaml", themes: themes)
    try require(themes.contains(file.settings.theme), "the theme is one of those there are: \(file.settings.theme)")
    let lines = text.unicodeScalars.count + 1
    for problem in file.problems {
      try require(!problem.found.isEmpty, "a problem says what was found")
      try require(problem.place.source == "config.yaml", "a problem names its file")
      try require((1...lines).contains(problem.place.line ?? 1), "a problem is on a line of the file: \(problem)")
    }
    let again = SettingsFile(text, file: "config.yaml", themes: themes)
    try require(again.settings == file.settings, "reading again sets the same")
    try require(again.problems == file.problems, "reading again finds the same problems")
    try require(SettingsFile("", file: "config.yaml").problems.isEmpty, "an empty file is none")
  }
}
