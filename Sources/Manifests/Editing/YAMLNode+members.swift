import SafeYAML

extension YAMLNode {
  /// The member of a mapping with a name; nil if it has none.
  func member(_ name: String) -> Member? { mapping?.first { $0.key.text == name } }
}
