/// What a row can put in the place of placeholders; the texts may be hostile.
package struct RowValues: Sendable, Hashable {
  private var texts: [RowField: String] = [:]

  package init() {}

  /// The value of a field; nil if there is none. An empty text is none.
  package subscript(field: RowField) -> String? {
    get { texts[field] }
    set { texts[field] = newValue?.isEmpty == true ? nil : newValue }
  }
}
