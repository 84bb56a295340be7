import AccessModel
import App
import Pictures
import ScreenKit
import Terminal

/// Measures every screen that has a tab: opened the first time, and the cursor moved and scrolled by a row.
@MainActor
struct TabMeasures {
  let snapshot: Snapshot
  let runs: Int
  let meter: ByteMeter

  func rows() -> [BenchReport.Row] { Registry.tabs.flatMap(rows) }

  private func rows(of tab: ScreenEntry) -> [BenchReport.Row] {
    guard let number = tab.number else { return [] }
    let name = tab.title ?? tab.name
    let key = Key.character(Unicode.Scalar(UInt8(ascii: "0") + UInt8(number)))
    var opening = Samples<Duration>()
    var player = self.player()
    for _ in 0..<runs {
      player = self.player()
      _ = opening.time { player.pressAndDraw(key) }
    }
    let (moves, scrolls) = walks(&player)
    return [
      BenchReport.Row("\(name) opened the first time", opening, bar: .milliseconds(100)),
      BenchReport.Row("  cursor by a row, key to last byte", moves.timesToLastByte, bar: .microseconds(600)),
      BenchReport.Row("  bytes", bytes: moves.bytes, bar: 111),
      BenchReport.Row("  bytes of the detail after it", bytes: moves.detailBytes),
      BenchReport.Row("  scrolled by a row, key to last byte", scrolls.timesToLastByte, bar: .microseconds(600)),
      BenchReport.Row("  scrolled by a row, bytes", bytes: scrolls.bytes, bar: 751),
    ]
  }

  /// Moves the cursor within the rows that are shown, and then beyond them.
  private func walks(_ player: inout Player) -> (moves: Walk, scrolls: Walk) {
    var moves = Walk(meter: meter, first: player.draw())
    for number in 0..<200 { moves.step(number / 20 % 2 == 0 ? .down : .up, &player) }
    for _ in 0..<ByteMeter.size.rows { player.answer(player.press(.down)) }
    var scrolls = Walk(meter: meter, first: player.draw())
    for _ in 0..<200 { scrolls.step(.down, &player) }
    return (moves, scrolls)
  }

  private func player() -> Player { Player(snapshot, size: ByteMeter.size, worksInBackground: false) }
}
