/// The path of a file as seen from the folder of a run.
struct RelativePath: Sendable {
  /// The components; `..` only at the beginning.
  private let components: [Substring]
  /// Whether the file is outside of the folder, on an absolute path.
  private let isAbsolute: Bool

  /// - Parameter folder: The absolute path of the folder.
  init(_ path: String, from folder: String) {
    let parts = RelativePath.normal(path)
    let start = RelativePath.normal(folder)
    let isRooted = path.utf8.first == UInt8(ascii: "/")
    let isInside = isRooted && parts.starts(with: start)
    components = isInside ? Array(parts.dropFirst(start.count)) : parts
    isAbsolute = isRooted && !isInside
  }

  private static func normal(_ path: String) -> [Substring] {
    path.split(separator: "/").reduce(into: []) { parts, part in
      if part == ".", path != "." { return }
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
  }

  /// The path as text.
  var text: String { (isAbsolute ? "/" : "") + components.joined(separator: "/") }

  /// The path as a URI reference (RFC 3986): relative, or with the scheme `file` if it is outside of the folder.
  var uri: String {
    (isAbsolute ? "file:///" : "") + components.map(RelativePath.encoded).joined(separator: "/")
  }

  private static func encoded(_ part: Substring) -> String {
    part.utf8.map { byte in
      switch Unicode.Scalar(byte) {
      case "A"..."Z", "a"..."z", "0"..."9", "-", ".", "_", "~": String(Unicode.Scalar(byte))
      default: (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }
}
