import AccessModel
import SafeYAML

extension Problem {
  /// Why a file is not YAML.
  package init(_ failure: YAMLFailure, in file: String, consequence: String = "") {
    let found = failure.cause == .syntax ? "not valid YAML (\(failure.found))" : failure.found
    self.init(
      Place(file, line: failure.place?.line, column: failure.place?.column), found: found + consequence,
      expected: failure.expected)
  }
}
