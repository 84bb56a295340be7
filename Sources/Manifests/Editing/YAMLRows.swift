import SafeYAML

/// The elements of a list written as a block, each on lines of its own.
struct YAMLRows {
  /// The lines of each element with the comments directly above it, and those in it at its end, from 0.
  let lines: [Range<Int>]
  /// Where an element before the first is inserted.
  let start: Range<Int>
  private let margin: YAMLLines.Margin

  /// - Parameters:
  ///   - list: A list with at least one element.
  ///   - first: The first line that may belong to it, from 0.
  ///   - text: The lines of its document.
  /// - Returns: Nil if it is not written that way.
  init?(_ list: YAMLNode, after first: Int, in text: YAMLLines) {
    guard list.layout.isSimple, let elements = list.sequence, let start = elements.first else { return nil }
    var lines: [Range<Int>] = []
    var next = first
    for element in elements {
      guard case .dash(let indent, _) = text.margin(of: element.place), element.layout.isSimple else { return nil }
      let range = YAMLLines.range(of: element)
      guard range.lowerBound >= next else { return nil }
      let end = text.endOfComments(below: range.upperBound, deeperThan: indent)
      lines.append(text.startOfComments(above: range.lowerBound, from: next)..<end)
      next = end
    }
    guard let margin = text.margin(of: start.place) else { return nil }
    self.lines = lines
    self.margin = margin
    self.start = lines[0].lowerBound..<lines[0].lowerBound
  }

  /// The lines of a new element, with the indentation of the others.
  func element(_ value: Value) -> [String] {
    guard case .dash(let indent, let gap) = margin else { return [] }
    let rest = String(repeating: " ", count: indent + 1 + gap)
    return value.yaml.split(separator: "\n").enumerated().map { number, line in
      number > 0
        ? rest + line
        : String(repeating: " ", count: indent) + "-" + String(repeating: " ", count: gap) + line
    }
  }
}
