import Terminal

/// Input from a terminal: nothing leaves the decoder stuck, and plain text is decoded unchanged.
enum InputProperties {
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// A byte 0 means a pause, and 1 a key that ncurses knows.
  static func check(_ bytes: [UInt8]) throws(Violation) {
    var decoder = InputDecoder()
    var events: [Event] = []
    for byte in bytes {
      switch byte {
      case 0: decoder.pause(into: &events)
      case 1: decoder.decode(.key(.up), into: &events)
      default: decoder.decode(.byte(byte), into: &events)
      }
    }
    let isPlain = bytes.allSatisfy { (0x20..<0x7F).contains($0) }
    if isPlain {
      let expected = bytes.map { Event.key(.character(Unicode.Scalar($0))) }
      try require(events == expected, "plain text is its characters")
    }
    try check(events)
    decoder.pause(into: &events)
    try check(end: decoder, "x", in: "a pause")
    var after = decoder
    var ignored: [Event] = []
    after.pause(into: &ignored)
    try require(ignored.isEmpty, "a second pause tells nothing new")
  }

  private static func check(_ events: [Event]) throws(Violation) {
    for case .paste(let text) in events {
      try require(!text.utf8.contains(UInt8(ascii: "\r")), "every line end of a paste is a line feed")
      // Each byte that is not UTF-8 becomes three bytes.
      try require(text.utf8.count <= 3 * InputDecoder.pasteLimit, "a paste has its limit")
    }
  }

  /// Checks that, whatever came before, a key after the end of a paste is decoded as a key.
  private static func check(end decoder: InputDecoder, _ key: Unicode.Scalar, in state: String) throws(Violation) {
    var (decoder, events) = (decoder, [Event]())
    for byte in pasteEnd { decoder.decode(.byte(byte), into: &events) }
    decoder.pause(into: &events)
    try check(events)
    decoder.decode(.byte(UInt8(key.value)), into: &events)
    try require(
      events.last == .key(.character(key)), "after \(state) and the end of a paste, a key is a key: \(events)")
  }
}
