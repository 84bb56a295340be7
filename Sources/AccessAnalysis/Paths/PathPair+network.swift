import AccessModel

extension PathPair {
  /// The tools of any pair.
  static let mask = all.reduce(UInt32(0)) { $1.sides.reduce($0) { $0 | $1 } }
}
