import ArgumentParser
import SafeText

extension CompletionShell {
  /// The candidate as the completion script of the shell needs it; nil if no spelling is safe.
  ///
  /// bash expands candidates, including `$(…)`, and zsh interprets a colon as the start of a description. Each then
  /// quotes what it inserts, but unless a quote is open bash does not quote dollar signs, backticks and a leading
  /// tilde, and zsh does not quote exclamation marks, which refer to earlier lines.
  /// - Parameter quote: The quote that is open where the candidate is inserted.
  func spelling(of candidate: String, in quote: ShellWord.OpenQuote?) -> String? {
    guard !CompletionShell.isUntypable(candidate) else { return nil }
    switch self {
    case .bash:
      let isExpanded =
        candidate.utf8.first == UInt8(ascii: "~") || candidate.unicodeScalars.contains { $0 == "$" || $0 == "`" }
      return quote == nil && isExpanded ? nil : Quoting.shell(candidate)
    case .zsh:
      return quote != .single && candidate.utf8.contains(UInt8(ascii: "!")) ? nil : candidate.backslashing(":", "\\")
    default: return candidate
    }
  }

  /// Whether a name must not be offered: a terminal would not show it correctly, or it looks like an option.
  static func isUntypable(_ name: String) -> Bool {
    name.isEmpty || name.utf8.first == UInt8(ascii: "-") || name.unicodeScalars.contains(where: \.isShownAsEscape)
  }
}

extension String {
  /// The text with a backslash before each special character.
  fileprivate func backslashing(_ special: Unicode.Scalar...) -> String {
    var result = ""
    for scalar in unicodeScalars {
      if special.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
