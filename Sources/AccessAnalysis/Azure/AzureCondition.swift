import AccessModel

/// A condition of an Azure role assignment, of a role's permissions or of a deny assignment, prepared for evaluation.
///
/// The grammar is the part of Microsoft's "Azure role assignment condition format and syntax" that AKS documents:
/// `ActionMatches`, attributes of the request, comparisons of strings, `AND`, `OR`, `NOT` (also `&&`, `||`, `!`) and
/// parentheses. Nothing is known about any other condition.
package struct AzureCondition: Sendable {
  /// The result for a request; unknown if the condition, or an attribute that decides, is.
  package enum Truth: Sendable, Hashable { case yes, no, unknown }

  indirect enum Expression: Sendable {
    case all([Expression])
    case any([Expression])
    case not(Expression)
    case actionMatches(AzurePattern)
    /// The attribute with its source, such as `@Request[Microsoft.ContainerService/managedClusters/customResources:group]`.
    case compares(attribute: String, AzureStringComparison)
  }

  /// The text on one line, shortened to 1,000 characters; may be hostile.
  package let text: String
  /// Nil if the text is not in the grammar.
  private let expression: Expression?

  package init(_ text: String) {
    self.text = AzureCondition.line(text)
    var parser = AzureConditionParser(text)
    expression = parser.condition()
  }

  package func truth(for question: AzureQuestion) -> Truth {
    truth { leaf in
      switch leaf {
      case .actionMatches(let pattern): pattern.matches(question.action.bytes) ? .yes : .no
      case .compares(let attribute, let comparison):
        // How Azure compares an attribute that the request lacks is not documented for AKS.
        question.attributes[attribute].map(comparison.truth) ?? .unknown
      default: .unknown
      }
    }
  }

  /// The result for every request with an action that the pattern matches; unknown if that depends on the request.
  func truth(forAll actions: AzurePattern) -> Truth {
    truth { leaf in
      guard case .actionMatches(let pattern) = leaf else { return .unknown }
      return pattern.includes(actions) ? .yes : pattern.overlaps(actions) ? .unknown : .no
    }
  }

  /// - Parameter judge: The result of a part that has no parts.
  private func truth(_ judge: (Expression) -> Truth) -> Truth {
    expression.map { AzureCondition.truth($0, judge) } ?? .unknown
  }

  private static func truth(_ expression: Expression, _ judge: (Expression) -> Truth) -> Truth {
    switch expression {
    case .all(let parts):
      let truths = parts.map { truth($0, judge) }
      return truths.contains(.no) ? .no : truths.contains(.unknown) ? .unknown : .yes
    case .any(let parts):
      let truths = parts.map { truth($0, judge) }
      return truths.contains(.yes) ? .yes : truths.contains(.unknown) ? .unknown : .no
    case .not(let part):
      return switch truth(part, judge) {
      case .yes: .no
      case .no: .yes
      case .unknown: .unknown
      }
    case .actionMatches, .compares: return judge(expression)
    }
  }

  private static func line(_ text: String) -> String {
    let most = 1000
    let words = text.prefix(8 * most).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count > most ? words.prefix(most - 1) + "…" : words
  }
}
