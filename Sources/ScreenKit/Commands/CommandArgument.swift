import AccessAnalysis

/// An argument of a custom command: text with placeholders, such as `--namespace={namespace}`.
package struct CommandArgument: Sendable, Hashable {
  private enum Piece: Sendable, Hashable {
    case text(String)
    case field(RowField)
  }

  /// The argument as it was written.
  package let source: String
  private let pieces: [Piece]

  /// Reads an argument, in which `{{` is a brace.
  ///
  /// - Throws: The placeholder that there is not.
  package init(_ source: String) throws(Mistake) {
    var pieces: [Piece] = []
    var text = ""
    var rest = source.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "{" else {
        text.unicodeScalars.append(scalar)
        continue
      }
      if rest.first == "{" {
        rest.removeFirst()
        text += "{"
        continue
      }
      guard let end = rest.firstIndex(of: "}") else { throw Mistake(text: "{\(String(rest))") }
      guard let field = RowField(rawValue: String(rest[..<end])) else {
        throw Mistake(text: "{\(String(rest[..<end]))}")
      }
      pieces += text.isEmpty ? [.field(field)] : [.text(text), .field(field)]
      text = ""
      rest = rest[rest.index(after: end)...]
    }
    self.source = source
    self.pieces = text.isEmpty ? pieces : pieces + [.text(text)]
  }

  /// Something in braces that is no placeholder.
  package struct Mistake: Error, Sendable, Hashable {
    package let text: String
  }

  /// Whether it has placeholders.
  package var hasFields: Bool {
    pieces.contains { if case .field = $0 { true } else { false } }
  }

  /// The argument for a row. Values come from a cluster, a tenant or files, where anybody may have chosen them.
  ///
  /// - Throws: Why there is none: no value, or one that the program would take for something else.
  func text(_ values: RowValues) throws(Refusal) -> String {
    var text = ""
    for (number, piece) in pieces.enumerated() {
      switch piece {
      case .text(let own): text += own
      case .field(let field):
        guard let value = values[field] else { throw Refusal("{\(field.rawValue)}", field.absence) }
        if value.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
          throw Refusal("{\(field.rawValue)}", "“\(value)” has a control character, which no argument may have")
        }
        if number == 0, value.utf8.first == UInt8(ascii: "-") {
          throw Refusal("{\(field.rawValue)}", "“\(value)” would be taken for an option, as it begins with a hyphen")
        }
        text += value
      }
    }
    return text
  }
}
