import AccessModel
import Manifests

extension Preamble {
  /// The preamble for programs, without what is incomplete.
  var members: [Value.Member] { Preamble.fields.members(of: self) + sections.map(\.member) }

  /// The preamble for programs.
  var membersWithGaps: [Value.Member] { members + Preamble.gaps.members(of: self) }

  /// What `members` can be.
  static func shape(sections: [ReportSection.Topic]) -> [Shape.Member] {
    fields.map(\.member) + sections.map(\.member)
  }

  /// What `membersWithGaps` can be of a cluster that may not have been read.
  static func shapeWithGaps(sections: [ReportSection.Topic]) -> [Shape.Member] {
    shape(sections: sections) + gaps.map(\.member)
  }

  private static let fields: [FormField<Preamble>] = [
    FormField("cluster", "the cluster, context or workspace", .text) { $0.cluster },
    FormField("question", "what was asked, as a phrase", .text) { $0.question },
    FormField("sources", "where the data came from", sourceForm.list) { $0.sources },
  ]

  private static let gaps: [FormField<Preamble>] = [
    FormField("incomplete", "what is missing of this cluster that could change the answer", .texts) { $0.incomplete }
  ]

  private static let sourceForm = Form<SourceDate>(
    [
      FormField("name", "the path of the file or folder, or the name of a stream", .text) { $0.name },
      FormField("files", "how many files it has", .count) { $0.files },
      .optional("fetched", "when the oldest of them was fetched", timeForm) { $0.fetched },
      .optional("fileTime", "when the oldest of them was last modified", timeForm) { $0.fileTime },
    ] + ClusterIdentity.fields.map { $0.of(\.identity) })

  private static let timeForm = Form<Timestamp>(.time) { .text($0.description) }
}
