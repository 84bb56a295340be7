import ArgumentParser
import SafeText

extension CompletionShell {
  /// The candidate as the shell's script is to be handed it; nil where no spelling of it is safe.
  ///
  /// bash expands what it is handed, `$(…)` included, and zsh takes a colon for the beginning of a description. Then each
  /// quotes what it puts on the line, but bash leaves dollar signs, backticks and a leading tilde as they are unless a
  /// quote is open, and zsh exclamation marks, which stand for lines typed before.
  /// - Parameter quote: The quote that is open where the candidate will stand.
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

  /// Whether no shell can be offered the name: a terminal would not show it as it is, or it would be taken for an option.
  static func isUntypable(_ name: String) -> Bool {
    name.isEmpty || name.utf8.first == UInt8(ascii: "-") || name.unicodeScalars.contains(where: \.isShownAsEscape)
  }
}

extension String {
  /// The text with a backslash before each of these.
  fileprivate func backslashing(_ special: Unicode.Scalar...) -> String {
    var result = ""
    for scalar in unicodeScalars {
      if special.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
