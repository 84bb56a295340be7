/// What stands for a character where only ASCII can be shown; always one column.
package enum ASCIIForm {
  /// A text in ASCII alone.
  package static func of(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map(of)))
  }

  /// The nearest ASCII of the signs that screens draw; `?` for all else.
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
