import ScreenKit
import Terminal

/// The keys of the screen Who can, in addition to those of lists.
enum WhoCanKeys {
  enum Action: Sendable, Hashable { case ask, askBackwards, askServer }

  static let section = KeySection("who-can", "Who can", beside: ["everywhere", "moving", "lists"], map)

  private static let map = KeyMap<Action>([
    KeyBinding([.tab], hint: "ask", help: "edit the question", action: .ask),
    KeyBinding(
      [.backTab], hint: "ask where", help: "edit the namespace of the question", inHintBar: false, action: .askBackwards
    ),
    KeyBinding(
      [.character("V")], hint: "ask server", help: "ask the API server whether the row's subject can", inHintBar: false,
      action: .askServer),
  ])
}
