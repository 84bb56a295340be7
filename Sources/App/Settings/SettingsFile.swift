import AccessModel
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

  /// The top-level keys of a settings file.
  private enum Key: String, CaseIterable {
    case platformAdmins = "platform-admins"
    case breakGlass = "break-glass"
    case me, projects, theme, keys, commands, mouse, clipboard
  }

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
    var reader = SettingsReader(file: file)
    var identities: [Key: [DeclaredIdentities.Identity]] = [:]
    var commands: YAMLNode?
    let members = reader.root(text)
    var problemsOfReading = reader.problems
    for (name, value) in members {
      guard let key = name.text.flatMap({ Key(rawValue: $0) }) else {
        reader.refuse(name, expected: "one of \(Key.allCases.map(\.rawValue).joined(separator: ", "))")
        continue
      }
      switch key {
      case .platformAdmins, .breakGlass: identities[key] = reader.identities(value)
      case .projects, .me:
        let known = reader.problems.count
        if key == .me { settings.me = reader.me(value) } else { settings.projectNamespaces = reader.projects(value) }
        problemsOfReading += reader.problems[known...]
      case .mouse: settings.usesMouse = reader.flag(value) ?? settings.usesMouse
      case .clipboard: settings.allowsCopying = reader.flag(value) ?? settings.allowsCopying
      case .keys: settings.keys = reader.keys(value)
      case .commands:
        if let exposure { reader.refuseCommands(at: name, exposure) } else { commands = value }
      case .theme: settings.theme = reader.name(value, among: themes) ?? settings.theme
      }
    }
    // The keys of commands are compared with all others, which may be assigned further down.
    if let commands { settings.commands = reader.commands(commands, beside: settings.keys) }
    settings.declared = DeclaredIdentities(
      platformAdmins: identities[.platformAdmins] ?? [], breakGlass: identities[.breakGlass] ?? [])
    self.settings = settings
    problems = reader.problems
    self.problemsOfReading = problemsOfReading
  }
}
