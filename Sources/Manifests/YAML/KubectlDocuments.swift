import SafeYAML

/// The parts of a text that kubectl reads as one document each, in order.
///
/// kubectl splits at lines that start with `---`, which may be followed only by white space or a comment. Its YAML
/// reader then reads the first document of each part and skips the rest (`YAMLReader.Read` of k8s.io/apimachinery).
struct KubectlDocuments {
  /// The bytes of one part, with its last line terminated, and the number of lines before it.
  struct Part {
    var bytes: [UInt8] = []
    var firstLine = 0
    /// Where the bytes are in the text.
    var range: Range<Int>
    /// Where the line is that separates it from the part before; nil if there is none.
    var separator: Range<Int>?
  }

  private var rest: ArraySlice<UInt8>
  /// The number of lines read.
  private(set) var line = 0
  private var separator: Range<Int>?

  init(_ text: String) {
    rest = Array(text.utf8)[...]
  }

  /// Returns the next part; nil at the end.
  mutating func next() throws(YAMLFailure) -> Part? {
    var part = Part(firstLine: line, range: rest.startIndex..<rest.startIndex, separator: separator)
    while !rest.isEmpty {
      let start = rest.startIndex
      let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
      let text = rest[..<end]
      rest = rest[end...].dropFirst()
      line += 1
      if text.starts(with: "---".utf8) {
        guard KubectlDocuments.isSeparator(text) else {
          throw YAMLFailure(
            .content, YAMLPlace(line: line - part.firstLine, column: 1),
            found: "a document on the same line as its ---",
            expected: "--- on a line of its own before it")
        }
        if !part.bytes.isEmpty {
          separator = start..<rest.startIndex
          return part
        }
      }
      part.bytes += text
      part.bytes.append(UInt8(ascii: "\n"))
      part.range = part.range.lowerBound..<rest.startIndex
    }
    return part.bytes.isEmpty ? nil : part
  }

  private static func isSeparator(_ line: ArraySlice<UInt8>) -> Bool {
    let rest = String(decoding: line.dropFirst(3), as: UTF8.self)
    let text = rest.unicodeScalars.first { !$0.properties.isWhitespace }
    return text == nil || text == "#"
  }
}
