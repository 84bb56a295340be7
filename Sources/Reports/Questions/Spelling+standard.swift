import AccessAnalysis
import Manifests
import SafeText

extension Spelling {
  /// Typed names are matched as tables, messages and screens show them; new names are slugs.
  package static let standard = Spelling(
    forms: { [$0, $0.visible, $0.printed, $0.displayed] }, visible: { $0.visible }, slug: { Slug.make($0) })
}
