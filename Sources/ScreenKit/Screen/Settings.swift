import AccessModel
import Terminal

/// What the administrator has set for every session, from `config.yaml`.
package struct Settings: Sendable, Hashable {
  /// Who is meant to be able to become cluster admin.
  package var declared = DeclaredIdentities()

  /// The name of a theme.
  package var theme = ThemeLibrary.standard

  /// Every key, remapped or not.
  package var keys = KeyMaps()

  /// Whether the mouse moves and selects rows; otherwise it selects text, as terminals do.
  package var usesMouse = false

  /// Whether copying is allowed: what is copied leaves the jump host for the terminal's clipboard.
  package var allowsCopying = true

  /// Whether screens are read line by line, aloud or by a program.
  package var isLinear = false

  /// Whether signs that are not ASCII may not show, so that keys are called by words.
  package var isASCII = false

  /// Whether a detail may be shown beside a list; otherwise it has a separate screen.
  package var showsDetailBeside = true

  package init() {}
}

extension Settings {
  /// What a key is called on the screen.
  package func label(_ key: Key) -> String { isASCII ? key.asciiLabel : key.label }

  /// All keys of a binding, as the help prints them.
  package func labels(_ help: KeyHelp) -> String { help.keys.map { label($0) }.joined(separator: " ") }
}
