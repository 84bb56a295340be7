import AccessAnalysis
import AccessAnalysis
import Reports

/// A text prepared for being looked through many times.
struct FoldedText: Sendable {
  /// Its scalars, each in small letters without accents: of one that gets longer the first, so that positions stay.
  let scalars: [Unicode.Scalar]

  init(_ text: String) {
    scalars = text.unicodeScalars.map { scalar in
      scalar.isASCII
        ? ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar
        : Folding.base(of: scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar)
    }
  }

  /// Whether a word begins there.
  func isWordStart(_ position: Int) -> Bool {
    guard position > 0 else { return true }
    let before = scalars[position - 1]
    return !before.properties.isAlphabetic && before.properties.numericType == nil
  }
}

/// Words that are found in a text whose letters come in the same order, others between them.
///
/// Adjacent letters, and letters that begin words, count more than scattered ones.
struct FuzzyPattern: Sendable {
  struct Match: Sendable {
    /// How well it fits, the more the better.
    var score: Int
    /// The positions of the scalars that were found.
    var positions: [Int]
  }

  private let words: [[Unicode.Scalar]]
  /// How many other letters may lie between those of a word, for each of its letters.
  private static let widestGaps = 1

  /// - Parameter text: Words between spaces, all of which are to be found.
  init(_ text: String) {
    words = text.split(separator: " ").map { FoldedText(String($0)).scalars }
  }

  var isEmpty: Bool { words.isEmpty }

  /// Nil where a word is not found.
  func match(_ text: FoldedText) -> Match? {
    var match = Match(score: -min(text.scalars.count, 60) / 4, positions: [])
    for word in words {
      guard let found = whole(word, text) ?? strewn(word, text) else { return nil }
      match.score += found.score
      match.positions += found.positions
    }
    return match
  }

  /// The word in one piece, preferably where a word begins.
  private func whole(_ word: [Unicode.Scalar], _ text: FoldedText) -> Match? {
    let last = text.scalars.count - word.count
    guard last >= 0 else { return nil }
    var best: Match?
    for start in 0...last where text.scalars[start] == word[0] {
      guard text.scalars[start..<start + word.count].elementsEqual(word) else { continue }
      let score = start == 0 ? 300 : text.isWordStart(start) ? 220 : 120
      if score > best?.score ?? 0 { best = Match(score: score, positions: Array(start..<start + word.count)) }
      if score > 120 { break }
    }
    return best
  }

  /// The word's letters with others between: from where they are complete first, back to the nearest beginning.
  private func strewn(_ word: [Unicode.Scalar], _ text: FoldedText) -> Match? {
    var found = 0
    guard
      let end = text.scalars.firstIndex(where: { scalar in
        if scalar == word[found] { found += 1 }
        return found == word.count
      })
    else { return nil }
    var positions: [Int] = []
    var place = end
    for letter in word.reversed() {
      while text.scalars[place] != letter { place -= 1 }
      positions.append(place)
      place -= 1
    }
    positions.reverse()
    let gaps = positions[positions.count - 1] - positions[0] + 1 - positions.count
    // Letters that far apart are in nearly every sentence.
    guard gaps <= FuzzyPattern.widestGaps * word.count else { return nil }
    let starts = positions.count { text.isWordStart($0) }
    return Match(score: max(1, 60 + 12 * starts - 2 * gaps), positions: positions)
  }
}
