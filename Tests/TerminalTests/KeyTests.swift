import Terminal
import Testing

@Suite struct KeyTests {
  @Test(arguments: [
    ("a", Key.character("a"), "a"), ("^R", .control("r"), "^R"), ("^r", .control("r"), "^R"), ("Enter", .enter, "⏎"),
    ("Esc", .escape, "Esc"), ("Space", .character(" "), "Space"), ("Tab", .tab, "Tab"), ("S-Tab", .backTab, "S-Tab"),
    ("PgUp", .pageUp, "PgUp"), ("F1", .function(1), "F1"), ("F", .character("F"), "F"), ("^", .character("^"), "^"),
    ("Up", .up, "↑"), ("^[", .escape, "Esc"), ("^M", .enter, "⏎"),
    ("^]", .control("]"), "^]"), ("é", .character("é"), "é"),
  ])
  func `A key has its name and its label`(name: String, key: Key, label: String) {
    #expect(Key(name) == key)
    #expect(key.label == label)
  }

  @Test(arguments: ["", "ab", "^é", "F0", "F99", "Fx", "Shift"])
  func `What is no key's name is none`(name: String) {
    #expect(Key(name) == nil)
  }

  @Test func `A map does what its first binding of a key says`() {
    let map = KeyMap([
      KeyBinding([Key.enter, .right], hint: "open", help: "Open it.", action: 1),
      KeyBinding([.right], hint: "next", help: "Go on.", action: 2),
    ])
    #expect(map.action(for: .right) == 1)
    #expect(map.action(for: .left) == nil)
  }
}
