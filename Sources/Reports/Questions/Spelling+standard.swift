import AccessAnalysis
import Manifests
import SafeText

extension Spelling {
  /// What is typed is taken as tables, messages and screens show it; new names are slugs.
  package static let standard = Spelling(
    forms: { [$0, $0.visible, $0.printed, $0.displayed] }, visible: { $0.visible }, slug: { Slug.make($0) })
}
