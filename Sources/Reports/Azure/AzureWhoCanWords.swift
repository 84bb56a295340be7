import AccessModel
import AccessReview

/// What lists that go by bindings alone leave out of Azure's part of an answer.
package struct AzureWhoCanWords: Sendable {
  private let azure: AzureWhoCan
  private let words: SubjectWords

  package init(_ azure: AzureWhoCan, _ directory: Directory) {
    self.azure = azure
    words = SubjectWords(directory)
  }

  /// What a list of people behind bindings does not tell: whom Azure roles allow it, and what denies it.
  package var unlistedByPeople: [Gap] {
    let names = azure.rows.map { words.name($0.subject) }
    let more = names.count > 5 ? " and \(names.count - 5) more" : ""
    let allowed =
      names.isEmpty
      ? nil
      : "people are listed by bindings alone, and Azure roles allow it to \(names.prefix(5).joined(separator: ", "))\(more)"
    let denied = azure.denying.map { "\($0.words) denies it to some of the people, who are listed without a mark" }
    return ([allowed].compactMap { $0 } + denied).map { Gap([.azure], reason: $0) }
  }
}
