import AccessModel
import Manifests
import SafeText

/// What an exported table is about: the cluster, where the data came from and when, what is missing in it, and the
/// question that it answers.
package struct Preamble: Sendable {
  package private(set) var cluster: String
  package let sources: [SourceDate]
  package let incomplete: [String]
  package let question: String
  /// What else is said of the subject of the question.
  package let sections: [ReportSection]

  /// - Parameters:
  ///   - question: What was asked, as a phrase.
  ///   - sections: What else is said of the subject of the question.
  package init(_ snapshot: Snapshot, question: String, gaps: [Gap], sections: [ReportSection] = []) {
    cluster = snapshot.title
    sources = snapshot.sources
    incomplete = gaps.missing.distinct.map(\.reason)
    self.question = question
    self.sections = sections.filter { !$0.lines.isEmpty }
  }

  /// The preamble of a table that lacks a whole cluster.
  ///
  /// - Parameters:
  ///   - question: What was asked, as a phrase.
  ///   - reason: Why, as a clause.
  package init(unread cluster: String, question: String, reason: String) {
    self.cluster = cluster
    (sources, incomplete, sections) = ([], [reason], [])
    self.question = question
  }

  /// The preamble with another name of the cluster, by which it is told from others.
  package func named(_ cluster: String) -> Preamble {
    var preamble = self
    preamble.cluster = cluster
    return preamble
  }

  /// The lines of the preamble, shown safely.
  var lines: [String] {
    ["cluster: \(cluster)", "question: \(question)"].map(\.visible)
      + sources.map { source in
        let files = source.files > 1 ? " (\(source.files) files)" : ""
        let oldest = source.files > 1 ? "oldest " : ""
        let date =
          source.fetched.map { ", \(oldest)fetched \($0)" } ?? source.fileTime.map { ", \(oldest)file time \($0)" }
          ?? ""
        let identity = source.identity.map { ", \($0.proof)" } ?? ""
        return "source: \(source.name)\(files)\(identity)\(date)".visible
      }
      + (incomplete.isEmpty
        ? ["complete: nothing is known to be missing"] : incomplete.map { "incomplete: \($0)".visible })
      + sections.flatMap { section in section.lines.map { "\(section.title): \($0)".visible } }
  }
}
