import Terminal

/// The keys for choosing the columns of a list.
package enum ColumnKeys {
  package enum Action: Sendable, Hashable { case toggle, narrower, wider, sort, close }

  package static let section = KeySection("columns", "Columns of a list", beside: ["moving"], map)

  private static let map = KeyMap<Action>([
    KeyBinding([.character(" ")], hint: "show or not", help: "show or hide the column", action: .toggle),
    KeyBinding([.left, .character("h")], hint: "narrower", help: "make the column narrower", action: .narrower),
    KeyBinding([.right, .character("l")], hint: "wider", help: "make the column wider", action: .wider),
    KeyBinding(
      [.character("s")], hint: "sort", help: "sort by the column; press again to reverse the order", action: .sort),
    KeyBinding(
      [.enter, .escape, .character("C"), .character("q")], hint: "done", help: "return to the list", action: .close),
  ])
}
