extension Key {
  /// The key with a name: `a`, `^R`, `Enter`, `Esc`, `Space`, `Tab`, `S-Tab`, `PgUp`, `F1` and so on; nil if there is
  /// none.
  package init?(_ name: String) {
    if let named = Self.named[name] {
      self = named
      return
    }
    let scalars = Array(name.unicodeScalars)
    if scalars.count == 1 {
      self = .character(scalars[0])
    } else if scalars.count == 2, scalars[0] == "^", let control = Self.controlled(scalars[1]) {
      self = control
    } else if scalars.count > 1, scalars[0] == "F", let number = Int(name.dropFirst()), (1...63).contains(number) {
      self = .function(number)
    } else {
      return nil
    }
  }

  /// The label in hint bars and the help.
  package var label: String {
    switch self {
    case .character(" "): "Space"
    case .character(let scalar): String(scalar)
    case .control(let scalar): "^" + String(scalar).uppercased()
    case .enter: "⏎"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "S-Tab"
    case .backspace: "Bksp"
    case .delete: "Del"
    case .insert: "Ins"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    }
  }

  /// The label in ASCII: arrows and Enter by name, as their symbols would be replaced by those of other keys.
  package var asciiLabel: String {
    switch self {
    case .enter: "Enter"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    default: label
    }
  }

  private static let named: [String: Key] = [
    "Enter": .enter, "Esc": .escape, "Space": .character(" "), "Tab": .tab, "S-Tab": .backTab,
    "Bksp": .backspace, "Backspace": .backspace, "Del": .delete, "Delete": .delete, "Ins": .insert, "Insert": .insert,
    "Up": .up, "Down": .down, "Left": .left, "Right": .right, "Home": .home, "End": .end,
    "PgUp": .pageUp, "PgDn": .pageDown, "PageUp": .pageUp, "PageDown": .pageDown,
    "⏎": .enter, "↑": .up, "↓": .down, "←": .left, "→": .right,
  ]

  /// Control with a character; Tab, Enter, Esc and Backspace for the characters that terminals send for those keys.
  private static func controlled(_ scalar: Unicode.Scalar) -> Key? {
    guard scalar.isASCII, ("@"..."_").contains(scalar) || ("a"..."z").contains(scalar) else { return nil }
    return Key(controlByte: UInt8(scalar.value & 0x1F))
  }

  /// The key for a byte from 0 to 31.
  init(controlByte byte: UInt8) {
    switch byte {
    case 0x08: self = .backspace
    case 0x09: self = .tab
    case 0x0A, 0x0D: self = .enter
    case 0x1B: self = .escape
    case 0x01...0x1A: self = .control(Unicode.Scalar(byte + 0x60))
    default: self = .control(Unicode.Scalar(byte + 0x40))
    }
  }
}
