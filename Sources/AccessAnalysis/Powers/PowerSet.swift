/// Some of the powers.
package struct PowerSet: Sendable, Hashable {
  private var bits: UInt32 = 0

  package init() {}

  init(_ powers: Power...) {
    for power in powers { insert(power) }
  }

  package var isEmpty: Bool { bits == 0 }

  package func contains(_ power: Power) -> Bool { bits & PowerSet.bit(power) != 0 }

  package mutating func insert(_ power: Power) { bits |= PowerSet.bit(power) }

  package func union(_ other: PowerSet) -> PowerSet {
    var union = self
    union.bits |= other.bits
    return union
  }

  private static func bit(_ power: Power) -> UInt32 { 1 << UInt32(power.rawValue) }
}
