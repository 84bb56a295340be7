import AccessAnalysis
import AccessModel
import BuiltIn
import Connectors
import Terminal
import Testing

@testable import App

@Suite("Slow work runs off the loop")
struct WorkTests {
  /// The app before the effects of a key are performed, and these.
  private func pressed(_ key: Character, on player: Player) -> (app: App, work: Work?, number: Int?) {
    var app = player.app
    let effects = app.update([.terminal(.key(Self.key(key)))], now: Player.day)
    var found: (Work?, Int?)
    for effect in effects {
      if case .work(let work) = effect { found.0 = work }
      if case .wait(let number) = effect { found.1 = number }
    }
    return (app, found.0, found.1)
  }

  private static func key(_ character: Character) -> Key { .character(character.unicodeScalars.first ?? " ") }

  @Test("a screen is made off the loop: the previous one stays meanwhile, and typed keys wait for it")
  func opening() throws {
    var (app, work, _) = pressed("2", on: try Player(120, 40))
    let before = app.draw().textRows()
    #expect(
      before.contains { $0.contains("HIGHEST") } && before[1] == "" || before.contains { $0.contains("NAMESPACE") })
    #expect(app.update([.terminal(.key(.character("j")))], now: Player.day).isEmpty)
    let result = try #require(work).result()
    _ = app.update([.worked(result)], now: Player.day)
    let rows = app.draw().textRows()
    #expect(rows.contains { $0.contains("OBJECT ID") } && rows.last?.contains("2 of") == true)
  }

  @Test("slow work shows a message, Esc cancels it, and a result that still arrives is ignored")
  func cancelled() throws {
    var (app, work, number) = pressed("2", on: try Player(120, 40))
    let before = app.draw().textRows()
    _ = app.update([.waited(try #require(number))], now: Player.day)
    #expect(app.draw().textRows().last == " opening Groups… Esc cancels")
    let effects = app.update([.terminal(.key(.escape))], now: Player.day)
    #expect(effects == [.cancelWork(try #require(number))])
    #expect(app.draw().textRows().last?.contains("cancelled: opening Groups") == true)
    _ = app.update([.worked(try #require(work).result())], now: Player.day)
    #expect(app.draw().textRows().dropLast() == before.dropLast())
  }

  @Test("a key that is pressed at once does not cancel it")
  func typedAhead() throws {
    var (app, work, _) = pressed("2", on: try Player(120, 40))
    _ = app.update([.terminal(.key(.escape)), .terminal(.key(.character("j")))], now: Player.day)
    _ = app.update([.worked(try #require(work).result())], now: Player.day)
    #expect(app.draw().textRows().last?.contains("2 of") == true)
  }

  @Test("many rows are sorted off the loop, few at once")
  func sorting() throws {
    let items = (0..<6_000).map {
      #"{"kind": "Namespace", "apiVersion": "v1", "metadata": {"name": "n\#($0)"}}"#
    }
    let text = #"{"kind": "List", "apiVersion": "v1", "items": [\#(items.joined(separator: ","))]}"#
    let big = try WorkspaceReader.read(files: [("list.json", text)], title: "big", at: Player.day).snapshot
    var (app, work, _) = pressed("S", on: Player(big, 120, 40))
    #expect(!app.draw().textRows().contains { $0.contains("↓") })
    _ = app.update([.worked(try #require(work).result())], now: Player.day)
    #expect(
      app.draw().textRows().contains { $0.contains("NAMESPACE ↓") }
    )
    #expect(pressed("S", on: try Player(120, 40)).work == nil)
  }
}
