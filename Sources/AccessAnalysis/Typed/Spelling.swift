/// The displayed forms of names, supplied by a module that can use Unicode's tables.
package struct Spelling: Sendable {
  /// The forms in which lists, messages and screens show a name, and people may therefore type it.
  package let forms: @Sendable (String) -> [String]
  /// The name with everything invisible as escapes.
  package let visible: @Sendable (String) -> String
  /// The name converted to ASCII letters, digits and hyphens; empty if no letter or digit is left.
  package let slug: @Sendable (String) -> String

  package init(
    forms: @escaping @Sendable (String) -> [String], visible: @escaping @Sendable (String) -> String,
    slug: @escaping @Sendable (String) -> String
  ) {
    self.forms = forms
    self.visible = visible
    self.slug = slug
  }

  /// Names as they are, where nothing is shown or typed.
  static let exact = Spelling(forms: { [$0] }, visible: { $0 }, slug: { $0 })
}
