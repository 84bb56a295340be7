/// The filter of a list: terms that must all match; a term with `!` before it must not match.
///
/// A term is text anywhere in a row, or `column:text`; quotation marks allow spaces: `role:admin group:"Retail Dev"`.
package struct Filter: Sendable, Hashable {
  package struct Term: Sendable, Hashable {
    package var isInverted = false
    /// The column or other part of a row to match; nil for any.
    package var scope: String?
    package var text = ""

    /// Whether every row that this term keeps is kept by the other.
    fileprivate func narrows(_ other: Term) -> Bool {
      if self == other { return true }
      return !isInverted && !other.isInverted && scope == other.scope && text.hasPrefix(other.text)
    }
  }

  /// The terms with a text; a term has no effect before one is typed.
  package let terms: [Term]
  /// The first word before a colon that is not a scope; nil if there is none.
  package let unknownScope: String?

  /// - Parameter scopes: The scopes allowed before a colon, in lower case; any other word there is text.
  package init(_ text: String, scopes: Set<String> = []) {
    var terms: [Term] = []
    var term = Term()
    var isQuoted = false
    var isStart = true
    var unknown: String?
    func finish() {
      if !term.text.isEmpty { terms.append(term) }
      (term, isStart) = (Term(), true)
    }
    for character in text {
      switch character {
      case "\"": isQuoted.toggle()
      case " " where !isQuoted: finish()
      case "!" where isStart && !isQuoted && !term.isInverted: term.isInverted = true
      // role:!edit means !role:edit.
      case "!" where term.scope != nil && term.text.isEmpty && !isQuoted && !term.isInverted: term.isInverted = true
      case ":" where !isQuoted && term.scope == nil && scopes.contains(term.text.lowercased()):
        term.scope = term.text.lowercased()
        term.text = ""
        isStart = false
      default:
        if character == ":", !isQuoted, term.scope == nil, !term.text.isEmpty { unknown = unknown ?? term.text }
        term.text.append(character)
        isStart = false
      }
    }
    finish()
    self.terms = terms
    unknownScope = unknown
  }

  /// Whether every row that this filter keeps is kept by the other, so that only those need to be checked.
  package func narrows(_ other: Filter) -> Bool {
    terms.count >= other.terms.count && zip(terms, other.terms).allSatisfy { $0.narrows($1) }
  }

  /// The texts to highlight in a column with some scopes.
  package func needles(lightingColumnOf scopes: Set<String>) -> [Needle] {
    terms.filter { !$0.isInverted && ($0.scope.map(scopes.contains) ?? true) }.map { Needle($0.text) }
  }
}
