import AccessAnalysis
import AccessModel

extension AccessLevels {
  /// The remark on a level that one of the system's own bindings decides, as lists do not show that; nil if none does.
  func systemRemark(on bindings: [Int32]) -> String? {
    systemBinding(deciding: bindings).map { "by system binding \($0.name)" }
  }
}
