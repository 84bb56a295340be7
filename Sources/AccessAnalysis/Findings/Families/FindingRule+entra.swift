import AccessModel

extension FindingRule {
  static let entra: [FindingRule] = []
}
