/// The tags of YAML's core schema, the only ones that every reader takes alike.
package enum YAMLTag: String, Sendable {
  case str, int, float, bool, null, map, seq

  private static let prefix = "tag:yaml.org,2002:"

  /// A tag as the parser has it, resolved; nil for one that is not of the core schema.
  init?(resolved name: String) {
    guard name.hasPrefix(YAMLTag.prefix) else { return nil }
    self.init(rawValue: String(name.dropFirst(YAMLTag.prefix.count)))
  }

  /// A resolved tag as people write it.
  static func label(_ name: String) -> String {
    name.hasPrefix(prefix) ? "!!" + name.dropFirst(prefix.count) : name
  }
}
