import Terminal

/// A key and its labels, independent of the type of its action.
package struct KeyHelp: Sendable, Hashable {
  package let keys: [Key]
  package let hint: String
  package let help: String
  package let isInHintBar: Bool
  /// Why the key is unavailable now; nil if it is available.
  package let reason: String?

  package init(keys: [Key], hint: String, help: String, isInHintBar: Bool = true, reason: String? = nil) {
    self.keys = keys
    self.hint = hint
    self.help = help
    self.isInHintBar = isInHintBar
    self.reason = reason
  }

  /// The name in the settings: the hint with hyphens for spaces.
  package var name: String { String(hint.lowercased().map { $0 == " " ? "-" : $0 }) }
}

extension KeyBinding {
  package var keyHelp: KeyHelp { keyHelp(reason: nil) }

  /// The key and its labels.
  ///
  /// - Parameter reason: Why the key is unavailable; nil if it is available.
  package func keyHelp(reason: String?) -> KeyHelp {
    KeyHelp(keys: keys, hint: hint, help: help, isInHintBar: isInHintBar, reason: reason)
  }
}

extension KeyMap {
  package var keyHelp: [KeyHelp] { bindings.map(\.keyHelp) }

  /// The keys for the hint bar.
  package var hints: [KeyHelp] { bindings.compactMap { $0.isInHintBar ? $0.keyHelp : nil } }
}

extension [KeyHelp] {
  /// The keys for the hint bar: those that belong there and are available.
  package var hints: [KeyHelp] { filter { $0.isInHintBar && $0.reason == nil } }
}
