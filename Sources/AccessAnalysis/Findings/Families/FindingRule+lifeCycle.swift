import AccessModel

extension FindingRule {
  static let lifeCycle: [FindingRule] = []
}
