import SafeText

/// Wraps a line at spaces to a width in columns.
///
/// A longer word is broken; the lines after the first are indented like the line. Returns at least one line; a width
/// under 1 counts as 1.
package func wrapped(_ line: StyledLine, width: Int) -> [StyledLine] {
  var wrapper = Wrapper(width: max(1, width))
  for token in Token.tokens(of: line) { wrapper.add(token) }
  return wrapper.finished()
}

/// A run of spaces, or a word, which may have several styles.
private struct Token {
  let isSpace: Bool
  var line = StyledLine()

  var width: Int { line.width }

  static func tokens(of line: StyledLine) -> [Token] {
    var tokens: [Token] = []
    for span in line.spans {
      var rest = span.text.unicodeScalars[...]
      while let first = rest.first {
        let isSpace = first == " "
        let run = rest.prefix { ($0 == " ") == isSpace }
        rest = rest[run.endIndex...]
        if tokens.last?.isSpace != isSpace { tokens.append(Token(isSpace: isSpace)) }
        tokens[tokens.count - 1].line.spans.append(span.with(String(run)))
      }
    }
    return tokens
  }

  /// The smallest parts of the word: characters, or scalars if a character is wider than a line.
  func parts(upTo width: Int) -> [StyledLine] {
    line.spans.flatMap { span in
      span.text.flatMap { character -> [StyledLine] in
        let part = StyledLine(spans: [span.with(String(character))])
        if part.width <= width { return [part] }
        return character.unicodeScalars.map { StyledLine(spans: [span.with(String($0))]) }
      }
    }
  }
}

private struct Wrapper {
  let width: Int
  private var lines: [StyledLine] = []
  private var current = StyledLine()
  private var column = 0
  private var indentation = StyledLine()
  private var hasWord = false
  private var space: Token?

  init(width: Int) {
    self.width = width
  }

  mutating func add(_ token: Token) {
    guard !token.isSpace else {
      space = token
      return
    }
    let spaceWidth = space?.width ?? 0
    let tokenWidth = token.width
    if lines.isEmpty, !hasWord, let space {
      indent(by: space)
    } else if column + spaceWidth + tokenWidth <= width {
      if let space { append(space.line, spaceWidth) }
    } else if hasWord {
      breakLine()
    }
    space = nil
    if column + tokenWidth <= width { append(token.line, tokenWidth) } else { breakInside(token) }
    hasWord = true
  }

  consuming func finished() -> [StyledLine] {
    lines + [current]
  }

  private mutating func indent(by space: Token) {
    guard let span = space.line.spans.first else { return }
    let columns = min(space.width, width / 2)
    indentation = StyledLine(String(repeating: " ", count: columns), span.style)
    append(indentation, columns)
  }

  private mutating func breakInside(_ token: Token) {
    for part in token.parts(upTo: width - indentation.width) {
      let partWidth = part.width
      if column + partWidth > width, hasWord { breakLine() }
      append(part, partWidth)
      hasWord = true
    }
  }

  private mutating func breakLine() {
    lines.append(current)
    current = indentation
    column = indentation.width
    hasWord = false
  }

  private mutating func append(_ line: StyledLine, _ columns: Int) {
    column += columns
    // Merges parts of one span, so that combining marks stay on their base characters.
    if line.spans.count == 1, let last = current.spans.last, last.isLike(line.spans[0]) {
      current.spans[current.spans.count - 1].text += line.spans[0].text
    } else {
      current += line
    }
  }
}
