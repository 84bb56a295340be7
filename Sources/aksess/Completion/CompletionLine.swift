import ArgumentParser

/// A command line with the word to complete.
struct CompletionLine {
  /// The words before and after it, as the shell would pass them to the program; nil for those that are unknown.
  let others: [String?]
  /// The typed part of the word to complete; nil if unknown.
  let typed: String?
  /// The start of `typed` that the shell treats as separate words; candidates begin after it.
  let head: String
  /// The open quote at the end of the typed part.
  let openQuote: ShellWord.OpenQuote?
  /// The number of words in `others` that come before it.
  private let position: Int

  /// - Parameters:
  ///   - words: The line's words as they were typed.
  ///   - index: The index of the word to complete.
  init(_ words: [String], index: Int, shell: CompletionShell?, version: String? = nil) {
    let isBash = shell == .bash
    let quoting: ShellWord.Quoting =
      shell == .fish ? (version?.utf8.starts(with: "3.".utf8) == true ? .none : .fish) : .posix
    var pieces: [[String]] = []
    var (current, position): ([String], Int) = ([], 0)
    for (number, word) in words.enumerated() {
      // bash splits at colons, equals signs and at signs, and does not say where there was a space.
      let isJoined = isBash && !pieces.isEmpty && (isBreak(word) || pieces.last?.last.map(isBreak) == true)
      if isJoined { pieces[pieces.count - 1].append(word) } else { pieces.append([word]) }
      if number == index { (current, position) = (pieces[pieces.count - 1], pieces.count - 1) }
    }
    func text(_ pieces: some Sequence<String>) -> String? { ShellWord(pieces.joined(), quoting: quoting).text }
    others = pieces.enumerated().filter { $0.offset != position }.map { text($0.element) }
    self.position = position
    // A candidate does not replace a break with nothing after it.
    head = text(current.last.map(isBreak) == true ? current[...] : current.dropLast()) ?? ""
    // For a word with an at sign, bash does not insert the candidate that it is given.
    let word = ShellWord(current.joined(), quoting: quoting)
    typed = current.contains("@") ? nil : word.text
    openQuote = word.openQuote
  }

  /// The sources of `-f`; nil if unknown.
  var sources: [String]? {
    var sources: [String?] = []
    for (number, word) in others.enumerated() {
      guard let word else { continue }
      if word == "-f" || word == "--filename" {
        // `others` does not include the word to complete.
        if number + 1 < others.count && number + 1 != position { sources.append(others[number + 1]) }
      } else if word.utf8.starts(with: "--filename=".utf8) {
        sources.append(String(word.dropFirst("--filename=".count)))
      }
    }
    let known = sources.compactMap { $0 }
    return known.count == sources.count ? known : nil
  }
}

/// Whether bash treats the word as a break between words.
private func isBreak(_ word: String) -> Bool { word == ":" || word == "=" || word == "@" }
