import AccessModel
import Pictures
import Reports
import App
import ScreenKit
import Terminal

/// Measures the response times of screens and the bytes sent to the terminal.
@MainActor
struct ScreenMeasures {
  private let snapshot: Snapshot
  private let runs: Int
  private let meter: ByteMeter
  /// The number of rows of the screen Bindings.
  private let rowCount: Int

  init(_ snapshot: Snapshot, runs: Int) throws {
    self.snapshot = snapshot
    self.runs = runs
    meter = try ByteMeter()
    rowCount = BindingList(snapshot, Selection()).rows.count
  }

  func rows() -> [BenchReport.Row] {
    opening() + moves() + scrolls() + pages() + filter() + columnFilter() + palette() + sorting() + grant()
      + TabMeasures(snapshot: snapshot, runs: runs, meter: meter).rows()
  }

  private func player() -> Player { Player(snapshot, size: ByteMeter.size, worksInBackground: false) }

  private func bindings() -> Player {
    var player = player()
    _ = player.press(.character("4"))
    return player
  }

  private func opening() -> [BenchReport.Row] {
    let first = Samples(runs: runs) { player().draw() }
    var tab = Samples<Duration>()
    for _ in 0..<runs {
      var player = player()
      _ = tab.time { player.pressAndDraw(.character("4")) }
    }
    let shown = bindings()
    return [
      BenchReport.Row("first screen, 120×40", first, bar: .milliseconds(150)),
      BenchReport.Row("tab Bindings opened", tab, bar: .milliseconds(150)),
      BenchReport.Row("draw Bindings", Samples(runs: 200) { shown.draw() }, bar: .milliseconds(2)),
    ]
  }

  /// Cursor moves within the visible rows.
  private func moves() -> [BenchReport.Row] {
    let distance = max(1, min(30, rowCount - 1))
    var player = bindings()
    var walk = Walk(meter: meter, first: player.draw())
    for number in 0..<1_000 { walk.step(number / distance % 2 == 0 ? .down : .up, &player) }
    return [
      BenchReport.Row("cursor move: update and draw", walk.times),
      BenchReport.Row("  key to last byte", walk.timesToLastByte, bar: .milliseconds(3)),
      BenchReport.Row("  bytes", bytes: walk.bytes, bar: 120),
      BenchReport.Row("  bytes of the detail pane after it", bytes: walk.detailBytes, bar: 700),
    ]
  }

  /// Cursor moves at the last visible row, which scroll the list.
  private func scrolls() -> [BenchReport.Row] {
    var player = bindings()
    for _ in 0..<ByteMeter.size.rows { player.answer(player.press(.down)) }
    var walk = Walk(meter: meter, first: player.draw())
    for _ in 0..<max(1, min(1_000, rowCount - ByteMeter.size.rows)) { walk.step(.down, &player) }
    return [
      BenchReport.Row("cursor move that scrolls: key to last byte", walk.timesToLastByte, bar: .milliseconds(3)),
      BenchReport.Row("  bytes", bytes: walk.bytes, bar: 751),
    ]
  }

  private func pages() -> [BenchReport.Row] {
    var player = bindings()
    var walk = Walk(meter: meter, first: player.draw())
    for _ in 0..<max(1, min(100, rowCount / ByteMeter.size.rows)) { walk.step(.pageDown, &player) }
    return [
      BenchReport.Row("page: key to last byte", walk.timesToLastByte, bar: .milliseconds(3)),
      BenchReport.Row("  bytes", bytes: walk.bytes),
    ]
  }

  private func filter() -> [BenchReport.Row] {
    var times = Samples<Duration>()
    for _ in 0..<runs {
      var player = bindings()
      _ = player.press(.character("/"))
      for letter in "payments-api".unicodeScalars { _ = times.time { player.pressAndDraw(.character(letter)) } }
    }
    return [BenchReport.Row("filter keystroke in Bindings", times, bar: .milliseconds(16), judged: .worst)]
  }

  private func columnFilter() -> [BenchReport.Row] {
    var times = Samples<Duration>()
    for _ in 0..<runs {
      var player = bindings()
      _ = player.press(.character("/"))
      for letter in "role:view group:payments".unicodeScalars {
        _ = times.time { player.pressAndDraw(.character(letter)) }
      }
    }
    return [BenchReport.Row("  by columns", times, bar: .milliseconds(16), judged: .worst)]
  }

  private func palette() -> [BenchReport.Row] {
    var opening = Samples<Duration>()
    var gathering = Samples<Duration>()
    var typing = Samples<Duration>()
    for _ in 0..<runs {
      var player = bindings()
      var effects: [Effect] = []
      _ = opening.time {
        effects = player.begin(.character(":"))
        return player.draw()
      }
      gathering.time { player.finish(effects) }
      for letter in "payments-api".unicodeScalars { _ = typing.time { player.pressAndDraw(.character(letter)) } }
    }
    return [
      BenchReport.Row("palette opened", opening, bar: .milliseconds(150)),
      BenchReport.Row("  names gathered off the loop", gathering),
      BenchReport.Row("  keystroke in it", typing, bar: .milliseconds(16), judged: .worst),
    ]
  }

  private func sorting() -> [BenchReport.Row] {
    let columns = BindingList(snapshot, Selection()).table.columns.filter { !$0.isWide }
    var times = [Samples<Duration>](repeating: Samples(), count: columns.count)
    for _ in 0..<runs {
      var player = bindings()
      for column in columns.indices { _ = times[column].time { player.pressAndDraw(.character("s")) } }
    }
    return zip(columns, times).map { BenchReport.Row("Bindings sorted by \($0.title)", $1, bar: .milliseconds(100)) }
  }

  private func grant() -> [BenchReport.Row] {
    var opening = Samples<Duration>()
    var typing = Samples<Duration>()
    for _ in 0..<runs {
      // Opened from Namespaces, the form begins with the groups.
      var player = player()
      _ = opening.time { player.pressAndDraw(.character("a")) }
      for letter in "payments".unicodeScalars { _ = typing.time { player.pressAndDraw(.character(letter)) } }
    }
    return [
      BenchReport.Row("grant form opened", opening, bar: .milliseconds(150)),
      BenchReport.Row("  keystroke in its search for groups", typing, bar: .milliseconds(16), judged: .worst),
    ]
  }
}
