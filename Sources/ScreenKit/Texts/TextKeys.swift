import Terminal

/// The keys of every text: manifests, details, the help.
package enum TextKeys {
  package enum Action: Sendable, Hashable {
    case manifest, grant, save, copy, find, next, previous, wrap, right, back

    /// Whether it is about reading alone, so that it counts wherever there is a text.
    package var isReading: Bool {
      switch self {
      case .find, .next, .previous, .wrap, .right: true
      case .manifest, .grant, .save, .copy, .back: false
      }
    }
  }

  package static let section = KeySection("texts", "Texts", beside: ["everywhere", "moving"], map)

  private static let map = KeyMap<Action>([
    KeyBinding([.enter, .character("y")], hint: "manifest", help: "the manifest", action: .manifest),
    KeyBinding([.character("a")], hint: "grant", help: "grant a role like this", action: .grant),
    KeyBinding([.character("o")], hint: "save", help: "save the text to a file", action: .save),
    KeyBinding([.character("c")], hint: "copy", help: "copy the text", action: .copy),
    KeyBinding([.character("/")], hint: "find", help: "find a text, which is lit", action: .find),
    KeyBinding([.character("n")], hint: "next", help: "the next place found", inHintBar: false, action: .next),
    KeyBinding(
      [.character("N")], hint: "previous", help: "the place found before", inHintBar: false, action: .previous),
    KeyBinding(
      [.character("W")], hint: "wrap", help: "break long lines, or let them run on", inHintBar: false, action: .wrap),
    KeyBinding(
      [.right, .character("l")], hint: "right", help: "where lines run on, more to the right", inHintBar: false,
      action: .right),
    KeyBinding(
      [.escape, .left, .character("h")], hint: "back", help: "back; ← goes left first where lines run on",
      inHintBar: false, action: .back),
  ])
}
