/// A text that comes back from an editor.
package struct EditedFile: Sendable, Hashable {
  /// Nil if there is none, or it cannot be read.
  package let text: String?
  /// The file that it is in; nil if none was made.
  package let path: String?
  /// Why the editor has not ended as it should; nil if it has.
  package let problem: String?

  package init(text: String?, path: String?, problem: String? = nil) {
    (self.text, self.path, self.problem) = (text, path, problem)
  }
}
