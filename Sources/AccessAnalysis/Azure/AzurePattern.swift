/// An action in a role definition. `*` matches any text, including slashes, anywhere in it; case is ignored.
struct AzurePattern: Sendable {
  let bytes: [UInt8]
  let hasStar: Bool

  init(_ text: String) {
    self.init(bytes: Array(text.lowercased().utf8))
  }

  /// - Parameter bytes: The text in lower case.
  init(bytes: [UInt8]) {
    self.bytes = bytes
    hasStar = bytes.contains(UInt8(ascii: "*"))
  }

  /// - Parameter action: The action in lower case.
  func matches(_ action: [UInt8]) -> Bool {
    guard hasStar else { return bytes == action }
    let star = UInt8(ascii: "*")
    var (position, next) = (0, 0)
    // The position of the last star, and how much of the action it has matched so far.
    var retry: (pattern: Int, action: Int)?
    while position < action.count {
      if next < bytes.count && bytes[next] == star {
        next += 1
        retry = (next, position)
      } else if next < bytes.count && bytes[next] == action[position] {
        (position, next) = (position + 1, next + 1)
      } else if let last = retry {
        retry = (last.pattern, last.action + 1)
        (next, position) = (last.pattern, last.action + 1)
      } else {
        return false
      }
    }
    return bytes[next...].allSatisfy { $0 == star }
  }
}

extension AzurePattern {
  /// Whether an action with `prefix` could match: up to its first star, the pattern agrees with the prefix.
  func canMatch(prefix: [UInt8]) -> Bool {
    let fixed = bytes.prefix { $0 != UInt8(ascii: "*") }
    return fixed.count == bytes.count && fixed.count < prefix.count
      ? false : zip(fixed, prefix).allSatisfy { $0 == $1 }
  }

  /// Whether the pattern begins with `prefix`, written out.
  func hasPrefix(_ prefix: [UInt8]) -> Bool { bytes.starts(with: prefix) }
}
