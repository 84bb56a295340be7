import ArgumentParser

/// The command line in which a word is being completed.
struct CompletionLine {
  /// The words before and after it, as the shell would hand them to the program; nil where that is not known.
  let others: [String?]
  /// The word being completed, as far as it is typed; nil where that is not known.
  let typed: String?
  /// What of `typed` the shell takes for separate words, so that candidates are to begin after it.
  let head: String
  /// The quote that is open at its end.
  let openQuote: ShellWord.OpenQuote?
  /// How many of `others` stand before it.
  private let position: Int

  /// - Parameters:
  ///   - words: The line's words as they were typed.
  ///   - index: Which of them is being completed.
  init(_ words: [String], index: Int, shell: CompletionShell?, version: String? = nil) {
    let isBash = shell == .bash
    let quoting: ShellWord.Quoting =
      shell == .fish ? (version?.utf8.starts(with: "3.".utf8) == true ? .none : .fish) : .posix
    var pieces: [[String]] = []
    var (current, position): ([String], Int) = ([], 0)
    for (number, word) in words.enumerated() {
      // bash makes words of colons, equal and at signs, and keeps nothing of where there was a space.
      let isJoined = isBash && !pieces.isEmpty && (isBreak(word) || pieces.last?.last.map(isBreak) == true)
      if isJoined { pieces[pieces.count - 1].append(word) } else { pieces.append([word]) }
      if number == index { (current, position) = (pieces[pieces.count - 1], pieces.count - 1) }
    }
    func text(_ pieces: some Sequence<String>) -> String? { ShellWord(pieces.joined(), quoting: quoting).text }
    others = pieces.enumerated().filter { $0.offset != position }.map { text($0.element) }
    self.position = position
    // A break that nothing follows yet is no part of what a candidate replaces.
    head = text(current.last.map(isBreak) == true ? current[...] : current.dropLast()) ?? ""
    // What bash puts in place of a word with an at sign is not what it is handed.
    let word = ShellWord(current.joined(), quoting: quoting)
    typed = current.contains("@") ? nil : word.text
    openQuote = word.openQuote
  }

  /// What `-f` names; nil where that is not known.
  var sources: [String]? {
    var sources: [String?] = []
    for (number, word) in others.enumerated() {
      guard let word else { continue }
      if word == "-f" || word == "--filename" {
        // The word being completed is not there.
        if number + 1 < others.count && number + 1 != position { sources.append(others[number + 1]) }
      } else if word.utf8.starts(with: "--filename=".utf8) {
        sources.append(String(word.dropFirst("--filename=".count)))
      }
    }
    let known = sources.compactMap { $0 }
    return known.count == sources.count ? known : nil
  }
}

/// Whether bash takes the word for a break between words.
private func isBreak(_ word: String) -> Bool { word == ":" || word == "=" || word == "@" }
