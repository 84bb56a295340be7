/// What a list is narrowed by, as it is typed: terms that must all hold, each with `!` before it that must not.
///
/// A term is a text that a row holds anywhere, or `column:text`; quotation marks keep spaces: `role:admin group:"Retail Dev"`.
package struct Filter: Sendable, Hashable {
  package struct Term: Sendable, Hashable {
    package var isInverted = false
    /// The column or other part of a row that it is about; nil where any may hold the text.
    package var scope: String?
    package var text = ""

    /// Whether every row that it keeps is one that the other keeps.
    fileprivate func narrows(_ other: Term) -> Bool {
      if self == other { return true }
      return !isInverted && !other.isInverted && scope == other.scope && text.hasPrefix(other.text)
    }
  }

  /// Those that say something: a term is without effect until there is a text.
  package let terms: [Term]
  /// The first word before a colon that is none of the scopes; nil where there is none.
  package let unknownScope: String?

  /// - Parameter scopes: What may stand before a colon, in small letters; anything else there is text.
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
      // role:!edit is what !role:edit is.
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

  /// Whether every row that it keeps is one that the other keeps, so that only those need to be looked at.
  package func narrows(_ other: Filter) -> Bool {
    terms.count >= other.terms.count && zip(terms, other.terms).allSatisfy { $0.narrows($1) }
  }

  /// The texts to highlight in a column that some scopes stand for.
  package func needles(lightingColumnOf scopes: Set<String>) -> [Needle] {
    terms.filter { !$0.isInverted && ($0.scope.map(scopes.contains) ?? true) }.map { Needle($0.text) }
  }
}
