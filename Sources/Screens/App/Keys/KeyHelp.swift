import Terminal

/// A key and its words, whatever its action.
package struct KeyHelp: Sendable, Hashable {
  package let keys: [Key]
  package let hint: String
  package let help: String
  package let isInHintBar: Bool

  init(keys: [Key], hint: String, help: String, isInHintBar: Bool = true) {
    self.keys = keys
    self.hint = hint
    self.help = help
    self.isInHintBar = isInHintBar
  }

  /// All keys, as the help prints them.
  func labels(_ settings: Settings) -> String { keys.map { settings.label($0) }.joined(separator: " ") }

  /// The name in the settings: the hint with dashes.
  var name: String { String(hint.lowercased().map { $0 == " " ? "-" : $0 }) }
}

extension Settings {
  /// What a key is called on the screen.
  func label(_ key: Key) -> String { isASCII ? key.asciiLabel : key.label }
}

extension KeyMap {
  var keyHelp: [KeyHelp] {
    bindings.map { KeyHelp(keys: $0.keys, hint: $0.hint, help: $0.help, isInHintBar: $0.isInHintBar) }
  }
}
