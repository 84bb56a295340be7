/// The tags of YAML's core schema, the only ones that all readers interpret alike.
package enum YAMLTag: String, Sendable {
  case str, int, float, bool, null, map, seq

  private static let prefix = "tag:yaml.org,2002:"

  /// The tag with a resolved name; nil if it is not in the core schema.
  init?(resolved name: String) {
    guard name.hasPrefix(YAMLTag.prefix) else { return nil }
    self.init(rawValue: String(name.dropFirst(YAMLTag.prefix.count)))
  }

  /// The resolved tag in its usual notation.
  static func label(_ name: String) -> String {
    name.hasPrefix(prefix) ? "!!" + name.dropFirst(prefix.count) : name
  }
}
