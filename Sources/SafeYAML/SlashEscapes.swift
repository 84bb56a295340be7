/// The occurrences of `\/` in a text, an escape of YAML 1.2 that libyaml accepts and kubectl's reader rejects.
struct SlashEscapes {
  /// The positions of the slashes in characters, like libyaml's, ascending.
  private var positions: [Int] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard SlashEscapes.mayHold(bytes) else { return }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    // libyaml does not count the byte order mark.
    var position = bytes.starts(with: mark) ? -1 : 0
    var isEscape = false
    for byte in bytes where byte & 0xC0 != 0x80 {
      if isEscape && byte == UInt8(ascii: "/") { positions.append(position) }
      isEscape = byte == UInt8(ascii: "\\") && !isEscape
      position += 1
    }
  }

  /// Whether a backslash precedes a slash anywhere, which is rare.
  private static func mayHold(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in bytes.indices.dropFirst() where bytes[index] == UInt8(ascii: "/") {
      if bytes[index - 1] == UInt8(ascii: "\\") { return true }
    }
    return false
  }

  /// Whether there is one between two positions.
  func isAny(in range: Range<Int>) -> Bool {
    var (low, high) = (0, positions.count)
    while low < high {
      let middle = (low + high) / 2
      if positions[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < positions.count && positions[low] < range.upperBound
  }
}
