import Terminal
import Testing

@testable import Screens

@Suite("Any keys in any order")
struct RandomKeyTests {
  @Test(
    "two thousand random keys and sizes crash nothing and always leave a whole screen", arguments: [1, 2] as [UInt64])
  func randomKeys(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    var player = try Player(80, 24)
    let named: [Key] = [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
      .control("u"), .control("c"), .control("l"), .control("r"), .function(1),
    ]
    let letters = Array("jkgGhl/!asSydcopqT?.12349 retail\u{301}数".unicodeScalars)
    for step in 0..<1_000 {
      let key =
        Bool.random(using: &random)
        ? named.randomElement(using: &random) : letters.randomElement(using: &random).map(Key.character)
      player.send(.terminal(.key(try #require(key))))
      if step % 50 == 0 {
        let size = Size(columns: Int.random(in: 1...200, using: &random), rows: Int.random(in: 1...50, using: &random))
        player.send(.terminal(.resize(size)))
      }
      #expect(player.canvas.size == player.app.size, "seed \(seed), step \(step)")
    }
  }
}

/// A generator with a seed, so that a failure can be played again.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
