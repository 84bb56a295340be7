extension String {
  /// The text with everything that is invisible or would be interpreted as escapes: `
  /// `, `\t`, `\r`, `\e`, `\u{202e}`.
  ///
  /// Backslashes are doubled, so no two texts have the same visible form. A combining mark without a base is escaped
  /// too, as it would change whatever is printed before it.
  package var visible: String {
    if isPlainASCII { return self }
    var hasBase = false
    return replacingScalars { scalar in
      let isEscaped =
        switch scalar.appearance {
        case .narrow, .wide: scalar == "\\"
        case .mark: !hasBase
        case .dropped, .escaped: true
        }
      hasBase = !isEscaped
      return isEscaped ? Escape(scalar).text : nil
    }
  }
}
