import ScreenKit
import Terminal

/// The keys that have the same meaning on every screen.
enum AppKeys {
  enum Action: Sendable, Hashable {
    /// A tab, by its digit.
    case tab(Int)
    case help, palette, theme, back, earlier, later, toggleSystem, undo, redo, toggleStaged, reload, redraw, suspend
    case cancel

    /// Whether the key is active even while text is typed.
    var isAlwaysActive: Bool { self == .redraw || self == .suspend || self == .cancel }
  }

  /// - Parameter tabs: The digits and titles of the tabs.
  static func section(tabs: [(number: Int, title: String)]) -> KeySection<Action> {
    KeySection("everywhere", "Everywhere", beside: [], KeyMap(tabs.map(binding) + others))
  }

  private static func binding(_ number: Int, _ title: String) -> KeyBinding<Action> {
    KeyBinding(
      [.character(Unicode.Scalar(UInt8(48 + number)))], hint: title, help: "show \(title)", inHintBar: false,
      action: .tab(number))
  }

  private static let others: [KeyBinding<Action>] = [
    KeyBinding([.character("?"), .function(1)], hint: "help", help: "show this help", action: .help),
    KeyBinding(
      [.character(":")], hint: "command", help: "find an action, screen, namespace, group or theme",
      action: .palette),
    KeyBinding([.character("q")], hint: "back", help: "close the screen, or quit at the top level", action: .back),
    KeyBinding(
      [.character("[")], hint: "earlier", help: "go back in history", inHintBar: false, action: .earlier),
    KeyBinding(
      [.character("]")], hint: "later", help: "go forward in history", inHintBar: false,
      action: .later),
    KeyBinding(
      [.character(".")], hint: "system", help: "show or hide system objects", inHintBar: false,
      action: .toggleSystem),
    KeyBinding(
      [.character("z"), .character("u")], hint: "undo", help: "undo the last staged change", inHintBar: false,
      action: .undo),
    KeyBinding([.character("Z")], hint: "redo", help: "redo what was undone", inHintBar: false, action: .redo),
    KeyBinding(
      [.character("b")], hint: "before/after", help: "show the data without or with the staged changes",
      inHintBar: false, action: .toggleStaged),
    KeyBinding(
      [.character("R"), .control("r")], hint: "refresh", help: "read the sources again", inHintBar: false,
      action: .reload),
    KeyBinding(
      [.character("T")], hint: "theme", help: "preview and choose a theme", inHintBar: false, action: .theme),
    KeyBinding([.control("l")], hint: "redraw", help: "redraw the screen", inHintBar: false, action: .redraw),
    KeyBinding(
      [.control("z")], hint: "suspend", help: "suspend to the shell; fg resumes", inHintBar: false, action: .suspend),
    KeyBinding(
      [.control("c")], hint: "cancel", help: "cancel a prompt or a refresh", inHintBar: false, action: .cancel),
  ]
}
