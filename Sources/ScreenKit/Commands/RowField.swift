/// What a placeholder in a custom command stands for: something of the selected row, or of what is shown.
package enum RowField: String, Sendable, Hashable, CaseIterable {
  case namespace, name, kind, group, objectID, user, subject, binding, role, context, cluster

  /// Why there is no value, as a sentence about the row.
  var absence: String {
    switch self {
    case .namespace: "the row is in no namespace"
    case .name, .kind: "the row stands for no object"
    case .group: "the row has no group whose name is known"
    case .objectID: "the row has no object ID"
    case .user: "the row has no user whose principal name is known"
    case .subject: "the row has no subject, or several"
    case .binding: "the row has no binding"
    case .role: "the row has no role"
    case .context: "no live cluster is shown"
    case .cluster: "which AKS cluster it is is not known"
    }
  }
}
