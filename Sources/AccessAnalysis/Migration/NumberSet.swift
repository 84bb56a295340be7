/// A set of small numbers with one bit each: faster to query than a hash table, and cheap to copy.
struct NumberSet {
  private var words: [UInt64]

  /// The empty set of numbers from 0 up to, but not including, `limit`.
  init(below limit: Int) {
    words = Array(repeating: 0, count: (limit + 63) / 64)
  }

  /// The set with more numbers.
  func union(_ numbers: some Sequence<Int32>) -> NumberSet {
    var set = self
    for number in numbers { set.words[Int(number) / 64] |= 1 << (UInt64(number) % 64) }
    return set
  }

  func contains(_ number: Int32) -> Bool { words[Int(number) / 64] & 1 << (UInt64(number) % 64) != 0 }
}
