/// What a text may come to once the aliases of its documents are expanded, wherever they stand: so that a short text is
/// not a long wait.
package struct YAMLBudget: Sendable {
  /// How deep lists and mappings may nest, far above any real object and as deep as JSON may.
  static let deepest = 512

  /// What a node takes of the budget.
  struct Extent {
    var values = 1
    /// The bytes of its scalars.
    var bytes = 0
    /// How many levels it has; a scalar has none.
    var depth = 0

    mutating func add(_ other: Extent) {
      values += other.values
      bytes += other.bytes
      depth = max(depth, other.depth + 1)
    }
  }

  private var values: Int
  private var bytes: Int

  /// - Parameter byteCount: The size of the text: four times as much is allowed, and 20,000 values with a MiB of text in
  ///   any case.
  package init(byteCount: Int) {
    values = max(20_000, 4 * byteCount)
    bytes = max(1 << 20, 4 * byteCount)
  }

  /// Takes what a document came to off what is left for the others.
  mutating func spend(_ extent: Extent) {
    values -= extent.values
    bytes -= extent.bytes
  }

  /// What was found where a node is beyond the budget, and what was expected; nil where it is within.
  func refusal(of extent: Extent, atDepth depth: Int) -> (found: String, expected: String)? {
    if depth + extent.depth > YAMLBudget.deepest {
      return ("lists and mappings nested more than \(YAMLBudget.deepest) deep", "fewer levels")
    }
    guard extent.values > values || extent.bytes > bytes else { return nil }
    return ("aliases that expand to many times the file", "fewer aliases")
  }
}
