import SafeYAML

/// The lines of one YAML document, in which places of nodes are found.
struct YAMLLines {
  /// What precedes a place on its line, if that is nothing but indentation.
  enum Margin: Equatable {
    /// As many spaces.
    case spaces(Int)
    /// A dash after as many spaces, and as many spaces after it.
    case dash(Int, Int)
  }

  /// The dash of a list's element.
  struct Dash {
    /// From 0.
    let line: Int
    /// The number of spaces before it.
    let indent: Int
    /// The number of spaces between it and the element; nil if that is on a line below.
    let gap: Int?
  }

  /// With their endings.
  let lines: [ArraySlice<UInt8>]
  /// The ending of new lines.
  let ending: String
  /// Whether only LF ends a line, so that the lines are those of a YAML reader.
  let areOnlyFeeds: Bool

  init(_ bytes: ArraySlice<UInt8>) {
    var lines: [ArraySlice<UInt8>] = []
    var rest = bytes
    while !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rest.endIndex
      lines.append(rest[rest.startIndex..<end])
      rest = rest[end...]
    }
    self.lines = lines
    ending = lines.first?.suffix(2).elementsEqual("\r\n".utf8) == true ? "\r\n" : "\n"
    areOnlyFeeds = !YAMLLines.hasOtherBreaks(bytes)
  }

  /// Whether there is a CR without LF, or one of NEL, LS and PS, which end lines in YAML 1.1.
  private static func hasOtherBreaks(_ bytes: ArraySlice<UInt8>) -> Bool {
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "\r"):
        if index + 1 == bytes.endIndex || bytes[index + 1] != UInt8(ascii: "\n") { return true }
      case 0xC2: if bytes[index...].starts(with: [0xC2, 0x85]) { return true }
      case 0xE2:
        if bytes[index...].starts(with: [0xE2, 0x80, 0xA8]) || bytes[index...].starts(with: [0xE2, 0x80, 0xA9]) {
          return true
        }
      default: break
      }
    }
    return false
  }

  /// The lines of a node, from 0.
  static func range(of node: YAMLNode) -> Range<Int> { node.place.line - 1..<lastLine(node) }

  /// The lines of a member, from 0.
  static func range(of member: YAMLNode.Member) -> Range<Int> {
    member.key.place.line - 1..<max(member.key.place.line, lastLine(member.value))
  }

  /// From 1. The end of a block of text is the beginning of the line after it.
  private static func lastLine(_ node: YAMLNode) -> Int {
    let end = node.layout.end
    return end.column == 1 && end.line > node.place.line ? end.line - 1 : end.line
  }

  /// What precedes a place on its line; nil if there is anything but indentation.
  func margin(of place: YAMLPlace) -> Margin? {
    guard let column = place.column, lines.indices.contains(place.line - 1) else { return nil }
    let line = lines[place.line - 1].prefix(column - 1)
    let (space, dash) = (UInt8(ascii: " "), UInt8(ascii: "-"))
    let spaces = line.prefix { $0 == space }
    let rest = line.dropFirst(spaces.count)
    if rest.isEmpty { return spaces.count == column - 1 ? .spaces(column - 1) : nil }
    guard rest.first == dash, rest.count > 1, rest.dropFirst().allSatisfy({ $0 == space }) else { return nil }
    return .dash(spaces.count, rest.count - 1)
  }

  /// The dash of the element that begins at a place, on its line or alone on a line above it; nil if there is none.
  func dash(before place: YAMLPlace) -> Dash? {
    switch margin(of: place) {
    case nil: return nil
    case .dash(let indent, let gap): return Dash(line: place.line - 1, indent: indent, gap: gap)
    case .spaces:
      guard let line = lines[..<(place.line - 1)].lastIndex(where: { !isBlank($0) && !isComment($0) }) else {
        return nil
      }
      let text = lines[line].drop { $0 == UInt8(ascii: " ") }
      let rest = text.dropFirst()
      guard text.first == UInt8(ascii: "-"), isBlank(rest) || (rest.first == UInt8(ascii: " ") && isComment(rest))
      else { return nil }
      return Dash(line: line, indent: lines[line].count - text.count, gap: nil)
    }
  }

  /// Whether a place that only ASCII precedes on its line has a character.
  func begins(_ place: YAMLPlace, with character: UInt8) -> Bool {
    guard let column = place.column, lines.indices.contains(place.line - 1) else { return false }
    return lines[place.line - 1].dropFirst(column - 1).first == character
  }

  /// Whether any of some lines may have a comment.
  func mayHaveComments(_ range: Range<Int>) -> Bool {
    lines[range.clamped(to: lines.indices)].contains { $0.contains(UInt8(ascii: "#")) }
  }

  /// The first of the comment lines directly above a line, or the line itself.
  ///
  /// - Parameter first: The first line that may belong to them.
  func startOfComments(above line: Int, from first: Int) -> Int {
    var start = line
    while start > first, isComment(lines[start - 1]) { start -= 1 }
    return start
  }

  /// The line after the comment lines from a line on that are indented by more than some spaces.
  func endOfComments(below line: Int, deeperThan indent: Int) -> Int {
    var end = line
    while end < lines.count, isComment(lines[end]), lines[end].prefix(while: { $0 == UInt8(ascii: " ") }).count > indent
    {
      end += 1
    }
    return end
  }

  private func isComment(_ line: ArraySlice<UInt8>) -> Bool {
    line.first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } == UInt8(ascii: "#")
  }

  private func isBlank(_ line: ArraySlice<UInt8>) -> Bool { line.allSatisfy { " \t\r\n".utf8.contains($0) } }

  /// The line with another text in the place of a scalar on it; nil if the scalar is not on one line.
  func line(replacing node: YAMLNode, with text: String) -> String? {
    let end = node.layout.end
    guard node.place.line == end.line, let from = node.place.column, let to = end.column, from < to,
      var line = String(validating: lines[end.line - 1], as: UTF8.self)
    else { return nil }
    while line.unicodeScalars.last == "\n" || line.unicodeScalars.last == "\r" { line.unicodeScalars.removeLast() }
    let scalars = Array(line.unicodeScalars)
    guard to - 1 <= scalars.count else { return nil }
    var changed = String.UnicodeScalarView()
    changed.append(contentsOf: scalars[..<(from - 1)])
    changed.append(contentsOf: text.unicodeScalars)
    changed.append(contentsOf: scalars[(to - 1)...])
    return String(changed)
  }
}
