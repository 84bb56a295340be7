import CNcurses
import Terminal

/// Reads the mouse through ncurses, and detects double clicks.
struct MouseInput {
  private var lastPress: (point: Point, time: ContinuousClock.Instant)?

  /// The longest pause between the presses of a double click, as on most desktops.
  private static let longestPause = Duration.milliseconds(400)

  /// Turns mouse reporting on; selecting text in the terminal then requires Shift.
  static func start() {
    // Waiting for a press to become a click would delay every key.
    mouseinterval(0)
    mousemask(shim_mouse_mask(), nil)
  }

  /// The mouse event whose key code was just read; nil if it is not one that is handled.
  mutating func read() -> Mouse? {
    var event = MEVENT()
    guard getmouse(&event) == OK else { return nil }
    let point = Point(column: Int(event.x), row: Int(event.y))
    switch event.bstate {
    case shim_wheel_up(): return Mouse(.wheelUp, at: point)
    case shim_wheel_down(): return Mouse(.wheelDown, at: point)
    case shim_button1_pressed(): return press(at: point)
    default: return nil
    }
  }

  private mutating func press(at point: Point) -> Mouse {
    let now = ContinuousClock.now
    if let last = lastPress, last.point == point, now - last.time < MouseInput.longestPause {
      lastPress = nil
      return Mouse(.doubleClick, at: point)
    }
    lastPress = (point, now)
    return Mouse(.click, at: point)
  }
}
