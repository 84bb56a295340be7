import AccessModel
import AccessAnalysis

/// What conditions allow.
extension AzureLine {
  static func under(_ condition: String, _ role: Int = 50) -> [RoleAssignment] {
    [Tenant.assign(role, to: Tenant.ada, condition: condition)]
  }

  private static let widget = AccessAction("get", "widgets", group: "example.com")
  private static let gadget = AccessAction("get", "gadgets", group: "example.com")
  private static let pods = "ActionMatches{'Microsoft.ContainerService/managedClusters/pods/read'}"

  static let conditions: [AzureLine] = [
    AzureLine(reason: "a condition on another action allows this one", assignments: under(widgets), answer: .allowed),
    AzureLine(reason: "one that matches the action allows it", assignments: under(pods), answer: .allowed),
    AzureLine(reason: "its negation does not", assignments: under("!(\(pods))"), answer: .no),
    AzureLine(
      reason: "actions match in any case, with stars",
      assignments: under("ActionMatches{'microsoft.containerservice/*/PODS/*'}"), answer: .allowed),
    AzureLine(
      reason: "a role's own condition is evaluated as well", assignments: held(63), action: widget, answer: .allowed),
    AzureLine(
      reason: "which custom resources conditions see depends on a preview feature", assignments: held(63),
      action: gadget, answer: .unknown),
    AzureLine(
      reason: "a condition that a preview feature makes true is not known to hold without it",
      assignments: under(
        "@Request[Microsoft.ContainerService/managedClusters/customResources:kind] StringStartsWith 'wid'", 52),
      action: widget, answer: .unknown),
    AzureLine(
      reason: "and is not known to fail for a built-in resource, which lacks the attribute",
      assignments: under(
        "@Request[Microsoft.ContainerService/managedClusters/customResources:kind] StringStartsWith 'wid'"),
      answer: .unknown),
    AzureLine(
      reason: "an attribute decides nothing if the action decides already",
      assignments: under("\(pods) OR @Request[x:y] StringEquals 'z'"), answer: .allowed),
    AzureLine(
      reason: "nor if the action forbids already",
      assignments: under("!(\(pods)) AND @Request[x:y] StringEquals 'z'"), answer: .no),
    AzureLine(
      reason: "subresources are passed by a cluster that has the preview feature", assignments: held(64),
      action: AccessAction("get", "pods", subresource: "proxy"), answer: .unknown),
    AzureLine(
      reason: "the webhook names logs, which no request does", assignments: held(64),
      action: AccessAction("get", "pods", subresource: "log"), answer: .unknown),
    AzureLine(
      reason: "a group without parentheses has no documented meaning",
      assignments: under("\(pods) OR \(pods) AND \(pods)"), answer: .unknown),
    AzureLine(
      reason: "a condition that does not hold leaves other assignments as they are",
      assignments: under("!(\(pods))") + held(52), answer: .allowed),
    AzureLine(
      reason: "a deny assignment whose condition holds denies", assignments: held(50),
      denials: [Tenant.deny(["*"], to: [.zero], condition: pods)], answer: .denied),
    AzureLine(
      reason: "one whose condition does not hold denies nothing", assignments: held(50),
      denials: [Tenant.deny(["*"], to: [.zero], condition: "NOT \(pods)")], answer: .allowed),
  ]
}
