import AccessModel

extension FindingRule {
  static let cluster: [FindingRule] = []
}
