import Terminal

/// The keys of every text: manifests, details and the help.
package enum TextKeys {
  package enum Action: Sendable, Hashable {
    case stage, stageWithReason, edit, replaceRole, manifest, grant, revoke, paths, save, copy, find, next, previous,
      wrap,
      right, back

    /// Whether the action only concerns reading, so that it is available wherever text is shown.
    package var isReading: Bool {
      switch self {
      case .find, .next, .previous, .wrap, .right: true
      case .stage, .stageWithReason, .edit, .replaceRole, .manifest, .grant, .revoke, .paths, .save, .copy, .back: false
      }
    }
  }

  package static let section = KeySection("texts", "Texts", beside: ["everywhere", "moving"], map)

  private static let map = KeyMap<Action>([
    KeyBinding([.character("s")], hint: "stage", help: "stage the change; nothing is applied", action: .stage),
    KeyBinding(
      [.character("S")], hint: "with a reason", help: "stage the change and say why", inHintBar: false,
      action: .stageWithReason),
    KeyBinding(
      [.character("r")], hint: "replace role", help: "give the subjects of the grant another role",
      inHintBar: false, action: .replaceRole),
    KeyBinding([.enter, .character("y")], hint: "manifest", help: "show the manifest", action: .manifest),
    KeyBinding([.character("a")], hint: "grant", help: "grant a role, starting from this one", action: .grant),
    KeyBinding(
      [.character("x")], hint: "revoke", help: "show what gives the person access, and what ends it", action: .revoke),
    KeyBinding(
      [.character("P")], hint: "paths", help: "list the ways by which the person can become cluster admin",
      inHintBar: false, action: .paths),
    KeyBinding([.character("o")], hint: "save", help: "save the text to a file", action: .save),
    KeyBinding([.character("c")], hint: "copy", help: "copy the text", action: .copy),
    KeyBinding([.character("e")], hint: "edit", help: "change the manifest in your editor", action: .edit),
    KeyBinding([.character("/")], hint: "find", help: "find text and highlight it", action: .find),
    KeyBinding([.character("n")], hint: "next", help: "go to the next match", inHintBar: false, action: .next),
    KeyBinding(
      [.character("N")], hint: "previous", help: "go to the previous match", inHintBar: false, action: .previous),
    KeyBinding(
      [.character("W")], hint: "wrap", help: "wrap or unwrap long lines", inHintBar: false, action: .wrap),
    KeyBinding(
      [.right, .character("l")], hint: "right", help: "scroll right where lines are not wrapped", inHintBar: false,
      action: .right),
    KeyBinding(
      [.escape, .left, .character("h")], hint: "back",
      help: "go back; ← scrolls left first where lines are not wrapped",
      inHintBar: false, action: .back),
  ])
}
