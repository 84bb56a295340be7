import AccessModel
import App
import Manifests
import ScreenKit

/// `config.yaml`, and the rules and exceptions that people write: the same text gives the same, and each problem has a
/// place in it.
enum ConfigProperties {
  static func check(_ bytes: [UInt8]) throws(Violation) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return }
    try checkRules(text)
    let themes = ["dark", "light"]
    let file = SettingsFile(text, file: "config.yaml", themes: themes)
    try require(themes.contains(file.settings.theme), "the theme is one of those there are: \(file.settings.theme)")
    try check(file.problems, in: text, "config.yaml")
    let again = SettingsFile(text, file: "config.yaml", themes: themes)
    try require(again.settings == file.settings, "reading again sets the same")
    try require(again.problems == file.problems, "reading again finds the same problems")
    try require(SettingsFile("", file: "config.yaml").problems.isEmpty, "an empty file is none")
  }

  /// Reads a text as `access-policy.yaml`, and as `exceptions.yaml`.
  static func checkRules(_ text: String) throws(Violation) {
    let policy = AccessPolicyReader.policy(text, file: "access-policy.yaml")
    try check(policy.problems, in: text, "access-policy.yaml")
    try require(
      policy == AccessPolicyReader.policy(text, file: "access-policy.yaml"), "reading again gives the same rules")
    var reader = ExceptionReader(file: "exceptions.yaml", rules: ["pods-creatable"])
    let exceptions = reader.file(text)
    try check(reader.problems, in: text, "exceptions.yaml")
    var again = ExceptionReader(file: "exceptions.yaml", rules: ["pods-creatable"])
    try require(again.file(text) == exceptions, "reading again gives the same exceptions")
  }

  private static func check(_ problems: [Problem], in text: String, _ file: String) throws(Violation) {
    let lines = text.unicodeScalars.count + 1
    for problem in problems {
      try require(!problem.found.isEmpty, "a problem says what was found")
      try require(problem.place.source == file, "a problem names its file")
      try require((1...lines).contains(problem.place.line ?? 1), "a problem is on a line of the file: \(problem)")
    }
  }
}
