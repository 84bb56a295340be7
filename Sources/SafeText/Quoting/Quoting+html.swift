extension Quoting {
  /// HTML or XML text, or the value of a quoted attribute: the visible form with `&`, `<`, `>`, `"` and `'` as character
  /// references.
  package static func html(_ text: String) -> String {
    text.visible.replacingScalars { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "'": "&#39;"
      default: nil
      }
    }
  }
}
