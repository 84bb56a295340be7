import CNcurses
import Glibc

/// The capabilities of the current terminal.
enum Capability {
  static func isPresent(_ name: String) -> Bool { text(name) != nil }

  /// The bytes of a string capability without padding (`$<5>`).
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

  /// Whether colours are set as red, green and blue, in any of the three forms of the capability.
  static var hasRGB: Bool { tigetflag("RGB") > 0 || tigetnum("RGB") > 0 || isPresent("RGB") }

  private static func text(_ name: String) -> [UInt8]? {
    // Nil if it is absent, -1 if it is not a string capability.
    guard let value = tigetstr(name), value != UnsafeMutablePointer(bitPattern: -1) else { return nil }
    return Array(UnsafeBufferPointer(start: value, count: strlen(value))).map { UInt8(bitPattern: $0) }
  }
}
