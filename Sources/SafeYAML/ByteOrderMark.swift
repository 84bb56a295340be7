/// The character U+FEFF, which marks the encoding at the beginning of a text and is text anywhere else.
enum ByteOrderMark {
  private static let bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The line breaks of YAML 1.1: LF, CR, NEL, LS and PS.
  private static let lineBreaks: [[UInt8]] = [[0x0A], [0x0D], [0xC2, 0x85], [0xE2, 0x80, 0xA8], [0xE2, 0x80, 0xA9]]

  /// The first U+FEFF at the start of a line other than the one that marks the encoding: libyaml skips it there,
  /// kubectl's reader does not.
  static func misplaced(in text: UnsafeBufferPointer<UInt8>) -> YAMLPlace? {
    for index in text.indices.dropFirst() where text[index] == bytes[0] && text[index...].starts(with: bytes) {
      let before = text[..<index]
      guard before.elementsEqual(bytes) || lineBreaks.contains(where: { before.suffix($0.count).elementsEqual($0) })
      else { continue }
      return YAMLPlace(line: before.reduce(1) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }, column: nil)
    }
    return nil
  }
}
