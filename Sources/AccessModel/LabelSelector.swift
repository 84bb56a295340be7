/// A Kubernetes label selector: all of its labels and expressions must match.
package struct LabelSelector: Sendable, Hashable {
  /// One of `matchExpressions`.
  package struct Requirement: Sendable, Hashable {
    /// The comparison with the label's value, spelled as in a manifest.
    package enum Operator: String, Sendable, Hashable, CaseIterable {
      case isIn = "In"
      case notIn = "NotIn"
      case exists = "Exists"
      case doesNotExist = "DoesNotExist"
    }

    package var key: Name
    package var condition: Operator
    package var values: [Name]

    package init(key: Name, condition: Operator, values: [Name] = []) {
      self.key = key
      self.condition = condition
      self.values = values
    }
  }

  package var labels: [Name: String]
  package var requirements: [Requirement]

  package init(labels: [Name: String] = [:], requirements: [Requirement] = []) {
    self.labels = labels
    self.requirements = requirements
  }

  /// Whether an object with these labels is selected; an empty selector selects every object, as in
  /// `metav1.LabelSelectorAsSelector`.
  package func matches(_ objectLabels: [Name: String]) -> Bool {
    labels.allSatisfy { key, value in objectLabels[key].map { Name($0) == Name(value) } ?? false }
      && requirements.allSatisfy { requirement in
        let value = objectLabels[requirement.key].map { Name($0) }
        return switch requirement.condition {
        case .isIn: value.map(requirement.values.contains) ?? false
        case .notIn: value.map { !requirement.values.contains($0) } ?? true
        case .exists: value != nil
        case .doesNotExist: value == nil
        }
      }
  }
}
