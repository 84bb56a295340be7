/// Decodes terminal input into events: UTF-8, control characters, pastes, and Escape as opposed to escape sequences.
package struct InputDecoder: Sendable {
  /// The most bytes kept of a paste; the rest is dropped.
  package static let pasteLimit = 1 << 20

  /// The sequence after `ESC [` that starts a paste.
  private static let pasteStart = Array("200~".utf8)
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  private enum State {
    case ground
    case escape
    /// In a sequence that ncurses does not know; its letters are not keys.
    case controlSequence([UInt8])
    case singleShift
    case paste
  }

  /// The pause in input after which ^C or Escape ends a paste: longer than the gaps in a paste over a slow line,
  /// shorter than the time a user takes to notice that nothing happens.
  private static let longestPasteGap = Duration.milliseconds(500)

  /// The number of times that ^C or Escape must be pressed in a row to end a paste without that pause.
  private static let pressesToEndPaste = 3

  private var state = State.ground
  private var pasted: [UInt8] = []
  private var character: [UInt8] = []
  /// The number of pieces since the last pause, and the last piece.
  private var (pieces, lastPiece) = (0, RawInput?.none)
  private var lastPause: ContinuousClock.Instant?

  package init() {}

  /// Decodes a piece of input, and appends the events that are complete.
  package mutating func decode(_ input: RawInput, into events: inout [Event]) {
    (pieces, lastPiece) = (pieces + 1, input)
    switch (input, state) {
    case (.byte(let byte), .paste):
      collect(byte, &events)
    case (.byte(let byte), _):
      decode(byte, &events)
    case (.key, .paste):
      break
    case (.key(let key), _):
      if !character.isEmpty { finishCharacter(&events) }
      if case .escape = state { events.append(.key(.escape)) }
      state = .ground
      events.append(.key(key))
    }
  }

  /// Handles a pause in the input: an Escape that stands alone is the key.
  ///
  /// An incomplete character, sequence or paste stays open, as a slow line may split it anywhere. However, a ^C or
  /// Escape that arrives alone within a paste, after a period without input, comes from a user who is waiting for its
  /// end: the paste is discarded, and the key is handled as a key.
  package mutating func pause(into events: inout [Event], at now: ContinuousClock.Instant = .now) {
    guard pieces > 0 else { return }
    let isAlone = pieces == 1 && lastPause.map { now - $0 >= Self.longestPasteGap } ?? true
    (pieces, lastPause) = (0, now)
    switch state {
    case .escape: events.append(.key(.escape))
    case .singleShift: break
    case .paste:
      guard isAlone, lastPiece == .byte(0x1B) || lastPiece == .byte(0x03) else { return }
      discardPaste(by: lastPiece == .byte(0x1B) ? .escape : .control("c"), &events)
    case .ground, .controlSequence: return
    }
    state = .ground
  }

  private mutating func collect(_ byte: UInt8, _ events: inout [Event]) {
    pasted.append(byte)
    if byte == Self.pasteEnd[Self.pasteEnd.count - 1], pasted.suffix(Self.pasteEnd.count).elementsEqual(Self.pasteEnd) {
      events.append(.paste(Self.text(pasted.dropLast(Self.pasteEnd.count))))
      pasted = []
      state = .ground
    } else if byte == 0x1B || byte == 0x03, pasted.count >= Self.pressesToEndPaste,
      pasted.suffix(Self.pressesToEndPaste).allSatisfy({ $0 == byte })
    {
      discardPaste(by: byte == 0x1B ? .escape : .control("c"), &events)
    } else if pasted.count > Self.pasteLimit + 4096 {
      // Beyond the limit only the tail matters: it may be part of the end sequence.
      pasted.removeSubrange(Self.pasteLimit..<pasted.count - Self.pasteEnd.count)
    }
  }

  private mutating func discardPaste(by key: Key, _ events: inout [Event]) {
    pasted = []
    state = .ground
    events.append(.key(key))
  }

  private mutating func decode(_ byte: UInt8, _ events: inout [Event]) {
    switch state {
    case .ground, .paste: decodePlain(byte, &events)
    case .escape: decodeAfterEscape(byte, &events)
    case .controlSequence(let parameters): decodeControlSequence(byte, parameters, &events)
    case .singleShift:
      state = .ground
      if let key = Self.key(final: byte) { events.append(.key(key)) }
    }
  }

  private mutating func decodeControlSequence(_ byte: UInt8, _ parameters: [UInt8], _ events: inout [Event]) {
    switch byte {
    case 0x20...0x3F:
      state = .controlSequence(Array(parameters.suffix(16)) + [byte])
    case 0x40...0x7E:
      state = parameters + [byte] == Self.pasteStart ? .paste : .ground
      if let key = Self.key(parameters, final: byte) { events.append(.key(key)) }
    default:
      state = .ground
      decodePlain(byte, &events)
    }
  }

  private mutating func decodeAfterEscape(_ byte: UInt8, _ events: inout [Event]) {
    switch byte {
    case UInt8(ascii: "["):
      state = .controlSequence([])
    case UInt8(ascii: "O"):
      state = .singleShift
    default:
      // Escape and then a key, or a key with Alt; terminals send the same bytes for both.
      events.append(.key(.escape))
      state = .ground
      decodePlain(byte, &events)
    }
  }

  private mutating func decodePlain(_ byte: UInt8, _ events: inout [Event]) {
    if byte >= 0x80 {
      continueCharacter(byte, &events)
      return
    }
    if !character.isEmpty { finishCharacter(&events) }
    switch byte {
    case 0x1B: state = .escape
    case 0x7F: events.append(.key(.backspace))
    case ..<0x20: events.append(.key(Key(controlByte: byte)))
    default: events.append(.key(.character(Unicode.Scalar(byte))))
    }
  }

  private mutating func continueCharacter(_ byte: UInt8, _ events: inout [Event]) {
    let isStart = byte >= 0xC0
    if isStart, !character.isEmpty { finishCharacter(&events) }
    character.append(byte)
    if character.count >= Self.length(character[0]) { finishCharacter(&events) }
  }

  /// Ends the current character; invalid UTF-8 becomes U+FFFD.
  private mutating func finishCharacter(_ events: inout [Event]) {
    let scalars = String(decoding: character, as: UTF8.self).unicodeScalars
    events += scalars.map { .key(.character($0)) }
    character = []
  }

  /// The length of the character that starts with this byte; 1 if none does.
  private static func length(_ first: UInt8) -> Int {
    switch first {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  /// The keys of common terminals, for terminals that do not send what their terminfo entry says.
  private static func key(_ parameters: [UInt8], final: UInt8) -> Key? {
    if parameters.isEmpty { return key(final: final) }
    guard final == UInt8(ascii: "~") else { return nil }
    guard parameters.count == 1 else { return functionKey(parameters) }
    switch Unicode.Scalar(parameters[0]) {
    case "1", "7": return .home
    case "2": return .insert
    case "3": return .delete
    case "4", "8": return .end
    case "5": return .pageUp
    case "6": return .pageDown
    default: return nil
    }
  }

  /// F1 to F12 by their numbers, which have gaps where the VT220 keyboard has them.
  private static func functionKey(_ parameters: [UInt8]) -> Key? {
    let numbers = [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24]
    let number = Int(String(decoding: parameters, as: UTF8.self)).flatMap(numbers.firstIndex)
    return number.map { .function($0 + 1) }
  }

  private static func key(final: UInt8) -> Key? {
    switch Unicode.Scalar(final) {
    case "A": .up
    case "B": .down
    case "C": .right
    case "D": .left
    case "H": .home
    case "F": .end
    case "Z": .backTab
    case "M": .enter
    case "P": .function(1)
    case "Q": .function(2)
    case "R": .function(3)
    case "S": .function(4)
    default: nil
    }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let bytes = bytes.prefix(pasteLimit)
    var normal: [UInt8] = []
    normal.reserveCapacity(bytes.count)
    var wasReturn = false
    for byte in bytes {
      let isReturn = byte == UInt8(ascii: "\r")
      if isReturn {
        normal.append(UInt8(ascii: "\n"))
      } else if byte != UInt8(ascii: "\n") || !wasReturn {
        normal.append(byte)
      }
      wasReturn = isReturn
    }
    return String(decoding: normal, as: UTF8.self)
  }
}
