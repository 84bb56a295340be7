import AccessAnalysis
import AccessModel

extension AccessLevels {
  /// The remark on a level that one of the system's own bindings decides, as lists do not show that; nil if none does.
  func systemRemark(on bindings: [Int32]) -> String? { systemBinding(deciding: bindings).map(\.systemRemark) }
}

extension SystemGrants {
  /// The same of all that a subject holds.
  func remark(on who: SubjectIdentity) -> String? { binding(deciding: who).map(\.systemRemark) }
}

extension Binding {
  fileprivate var systemRemark: String { "by system binding \(name)" }
}
