/// What a list copies and saves in place of its rows.
package struct ListingOutput: Sendable {
  /// Something to copy.
  package struct Copy: Sendable {
    /// What it is, to choose it by.
    package let label: String
    package let text: @Sendable () -> String

    package init(_ label: String, _ text: @escaping @Sendable () -> String) { (self.label, self.text) = (label, text) }
  }

  /// Why it must be neither copied nor saved; nil if it may.
  package let obstacle: String?
  /// What can be copied; empty for the names of rows.
  package let copies: [Copy]
  /// What is saved, made from the document of the rows that are shown, and those rows.
  package let document: @Sendable (Document, [Int]) -> Document
  /// What the keys do then, where that is not what they do for other lists.
  package let words: [ListKeys.Action: (hint: String, help: String)]

  package init(
    obstacle: String? = nil, copies: [Copy] = [], words: [ListKeys.Action: (hint: String, help: String)] = [:],
    document: @escaping @Sendable (Document, [Int]) -> Document
  ) {
    (self.obstacle, self.copies, self.words, self.document) = (obstacle, copies, words, document)
  }

  /// The question which of several texts is copied.
  var prompt: Prompt { Prompt("copy: ", .choice(copies.map(\.label))) }
}
