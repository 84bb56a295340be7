import Terminal
import Testing

@testable import App
@testable import ScreenKit

@Suite("Keys do what the hint bar, the help and the palette say")
struct RowActionTests {
  private static let ways = [
    ["1"], ["2"], ["4"], ["5"], ["6"], ["7"], ["0"], ["1", "Enter"], ["1", "p"], ["2", "Enter"], ["5", "Enter"],
    [":", "sa", "Enter"], [":", "users", "Enter"], ["1", "m"], ["4", "Enter"],
  ]

  private func player(_ way: [String]) throws -> Player {
    var player = try Player(120, 40)
    for key in way { player.press(key) }
    return player
  }

  @Test("a key that can do nothing for the row says why, and is not in the hint bar", arguments: ways)
  func reasons(way: [String]) throws {
    var player = try player(way)
    for _ in 0..<12 {
      let help = player.app.screen?.keyHelp(player.app.context) ?? []
      for key in help where key.reason != nil {
        var pressed = player
        pressed.send(.terminal(.key(key.keys[0])))
        #expect(pressed.app.message == key.reason, "\(way) \(key.hint)")
        #expect(player.rows.last?.contains("\(key.keys[0].label) \(key.hint) ") == false, "\(way) \(key.hint)")
      }
      player.press("j")
    }
  }

  @Test("no key in the hint bar answers that there is nothing to do", arguments: ways)
  func hints(way: [String]) throws {
    var player = try player(way)
    for _ in 0..<12 {
      for key in player.app.screen?.keyHelp(player.app.context) ?? [] where key.isInHintBar && key.reason == nil {
        var pressed = player
        pressed.send(.terminal(.key(key.keys[0])))
        let hasOpened = pressed.app.levels.count > player.app.levels.count
        let message = pressed.app.message ?? ""
        #expect(
          hasOpened || !["no ", "nothing", "not "].contains { message.hasPrefix($0) },
          "\(way) \(key.hint): \(message)")
      }
      player.press("j")
    }
  }

  @Test("a key without a meaning says so, whatever kind of key it is", arguments: ways)
  func unknown(way: [String]) throws {
    for key in ["F7", "^T", "X", "Ins"] {
      var player = try player(way)
      player.press(key)
      #expect(player.shows("\(Key(key)?.label ?? "") does nothing here; ? lists the keys"), "\(way) \(key)")
    }
  }

  @Test("^D and ^U move by half pages, ^N and ^P by rows, and F1 opens the help")
  func moves() throws {
    var player = try player(["4"])
    player.press("^N", "^N", "^P")
    #expect(player.shows("2 of 55"))
    player.press("^D")
    #expect(player.shows("18 of 55"))
    player.press("^U", "F1")
    #expect(player.shows("Help"))
  }
}
