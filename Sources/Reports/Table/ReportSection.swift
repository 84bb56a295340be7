import Manifests

/// A part of what is said beside a table: `Kubeconfig`, and its lines.
package struct ReportSection: Sendable, Hashable {
  package let topic: Topic
  /// May contain hostile text.
  package let lines: [String]

  package init(_ topic: Topic, _ lines: [String]) {
    self.topic = topic
    self.lines = lines
  }

  package var title: String { topic.title }

  var member: Value.Member { Value.Member(topic.rawValue, .list(lines.map { .text($0) })) }
}
