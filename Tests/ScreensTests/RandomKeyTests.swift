import SystemPackage
import Connectors
import Foundation
import Terminal
import TestSupport
import Testing

@testable import App
@testable import ScreenKit

@Suite("Any keys in any order")
struct RandomKeyTests {
  @Test("two thousand random keys and sizes never crash on the sample and always leave a complete screen")
  func sample() throws { try play(try Player(80, 24), seed: 1) }

  @Test("the same in a generated workspace with odd names")
  func made() async throws {
    let made = FilePath(Repository.fixture("made").path)
    let reading = try await WorkspaceReader(paths: [made]).read(at: Player.day)
    try play(Player(reading.snapshot, 80, 24), seed: 2)
  }

  private func play(_ first: Player, seed: UInt64) throws {
    print("random keys with seed \(seed)")
    var random = SeededGenerator(seed: seed)
    var player = first
    let named: [Key] = [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
      .control("u"), .control("c"), .control("l"), .control("r"), .control("p"), .function(1),
    ]
    let letters = Array("jkgGhl/!asSydcofpqT?.:[]CvixmwW*<>nN1234569 retail\u{301}数".unicodeScalars)
    for step in 0..<2_000 {
      let key =
        Bool.random(using: &random)
        ? named.randomElement(using: &random) : letters.randomElement(using: &random).map(Key.character)
      player.send(.terminal(.key(try #require(key))))
      if step % 50 == 0 {
        let size = Size(columns: Int.random(in: 1...200, using: &random), rows: Int.random(in: 1...50, using: &random))
        player.send(.terminal(.resize(size)))
      }
      try #require(player.canvas.size == player.app.size, "seed \(seed), step \(step)")
    }
  }
}
