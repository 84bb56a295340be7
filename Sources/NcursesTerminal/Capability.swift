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

  /// Keeps attributes from switching to the standard character set each time, as xterm's do in three bytes.
  ///
  /// Only where line drawing is never switched on.
  static func dropCharacterSets() {
    let standard = "\u{1B}(B"
    for (string, unwanted) in [(shim_sgr(), "%?%p9%t\u{1B}(0%e\(standard)%;"), (shim_sgr0(), standard)] {
      guard let string, let value = string.pointee else { continue }
      let text = String(cString: value)
      // The copy stays for as long as the description, which is as long as the program.
      if text.hasPrefix(unwanted) { string.pointee = strdup(String(text.dropFirst(unwanted.count))) }
    }
  }

  private static func text(_ name: String) -> [UInt8]? {
    // Absent is nil, and -1 where the name is no string's.
    guard let value = tigetstr(name), value != UnsafeMutablePointer(bitPattern: -1) else { return nil }
    return Array(UnsafeBufferPointer(start: value, count: strlen(value))).map { UInt8(bitPattern: $0) }
  }
}
