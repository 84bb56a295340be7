/// A key declared once, with its words: hint bars, the help, the palette and the settings all go by this.
package struct KeyBinding<Action: Sendable & Hashable>: Sendable, Hashable {
  /// The keys that do it, the one to show first.
  package var keys: [Key]

  /// A word or two for the hint bar, and with dashes the name in the settings.
  package let hint: String

  /// A sentence for the help.
  package let help: String

  package let action: Action
  package let isInHintBar: Bool

  package init(_ keys: [Key], hint: String, help: String, inHintBar: Bool = true, action: Action) {
    self.keys = keys
    self.hint = hint
    self.help = help
    self.action = action
    self.isInHintBar = inHintBar
  }
}

/// The keys of a screen, in the order the hint bar and the help show them.
package struct KeyMap<Action: Sendable & Hashable>: Sendable, Hashable {
  package var bindings: [KeyBinding<Action>]

  package init(_ bindings: [KeyBinding<Action>]) {
    self.bindings = bindings
  }

  /// What the key does: the first binding that names it counts.
  package func action(for key: Key) -> Action? {
    bindings.first { $0.keys.contains(key) }?.action
  }

  /// The same keys, of some actions only.
  package func only(_ isIncluded: (Action) -> Bool) -> KeyMap {
    KeyMap(bindings.filter { isIncluded($0.action) })
  }
}
