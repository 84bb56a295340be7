/// Why a question cannot be asked as it was typed, in one sentence; hostile text still in it.
package struct QuestionRefusal: Error, Sendable, Hashable {
  package let sentence: String

  package init(_ sentence: String) {
    self.sentence = sentence
  }
}
