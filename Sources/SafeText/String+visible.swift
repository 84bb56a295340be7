extension String {
  /// The text with all that is not seen, or would be obeyed, as escapes: `\n`, `\t`, `\r`, `\e`, `\u{202e}`.
  ///
  /// Backslashes are doubled, so no two texts have the same visible form. A mark with nothing to sit on is escaped too:
  /// it would change the look of whatever is printed before it.
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
