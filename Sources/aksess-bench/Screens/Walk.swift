import App
import Pictures
import ScreenKit
import Terminal

/// Presses keys one after the other and measures the cost of each until everything is sent to the terminal.
@MainActor
struct Walk {
  private(set) var times = Samples<Duration>()
  private(set) var timesToLastByte = Samples<Duration>()
  private(set) var bytes = Samples<Int>()
  /// The bytes sent to update the detail pane once the cursor had rested.
  private(set) var detailBytes = Samples<Int>()

  private let meter: ByteMeter

  /// - Parameter first: The screen before the first key.
  init(meter: ByteMeter, first: Canvas) {
    self.meter = meter
    _ = meter.paint(first)
  }

  mutating func step(_ key: Key, _ player: inout Player) {
    let start = ContinuousClock.now
    let effects = player.press(key)
    let canvas = player.draw()
    times.add(ContinuousClock.now - start)
    bytes.add(meter.paint(canvas))
    timesToLastByte.add(ContinuousClock.now - start)
    player.answer(effects)
    detailBytes.add(meter.paint(player.draw()))
  }
}

extension Player {
  mutating func pressAndDraw(_ key: Key) -> Canvas {
    _ = press(key)
    return draw()
  }
}
