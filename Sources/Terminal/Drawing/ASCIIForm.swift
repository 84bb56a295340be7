/// The ASCII replacement of a character, always one column wide.
package enum ASCIIForm {
  /// The text in ASCII.
  package static func of(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map(of)))
  }

  /// The nearest ASCII character for the symbols that screens draw; `?` for all others.
  package static func of(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard !scalar.isASCII else { return scalar }
    switch scalar {
    case "─", "━", "╌", "–", "—": return "-"
    case "│", "┃", "╎": return "|"
    case "┌", "┐", "└", "┘", "├", "┤", "┬", "┴", "┼": return "+"
    case "▌", "▸", "▶", "→", "›": return ">"
    case "◂", "◀", "←", "‹", "⏎": return "<"
    case "↑", "▴", "▲": return "^"
    case "↓", "▾", "▼": return "v"
    case "●", "•", "✓", "★": return "*"
    case "○": return "o"
    case "×", "✗": return "x"
    case "·": return "."
    case "…": return "~"
    case "⋮": return ":"
    case "█", "▓", "■": return "#"
    case "“", "”": return "\""
    case "‘", "’": return "'"
    default: return "?"
    }
  }
}
