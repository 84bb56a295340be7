/// A key with its labels, declared once for hint bars, the help, the palette and the settings.
package struct KeyBinding<Action: Sendable & Hashable>: Sendable, Hashable {
  /// The keys for the action; the first is the one to show.
  package var keys: [Key]

  /// A word or two for the hint bar; with hyphens, the name in the settings.
  package let hint: String

  /// The description in the help.
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

/// The keys of a screen, in the order of the hint bar and the help.
package struct KeyMap<Action: Sendable & Hashable>: Sendable, Hashable {
  package var bindings: [KeyBinding<Action>]

  package init(_ bindings: [KeyBinding<Action>]) {
    self.bindings = bindings
  }

  /// The action for a key: that of the first binding with the key.
  package func action(for key: Key) -> Action? {
    bindings.first { $0.keys.contains(key) }?.action
  }

  /// The keys of some actions only.
  package func only(_ isIncluded: (Action) -> Bool) -> KeyMap {
    KeyMap(bindings.filter { isIncluded($0.action) })
  }
}
