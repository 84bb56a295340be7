import AccessModel
import Manifests
import SafeYAML
import ScreenKit

/// A setting of `config.yaml`: its name, what it is for, what it can be, and what it sets.
struct Setting: Sendable {
  let member: Shape.Member
  /// Whether it changes what is read of a live cluster, or who `me` is, which concerns commands too.
  let concernsReading: Bool
  /// Whether it is read after the others, wherever it is in the file, as it depends on them.
  let followsOthers: Bool
  let read: @Sendable (inout SettingsReader, YAMLNode, inout Settings) -> Void

  private init<Content>(
    _ name: String, _ help: String, _ value: SettingValue<Content>, concernsReading: Bool = false,
    set: @escaping @Sendable (inout Settings, Content) -> Void
  ) {
    member = Shape.Member(name, help, value.shape, isOptional: true)
    self.concernsReading = concernsReading
    followsOthers = false
    read = { reader, node, settings in
      if let content = value.read(&reader, node) { set(&settings, content) }
    }
  }

  private init(
    _ name: String, _ help: String, _ shape: Shape,
    followingOthers read: @escaping @Sendable (inout SettingsReader, YAMLNode, inout Settings) -> Void
  ) {
    member = Shape.Member(name, help, shape, isOptional: true)
    (concernsReading, followsOthers) = (false, true)
    self.read = read
  }

  var name: String { member.name }

  /// All settings.
  ///
  /// - Parameter themes: The names allowed for `theme`.
  static func all(themes: [String]) -> [Setting] {
    [
      Setting(
        "platform-admins", "who is meant to be cluster admin: object IDs and user principal names", .identities
      ) { $0.declared.platformAdmins = $1 },
      Setting(
        "break-glass", "the accounts for emergencies: object IDs and user principal names", .identities
      ) { $0.declared.breakGlass = $1 },
      Setting("me", "the subject that me names where the data does not say", .subject, concernsReading: true) {
        $0.me = $1
      },
      Setting(
        "exceptions", "the findings that are accepted until a day, with who accepts them and why", .exceptions
      ) { $0.exceptions = $1 },
      Setting(
        "projects", "the namespaces to read by project, where not all may be listed", .projects, concernsReading: true
      ) { $0.projectNamespaces = $1 },
      Setting("theme", "the theme", .name(among: themes)) { $0.theme = $1 },
      Setting("keys", "your own keys, by section and binding", .keys) { $0.keys = $1 },
      // Their keys are compared with all others.
      Setting("commands", "programs of your own, run on rows by a key", CommandMember.shape) { reader, node, settings in
        settings.commands = reader.commands(node, beside: settings.keys)
      },
      Setting("mouse", "whether the mouse moves and selects rows", .flag) { $0.usesMouse = $1 },
      Setting("clipboard", "whether text may be copied to the terminal's clipboard", .flag) { $0.allowsCopying = $1 },
    ]
  }
}

extension SettingsFile {
  /// What `config.yaml` can be.
  ///
  /// - Parameter themes: The names allowed for `theme`.
  package static func shape(themes: [String]) -> Shape { .object(Setting.all(themes: themes).map(\.member)) }
}
