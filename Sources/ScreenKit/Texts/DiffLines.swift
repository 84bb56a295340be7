import Terminal

/// The lines of a diff, each in the colour of its mark.
package enum DiffLines {
  package static func line(_ text: String) -> StyledLine {
    let role: StyleRole =
      switch text.first {
      case "+": .good
      case "-": .error
      case " ": .muted
      default: .accent
      }
    return StyledLine(text, role)
  }

  /// - Parameter text: As `diff -u` prints it.
  package static func lines(_ text: String) -> [StyledLine] {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { line(String($0)) }
  }
}
