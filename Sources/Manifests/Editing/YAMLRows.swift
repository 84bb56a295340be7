import SafeYAML

/// The elements of a list written as a block, each on lines of its own, in whatever style.
struct YAMLRows {
  /// The lines of each element with the comments directly above it, and those in it at its end, from 0.
  let lines: [Range<Int>]
  /// Where an element before the first is inserted.
  let start: Range<Int>
  private let indent: Int
  /// The number of spaces after a dash.
  private let gap: Int
  /// Whether the first element is an object in braces.
  private let isInBraces: Bool

  /// - Parameters:
  ///   - list: A list with at least one element.
  ///   - first: The first line that may belong to it, from 0.
  ///   - text: The lines of its document.
  /// - Returns: Nil if it is not written that way.
  init?(_ list: YAMLNode, after first: Int, in text: YAMLLines) {
    guard list.layout.isSimple, let elements = list.sequence, !elements.isEmpty else { return nil }
    var lines: [Range<Int>] = []
    var dashes: [YAMLLines.Dash] = []
    var next = first
    for element in elements {
      guard let dash = text.dash(before: element.place), dash.line >= next else { return nil }
      let end = text.endOfComments(below: YAMLLines.range(of: element).upperBound, deeperThan: dash.indent)
      lines.append(text.startOfComments(above: dash.line, from: next)..<end)
      dashes.append(dash)
      next = end
    }
    self.lines = lines
    (indent, gap) = (dashes[0].indent, dashes.lazy.compactMap(\.gap).first ?? 1)
    isInBraces = elements[0].mapping != nil && text.begins(elements[0].place, with: UInt8(ascii: "{"))
    start = lines[0].lowerBound..<lines[0].lowerBound
  }

  /// The lines of a new element, with the indentation of the others.
  func element(_ value: Value) -> [String] {
    let lines = isInBraces ? value.yamlInBraces.map { [$0] } : nil
    return (lines ?? value.yaml.split(separator: "\n").map { String($0) }).enumerated().map { number, line in
      String(repeating: " ", count: indent) + (number > 0 ? " " : "-") + String(repeating: " ", count: gap) + line
    }
  }
}

extension Value {
  /// An object of nothing but texts on one line; nil for anything else.
  fileprivate var yamlInBraces: String? {
    guard case .object(let members) = self else { return nil }
    var parts: [String] = []
    for member in members {
      guard case .text(let text) = member.value else { return nil }
      parts.append("\(YAMLText.scalar(member.name)): \(YAMLText.scalar(text))")
    }
    return "{\(parts.joined(separator: ", "))}"
  }
}
