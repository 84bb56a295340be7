/// How names are written where they are not as the data has them, told by whoever has Unicode's tables at hand.
package struct Spelling: Sendable {
  /// The forms in which people see a name, and so may type it: as lists, messages and screens show it.
  package let forms: @Sendable (String) -> [String]
  /// The name with all that is not seen as escapes.
  package let visible: @Sendable (String) -> String
  /// A name of ASCII letters, digits and hyphens made of it; empty where no letter or digit is left.
  package let slug: @Sendable (String) -> String

  package init(
    forms: @escaping @Sendable (String) -> [String], visible: @escaping @Sendable (String) -> String,
    slug: @escaping @Sendable (String) -> String
  ) {
    self.forms = forms
    self.visible = visible
    self.slug = slug
  }
}
