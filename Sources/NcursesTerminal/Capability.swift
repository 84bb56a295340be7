import CNcurses
import Glibc

/// What the description of the current terminal says.
enum Capability {
  static func isPresent(_ name: String) -> Bool { text(name) != nil }

  /// A string's bytes without the padding that it asks for (`$<5>`).
  static func bytes(_ name: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var isPadding = false
    for byte in text(name) ?? [] {
      if isPadding {
        isPadding = byte != UInt8(ascii: ">")
      } else if byte == UInt8(ascii: "<"), bytes.last == UInt8(ascii: "$") {
        bytes.removeLast()
        isPadding = true
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  /// Whether colours are given as red, green and blue, whichever of the three forms says so.
  static var hasRGB: Bool { tigetflag("RGB") > 0 || tigetnum("RGB") > 0 || isPresent("RGB") }

  private static func text(_ name: String) -> [UInt8]? {
    // Absent is nil, and -1 where the name is no string's.
    guard let value = tigetstr(name), value != UnsafeMutablePointer(bitPattern: -1) else { return nil }
    return Array(UnsafeBufferPointer(start: value, count: strlen(value))).map { UInt8(bitPattern: $0) }
  }
}
