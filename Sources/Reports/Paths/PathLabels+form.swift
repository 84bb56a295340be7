import AccessAnalysis
import AccessModel
import Manifests

extension PathLabels {
  /// How a stop is written.
  static let stopForm = Form<(labels: PathLabels, stop: AccessPath.Stop)>([
    FormField("label", "the stop in words", .text) { $0.labels.stop($0.stop) },
    .optional("subject", "as whom requests are sent", SubjectLabels.form) { labels, stop in
      switch stop {
      case .start(let subject), .subject(let subject): (labels.labels, subject)
      case .role, .goal: nil
      }
    },
  ])

  func value(_ stop: AccessPath.Stop) -> Value { PathLabels.stopForm((self, stop)) }

  /// How what a step rests on is written.
  static let supportForm = Form<(labels: PathLabels, support: PathSupport)>([
    FormField("label", "the grant in words", .text) { $0.labels.grant($0.support) },
    .optional("binding", "the binding; left out for an Azure role", Binding.form) { $0.labels.binding($0.support) },
    .optional("subject", "the subject of the binding", SubjectLabels.form) { labels, support in
      labels.subject(support).map { (labels.labels, $0) }
    },
  ])

  func supports(_ means: AccessPath.Means) -> Value {
    .list(means.needs.flatMap(\.self).distinct.map { PathLabels.supportForm((self, $0)) })
  }
}
