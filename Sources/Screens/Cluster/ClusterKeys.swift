import ScreenKit
import Terminal

/// The keys of the screen Cluster.
enum ClusterKeys {
  enum Action: Sendable, Hashable {
    case open, nextCommand, copy, save, back
  }

  static let section = KeySection("cluster", "Cluster", beside: ["everywhere", "moving"], map)

  private static let map = KeyMap<Action>([
    KeyBinding(
      [.enter, .right, .character("l")], hint: "open", help: "show the checklist item full screen", action: .open),
    KeyBinding([.tab], hint: "next command", help: "highlight the next command of the item", action: .nextCommand),
    KeyBinding([.character("c")], hint: "copy", help: "copy the highlighted command", action: .copy),
    KeyBinding([.character("o")], hint: "save", help: "save the checklist to a file", action: .save),
    KeyBinding([.escape, .left, .character("h")], hint: "back", help: "go back", inHintBar: false, action: .back),
  ])
}
