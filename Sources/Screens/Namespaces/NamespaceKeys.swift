import ScreenKit
import Terminal

/// The keys of the screen Namespaces, in addition to those of lists.
enum NamespaceKeys {
  static let section = KeySection("namespaces", "Namespaces", beside: ["everywhere", "moving", "lists"], map)

  private static let map = KeyMap<Route>([
    KeyBinding(
      [.character("N")], hint: "new namespace", help: "create a namespace", inHintBar: false, action: .newNamespace)
  ])
}
