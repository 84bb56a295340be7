/// The code of a Swift file, without comments, and with only the interpolations of strings.
struct SwiftCode {
  let text: String

  init(_ source: String) {
    var reader = CodeReader(Array(source.utf8))
    reader.readCode(isInterpolated: false)
    text = String(decoding: reader.code, as: UTF8.self)
  }

  /// The modules that it imports.
  var imports: Set<String> {
    Set(
      text.split(separator: "\n").compactMap { line in
        let words = line.split(separator: " ")
        guard let position = words.firstIndex(of: "import"), position + 1 < words.count,
          words[..<position].allSatisfy({ $0.hasPrefix("@") || $0 == "package" || $0 == "internal" })
        else { return nil }
        return words[position + 1].split(separator: ".").first.map(String.init)
      })
  }

  /// The names declared at the top level, visible to other files or only in this one.
  func declaredNames(isPrivate: Bool) -> Set<String> {
    let kinds: Set<Substring> = [
      "struct", "class", "enum", "actor", "protocol", "typealias", "func", "let", "var",
    ]
    return Set(
      text.split(separator: "\n").compactMap { line in
        guard let first = line.first, first.isLetter || first == "@" else { return nil }
        let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "@") }
        guard let kind = words.firstIndex(where: kinds.contains), kind + 1 < words.count,
          !words[..<kind].contains("extension"), !words[..<kind].contains("import")
        else { return nil }
        let isHidden = words[..<kind].contains { $0 == "private" || $0 == "fileprivate" }
        return isHidden == isPrivate ? String(words[kind + 1]) : nil
      })
  }

  /// The names that it uses, except members after a dot.
  var writtenNames: Set<String> {
    var names: Set<String> = []
    var name: [UInt8] = []
    var (before, last): (UInt8, UInt8) = (0, 0)
    var isMember = false
    for byte in Array(text.utf8) + [0] {
      let isPart =
        byte == UInt8(ascii: "_") || byte >= 0x80 || Character(Unicode.Scalar(byte)).isLetter
        || Character(Unicode.Scalar(byte)).isNumber
      if isPart {
        if name.isEmpty { isMember = last == UInt8(ascii: ".") && before != UInt8(ascii: ".") }
        name.append(byte)
      } else if !name.isEmpty {
        if !isMember { names.insert(String(decoding: name, as: UTF8.self)) }
        name = []
      }
      (before, last) = (last, byte)
    }
    return names
  }
}

/// Scans a Swift file and keeps its code.
private struct CodeReader {
  private let bytes: [UInt8]
  private var position = 0
  private(set) var code: [UInt8] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads to the end, or to the parenthesis that ends an interpolation.
  mutating func readCode(isInterpolated: Bool) {
    var depth = 0
    while position < bytes.count {
      if starts(with: "//") {
        skip(to: "\n", keepingEnd: true)
      } else if starts(with: "/*") {
        skip(to: "*/")
      } else if starts(with: "#/") {
        skip(to: "/#")
      } else if !readString() {
        let byte = bytes[position]
        position += 1
        if isInterpolated {
          if byte == UInt8(ascii: "(") { depth += 1 }
          if byte == UInt8(ascii: ")") { depth -= 1 }
          if depth < 0 { break }
        }
        code.append(byte)
      }
    }
    code.append(UInt8(ascii: " "))
  }

  /// Reads a string, if one begins here.
  private mutating func readString() -> Bool {
    let hashes = bytes[position...].prefix { $0 == UInt8(ascii: "#") }.count
    guard position + hashes < bytes.count, bytes[position + hashes] == UInt8(ascii: "\"") else { return false }
    position += hashes
    let quote = starts(with: "\"\"\"") ? "\"\"\"" : "\""
    let end = quote + String(repeating: "#", count: hashes)
    let escape = "\\" + String(repeating: "#", count: hashes)
    position += quote.utf8.count
    while position < bytes.count, !starts(with: end) {
      if starts(with: escape + "(") {
        position += escape.utf8.count + 1
        readCode(isInterpolated: true)
      } else {
        position += starts(with: escape) ? escape.utf8.count + 1 : 1
      }
    }
    position += end.utf8.count
    return true
  }

  private mutating func skip(to end: String, keepingEnd: Bool = false) {
    position += 2
    while position < bytes.count, !starts(with: end) { position += 1 }
    if !keepingEnd { position += end.utf8.count }
  }

  private func starts(with text: String) -> Bool { bytes[position...].starts(with: text.utf8) }
}
