import AccessModel
import Reports

/// Completes a name.
struct Completion: Sendable {
  private let names: [String]

  init(_ names: [String]) {
    self.names = names
  }

  /// The names that begin with the text, then those that contain it; at most `limit`.
  func candidates(for text: String, limit: Int = 20) -> [String] {
    let needle = Needle(text)
    let folded = text.lowercased()
    var starting: [String] = []
    var holding: [String] = []
    for name in names where needle.isIn(name) {
      if name.lowercased().hasPrefix(folded) { starting.append(name) } else { holding.append(name) }
      if starting.count == limit { break }
    }
    return Array((starting + holding).prefix(limit))
  }
}
