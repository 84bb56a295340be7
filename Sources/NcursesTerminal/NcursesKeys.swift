import CNcurses
import Terminal

extension Key {
  /// The key for an ncurses key code, which is 256 or more; nil for other codes.
  init?(ncursesCode code: Int32) {
    switch code {
    case KEY_UP: self = .up
    case KEY_DOWN: self = .down
    case KEY_LEFT: self = .left
    case KEY_RIGHT: self = .right
    case KEY_HOME, KEY_FIND, KEY_A1: self = .home
    case KEY_END, KEY_SELECT, KEY_C1: self = .end
    case KEY_PPAGE, KEY_A3: self = .pageUp
    case KEY_NPAGE, KEY_C3: self = .pageDown
    case KEY_ENTER: self = .enter
    case KEY_BACKSPACE: self = .backspace
    case KEY_DC: self = .delete
    case KEY_IC: self = .insert
    case KEY_BTAB: self = .backTab
    case shim_key_f0() + 1...shim_key_f0() + 63: self = .function(Int(code - shim_key_f0()))
    default: return nil
    }
  }
}
