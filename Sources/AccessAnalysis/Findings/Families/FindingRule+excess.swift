import AccessModel

extension FindingRule {
  static let excess: [FindingRule] = []
}
