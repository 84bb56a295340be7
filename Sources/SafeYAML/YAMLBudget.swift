/// The limit on the size of a text after its aliases are expanded, in all its documents together, so that a short text
/// cannot cause a long wait.
package struct YAMLBudget: Sendable {
  /// The maximum nesting of lists and mappings: far above that of any real object, and the same as for JSON.
  static let maximumDepth = 512

  /// The size of a node.
  struct Extent {
    var values = 1
    /// The bytes of its scalars.
    var bytes = 0
    /// The number of levels; 0 for a scalar.
    var depth = 0

    mutating func add(_ other: Extent) {
      values += other.values
      bytes += other.bytes
      depth = max(depth, other.depth + 1)
    }
  }

  private var values: Int
  private var bytes: Int

  /// - Parameter byteCount: The size of the text. Four times as much is allowed, and in any case 20,000 values with 1
  ///   MiB of text.
  package init(byteCount: Int) {
    values = max(20_000, 4 * byteCount)
    bytes = max(1 << 20, 4 * byteCount)
  }

  /// Deducts the size of a document from the budget.
  mutating func spend(_ extent: Extent) {
    values -= extent.values
    bytes -= extent.bytes
  }

  /// What was found and expected if a node exceeds the budget; nil if it does not.
  func refusal(of extent: Extent, atDepth depth: Int) -> (found: String, expected: String)? {
    if depth + extent.depth > YAMLBudget.maximumDepth {
      return ("lists and mappings nested more than \(YAMLBudget.maximumDepth) deep", "fewer levels")
    }
    guard extent.values > values || extent.bytes > bytes else { return nil }
    return ("aliases that expand to many times the file", "fewer aliases")
  }
}
