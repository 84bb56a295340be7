import AccessModel

extension FindingRule {
  static let bindings: [FindingRule] = []
}
