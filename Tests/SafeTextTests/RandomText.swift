import SafeText
import TestSupport

/// Random texts of all kinds of scalars, the same in every run.
struct RandomText: Sequence, IteratorProtocol {
  private var random: SeededGenerator
  private var remaining: Int

  init(seed: UInt64, count: Int) {
    random = SeededGenerator(seed: seed)
    remaining = count
  }

  mutating func next() -> String? {
    guard remaining > 0 else { return nil }
    remaining -= 1
    var text = ""
    for _ in 0..<Int.random(in: 0...24, using: &random) { text.unicodeScalars.append(scalar()) }
    return text
  }

  private mutating func scalar() -> Unicode.Scalar {
    let odd: [Unicode.Scalar] = [
      "\0", "\n", "\r", "\t", "\u{1B}", "\u{7F}", "\u{85}", "\u{AD}", "\u{301}", "\u{338}", "\u{34F}", "\u{200B}",
      "\u{200D}",
      "\u{202E}", "\u{2028}", "\u{2029}", "\u{2066}", "\u{3000}", "\u{3164}", "\u{FE0F}", "\u{FEFF}", "\u{FFFE}",
      "\u{FFFD}", "\u{1F1E6}", "\u{1F468}", "\u{1F3FD}", "\u{1161}", "\u{11A8}", "\u{1100}", "\u{903}", "\u{E0001}",
      "\u{E0067}",
      "\u{E0100}", "\u{F0000}", "\u{10FFFF}", "\\", "'", "\"", "!", "$", "`", "=", ",", "|", "<", "&", "数", "é", "ب",
      "א",
    ]
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<4: return Unicode.Scalar(UInt8.random(in: 0x20...0x7E, using: &random))
    case 4..<8: return odd[Int.random(in: 0..<odd.count, using: &random)]
    case 8: return Unicode.Scalar(UInt32.random(in: 0x80..<0x3000, using: &random)) ?? " "
    default: return Unicode.Scalar(UInt32.random(in: 0..<0x110000, using: &random)) ?? " "
    }
  }
}

extension String {
  /// For exact comparison, as `==` treats canonically equivalent texts as equal.
  var bytes: [UInt8] { Array(utf8) }

  /// The width of a text that is printed unchanged.
  var printedWidth: Int { String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\\" ? "/" : $0 })).displayWidth }

  /// Whether the text is safe to send to a terminal: it contains nothing that has an effect or is invisible.
  var isSafeToPrint: Bool {
    unicodeScalars.allSatisfy { scalar in
      if scalar.properties.isDefaultIgnorableCodePoint { return false }
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: return false
      case .spaceSeparator: return scalar == " "
      default: return true
      }
    }
  }
}
