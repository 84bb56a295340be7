import AccessModel
import Terminal

/// The administrator's settings for all sessions, from `config.yaml`.
package struct Settings: Sendable, Hashable {
  /// The identities that are intended to become cluster admin.
  package var declared = DeclaredIdentities()

  /// The findings that are accepted until a day.
  package var exceptions: [FindingException] = []

  /// The administrator as a SUBJECT, where the data does not say who that is; nil if the settings do not say so either.
  package var me: String?

  /// The namespaces that the administrator works in, of all projects: what is read of a live cluster that does not let them
  /// list everything.
  package var projectNamespaces: [Name] = []

  /// The name of the theme.
  package var theme = ThemeLibrary.standard

  /// All keys, with those that were remapped.
  package var keys = KeyMaps()

  /// The administrator's own commands.
  package var commands: [CustomCommand] = []

  /// Whether the mouse moves and selects rows; otherwise it selects text, as terminals do.
  package var usesMouse = false

  /// Whether copying is allowed: copied text leaves the jump host for the terminal's clipboard.
  package var allowsCopying = true

  /// Whether screens are printed line by line, for a screen reader or a program.
  package var isLinear = false

  /// Whether only ASCII can be shown, so that keys are shown by name.
  package var isASCII = false

  /// Whether the detail may be shown beside a list; otherwise it opens as a separate screen.
  package var showsDetailBeside = true

  package init() {}
}

extension Settings {
  /// The name of a key on the screen.
  package func label(_ key: Key) -> String { isASCII ? key.asciiLabel : key.label }

  /// All keys of a binding as shown in the help.
  package func labels(_ help: KeyHelp) -> String { help.keys.map { label($0) }.joined(separator: " ") }
}
