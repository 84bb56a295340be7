/// The parts of a text that kubectl takes for one document each, in their order.
///
/// kubectl looks for lines that begin with `---` and hold nothing more but white space or a comment, and has its YAML
/// reader read the first document between two of them; whatever follows that there is skipped.
struct KubectlDocuments: Sequence, IteratorProtocol {
  /// The bytes of one part, its last line ended, and how many lines of the text come before it.
  struct Part {
    var bytes: [UInt8] = []
    var firstLine = 0
  }

  private var rest: ArraySlice<UInt8>
  private var line = 0

  init(_ text: String) {
    rest = Array(text.utf8)[...]
  }

  mutating func next() -> Part? {
    var part = Part(firstLine: line)
    while !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
      let text = rest[..<end]
      rest = rest[end...].dropFirst()
      line += 1
      if KubectlDocuments.isSeparator(text), !part.bytes.isEmpty { return part }
      part.bytes += text
      part.bytes.append(UInt8(ascii: "\n"))
    }
    return part.bytes.isEmpty ? nil : part
  }

  private static func isSeparator(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.starts(with: "---".utf8) else { return false }
    let rest = String(decoding: line.dropFirst(3), as: UTF8.self)
    let text = rest.unicodeScalars.first { !$0.properties.isWhitespace }
    return text == nil || text == "#"
  }
}
