import Terminal

/// A key and its words, whatever its action.
package struct KeyHelp: Sendable, Hashable {
  package let keys: [Key]
  package let hint: String
  package let help: String
  package let isInHintBar: Bool
  /// Why it can do nothing now; nil where it can.
  package let reason: String?

  package init(keys: [Key], hint: String, help: String, isInHintBar: Bool = true, reason: String? = nil) {
    self.keys = keys
    self.hint = hint
    self.help = help
    self.isInHintBar = isInHintBar
    self.reason = reason
  }

  /// The same, which can do nothing now where there is a reason.
  package func with(reason: String?) -> KeyHelp {
    KeyHelp(keys: keys, hint: hint, help: help, isInHintBar: isInHintBar, reason: reason)
  }

  /// The name in the settings: the hint with dashes.
  package var name: String { String(hint.lowercased().map { $0 == " " ? "-" : $0 }) }
}

extension KeyBinding {
  package var keyHelp: KeyHelp { KeyHelp(keys: keys, hint: hint, help: help, isInHintBar: isInHintBar) }
}

extension KeyMap {
  package var keyHelp: [KeyHelp] { bindings.map(\.keyHelp) }
}
