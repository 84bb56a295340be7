import Manifests

/// A part of what is said beside a table: `Kubeconfig`, and its lines.
package struct ReportSection: Sendable, Hashable {
  /// The member's name in JSON and YAML.
  package let key: String
  package let title: String
  /// May contain hostile text.
  package let lines: [String]

  package init(_ key: String, _ title: String, _ lines: [String]) {
    self.key = key
    self.title = title
    self.lines = lines
  }

  var member: Value.Member { Value.Member(key, .list(lines.map { .text($0) })) }
}
