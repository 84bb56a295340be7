import AccessAnalysis
import AccessModel
import BuiltIn
import Connectors
import Terminal
import TestSupport
import Testing

@testable import App
@testable import ScreenKit

/// Changes of a watched cluster as the app shows them.
@Suite struct WatchingTests {
  private let roles = [role("view", [rule(["get"], ["pods"])])]

  private func app(_ bindings: [Binding], hasServer: Bool = true) -> App {
    let snapshot = state(roles, bindings)
    return App(
      snapshot, Analysis(snapshot), size: Size(columns: 100, rows: 24), now: Player.day, canReload: true,
      hasServer: hasServer)
  }

  /// The change by which a binding comes to be, and the analysis afterwards.
  private func change(_ app: App, _ edit: Change) -> AppEvent {
    .changed(app.analysis.applying(ChangeSet([edit]), at: Player.day), [.edit(edit)])
  }

  private func works(_ effects: [Effect]) -> [Work] {
    effects.compactMap { if case .work(let work) = $0 { work } else { nil } }
  }

  @Test("a change is shown and marked, and the cursor stays on its row")
  func change() {
    var app = app([
      bind("b", .namespace("bank"), "view", to: group("dev")), bind("z", .namespace("zoo"), "view", to: group("dev")),
    ])
    _ = app.updateAtOnce([.terminal(.key(.character("j")))], now: Player.day)
    #expect(app.draw().textRows().contains { $0.hasPrefix("▌ zoo") })
    let new = bind("m", .namespace("mall"), "view", to: group("ops"))
    _ = app.updateAtOnce([change(app, .putBinding(new))], now: Player.day)
    let rows = app.draw().textRows()
    #expect(rows.contains { $0.hasPrefix(" ~mall") } && rows.contains { $0.hasPrefix("▌ zoo") }, "\(rows)")
    #expect(rows.contains { $0.hasPrefix("  bank") }, "\(rows)")
    // What is opened later shows it as it is.
    _ = app.updateAtOnce([.terminal(.key(.character("4")))], now: Player.day)
    #expect(!app.draw().textRows().contains { $0.contains("~") })
  }

  @Test("keys are handled while the screen with a change is made, and what they did is kept")
  func keys() {
    var app = app([
      bind("a", .namespace("aa"), "view", to: group("dev")), bind("b", .namespace("bb"), "view", to: group("dev")),
    ])
    let first = works(
      app.asked([change(app, .putBinding(bind("c", .namespace("quay"), "view", to: group("dev"))))], now: Player.day))
    #expect(first.count == 1)
    #expect(app.asked([.terminal(.key(.character("j")))], now: Player.day) == [.rest(1)])
    #expect(app.draw().textRows().contains { $0.hasPrefix("▌ bb") })
    let again = works(app.asked([.worked(first[0].result())], now: Player.day))
    #expect(again.count == 1 && !app.draw().textRows().contains { $0.contains("quay") })
    _ = app.asked([.worked(again[0].result())], now: Player.day)
    let rows = app.draw().textRows()
    #expect(rows.contains { $0.hasPrefix("▌ bb") } && rows.contains { $0.hasPrefix(" ~quay") }, "\(rows)")
  }

  @Test("however long somebody types, a change is shown in the end")
  func typing() {
    var app = app([
      bind("a", .namespace("aa"), "view", to: group("dev")), bind("b", .namespace("bb"), "view", to: group("dev")),
    ])
    var effects = app.asked([change(app, .deleteBinding("a", in: .namespace("aa")))], now: Player.day)
    for _ in 0..<10 {
      guard let work = works(effects).last else { break }
      _ = app.asked([.terminal(.key(.character("j")))], now: Player.day)
      effects = app.asked([.worked(work.result())], now: Player.day)
    }
    #expect(!app.draw().textRows().contains { $0.contains("aa") })
  }

  @Test("the header says whether what is shown is live, and why not")
  func states() {
    var app = app([])
    #expect(app.asked([.watching(.live)], now: Player.day) == [])
    #expect(app.draw().textRows()[0].contains("test live ·"))
    _ = app.asked([.watching(.lost("rolebindings: the server cannot be reached"))], now: Player.day)
    #expect(app.draw().textRows()[0].contains("▲ not live · 0 namespaces"))
    #expect(app.draw().textRows().last?.contains("not live: rolebindings: the server cannot be reached") == true)
    _ = app.asked([.watching(.live)], now: Player.day)
    #expect(app.draw().textRows().last?.contains("live again") == true)
  }

  @Test("what is not live is read again when it is time, unless it is being read or live by then")
  func again() {
    var app = app([])
    #expect(app.asked([.timeToReadAgain], now: Player.day) == [])
    _ = app.asked([.watching(.lost("the server cannot be reached"))], now: Player.day)
    #expect(app.asked([.timeToReadAgain], now: Player.day) == [.load(1)])
    #expect(app.asked([.timeToReadAgain], now: Player.day) == [])
    _ = app.asked([.notLoaded(1, "the server cannot be reached")], now: Player.day)
    #expect(app.draw().textRows()[0].contains("▲ not live"))
    #expect(app.asked([.timeToReadAgain], now: Player.day) == [.load(2)])
    _ = app.asked([.notLoaded(2, ""), .watching(.live)], now: Player.day)
    #expect(app.asked([.timeToReadAgain], now: Player.day) == [])
  }

  @Test("a watch is begun and ended from the palette")
  func palette() {
    var app = app([])
    func type(_ text: String) -> [Effect] {
      _ = app.updateAtOnce([.terminal(.key(.character(":")))], now: Player.day)
      _ = app.updateAtOnce(text.unicodeScalars.map { .terminal(.key(.character($0))) }, now: Player.day)
      return app.updateAtOnce([.terminal(.key(.enter))], now: Player.day)
    }
    #expect(type("watch") == [.watch(true), .load(1)])
    _ = app.asked([.notLoaded(1, ""), .watching(.live)], now: Player.day)
    #expect(type("watch") == [.watch(false)])
  }
}
