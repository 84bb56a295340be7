extension AzurePattern {
  /// The actions below a prefix that the pattern matches, below another one; nil if there are none.
  ///
  /// A pattern with a star within the prefix becomes all actions below it.
  func moved(from prefix: [UInt8], to other: [UInt8]) -> AzurePattern? {
    guard canMatch(prefix: prefix) else { return nil }
    let rest = bytes.starts(with: prefix) ? Array(bytes.dropFirst(prefix.count)) : [UInt8(ascii: "*")]
    return AzurePattern(bytes: other + rest)
  }

  /// Whether every action that matches `other` matches this.
  func includes(_ other: AzurePattern) -> Bool { matches(other.bytes) }

  /// Whether an action can match both.
  func overlaps(_ other: AzurePattern) -> Bool {
    if !hasStar { return other.matches(bytes) }
    if !other.hasStar { return matches(other.bytes) }
    let star = UInt8(ascii: "*")
    // For each position of the other pattern, whether the part of this one read so far can match up to it.
    var reached = [Bool](repeating: false, count: other.bytes.count + 1)
    reached[0] = true
    func spread(_ reached: inout [Bool]) {
      for (position, byte) in other.bytes.enumerated() where reached[position] && byte == star {
        reached[position + 1] = true
      }
    }
    spread(&reached)
    for byte in bytes {
      var next = [Bool](repeating: false, count: reached.count)
      if byte == star {
        if let first = reached.firstIndex(of: true) {
          for position in first..<next.count { next[position] = true }
        }
      } else {
        for (position, own) in other.bytes.enumerated() where reached[position] {
          if own == star { next[position] = true } else if own == byte { next[position + 1] = true }
        }
        spread(&next)
      }
      reached = next
    }
    return reached[reached.count - 1]
  }
}
