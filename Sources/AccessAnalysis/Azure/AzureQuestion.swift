import AccessModel

/// What AKS's authorization webhook asks Azure about a request: an action, with the attributes that conditions can use.
package struct AzureQuestion: Sendable {
  /// A feature of AKS that a cluster may not have, with which the webhook asks differently.
  enum Preview: String, Sendable {
    case customResources = "custom resources"
    case subresources
  }

  let action: AzureAction
  /// The values by the name of the attribute with its source, `@Request[…]`; attributes that the request lacks are
  /// left out.
  let attributes: [String: String]
  /// The feature with which it is asked; nil if it is asked by default.
  let preview: Preview?

  init(_ action: AzureAction, _ attributes: [String: String] = [:], preview: Preview? = nil) {
    self.action = action
    self.attributes = attributes
    self.preview = preview
  }

  /// A question about a data action in Microsoft's spelling, asked by default.
  package init(dataAction: String, _ attributes: [String: String] = [:]) {
    self.init(AzureAction(.data, dataAction), attributes)
  }
}
