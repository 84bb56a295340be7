import ArgumentParser
import SafeText

extension CompletionShell {
  /// The candidate as the shell's script is to be handed it; nil where no spelling of it is safe.
  ///
  /// bash expands what it is handed, `$(…)` included, zsh takes a colon for the beginning of a description, and every one
  /// shows what it is handed on the terminal. A candidate that begins with a dash would be taken for an option.
  func spelling(of candidate: String) -> String? {
    let isShowable = !candidate.isEmpty && !candidate.unicodeScalars.contains(where: \.isShownAsEscape)
    guard isShowable, candidate.utf8.first != UInt8(ascii: "-") else { return nil }
    switch self {
    // Readline inserts a home directory's name as it is.
    case .bash: return candidate.utf8.first == UInt8(ascii: "~") ? nil : Quoting.shell(candidate)
    case .zsh: return candidate.backslashing(":", "\\")
    default: return candidate
    }
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
