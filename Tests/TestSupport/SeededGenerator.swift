/// Random numbers that are the same for the same seed (SplitMix64, by Steele, Lea and Flood).
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  /// The default seed.
  package static let seed: UInt64 = 20_261_124

  private var state: UInt64

  package init(seed: UInt64 = SeededGenerator.seed) {
    state = seed
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Returns a random element of a nonempty collection.
  package mutating func one<Value>(of values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &self)]
  }
}
