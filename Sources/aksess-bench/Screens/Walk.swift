import App
import ScreenKit
import Terminal

/// Keys pressed one after the other, with what each cost until the terminal had everything.
@MainActor
struct Walk {
  private(set) var times = Samples<Duration>()
  private(set) var timesToLastByte = Samples<Duration>()
  private(set) var bytes = Samples<Int>()
  /// What was sent when the cursor had rested and the detail pane followed.
  private(set) var detailBytes = Samples<Int>()

  private let meter: ByteMeter

  /// - Parameter first: What the terminal shows before the first key.
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
