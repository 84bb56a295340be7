import Terminal

/// A YAML manifest with its keys, values and comments highlighted.
package enum ManifestLines {
  package static func lines(_ yaml: String) -> [StyledLine] {
    yaml.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { line(String($0)) }
  }

  private static func line(_ text: String) -> StyledLine {
    if text.hasPrefix("#") || text == "---" { return StyledLine(text, .muted) }
    guard let colon = text.firstIndex(of: ":"), !text[..<colon].contains("\"") else { return StyledLine(text) }
    let key = text[...colon]
    return StyledLine(String(key), .accent) + StyledLine(String(text[key.endIndex...]))
  }
}
