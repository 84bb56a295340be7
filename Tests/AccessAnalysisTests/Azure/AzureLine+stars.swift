import AccessModel
import AccessAnalysis

/// Requests with `*`, which stand for all data actions of the resources that match.
extension AzureLine {
  static let known = [
    KnownResource(plural: "pods", group: "", isNamespaced: true),
    KnownResource(plural: "secrets", group: "", isNamespaced: true),
    KnownResource(plural: "nodes", group: "", isNamespaced: false),
    KnownResource(plural: "deployments", group: "apps", isNamespaced: true),
    KnownResource(plural: "roles", group: "rbac.authorization.k8s.io", isNamespaced: true),
  ]

  static let stars: [AzureLine] = [
    AzureLine(
      reason: "everything is held by a role of everything", assignments: held(61), action: AccessAction("*", "*"),
      answer: .allowed),
    AzureLine(
      reason: "everything of a resource is more than reading it", assignments: held(50),
      action: AccessAction("*", "pods"), answer: .no),
    AzureLine(
      reason: "reading every resource includes secrets", assignments: held(51), action: AccessAction("get", "*"),
      answer: .no),
    AzureLine(
      reason: "reading every resource of a group without secrets does not", assignments: held(51),
      action: AccessAction("get", "*", group: "apps"), answer: .allowed),
    AzureLine(
      reason: "two roles together hold it, each a part", assignments: held(51) + held(58),
      action: AccessAction("get", "*"), answer: .allowed),
    AzureLine(
      reason: "everything of pods includes exec, which a role of reads, writes and deletes lacks",
      assignments: held(65), action: AccessAction("*", "pods"), answer: .no),
    AzureLine(
      reason: "with exec from another role everything of pods is held", assignments: held(65) + held(55),
      action: AccessAction("*", "pods"), answer: .allowed),
    AzureLine(
      reason: "in a namespace, resources of the cluster do not count", assignments: held(66),
      action: AccessAction("get", "*"), answer: .allowed),
    AzureLine(
      reason: "at cluster scope they do", assignments: held(66), action: AccessAction("get", "*"), namespace: nil,
      answer: .no),
    AzureLine(
      reason: "everything of roles includes bind and escalate", assignments: held(60),
      action: AccessAction("*", "roles", group: "rbac.authorization.k8s.io"), answer: .no),
    AzureLine(
      reason: "a denial of a part denies it", assignments: held(61),
      denials: [Tenant.deny(["Microsoft.ContainerService/managedClusters/secrets/*"], to: [.zero])],
      action: AccessAction("get", "*"), answer: .denied),
    AzureLine(
      reason: "a denial of another part does not", assignments: held(61),
      denials: [Tenant.deny(["Microsoft.ContainerService/managedClusters/secrets/*"], to: [.zero])],
      action: AccessAction("*", "*", group: "apps"), answer: .allowed),
    AzureLine(
      reason: "everything of a custom resource is reading, writing and deleting it", assignments: held(52),
      action: AccessAction("*", "widgets", group: "example.com"), answer: .no),
    AzureLine(
      reason: "a verb without a data action on every resource is allowed by nothing", assignments: held(61),
      action: AccessAction("approve", "*"), answer: .no),
  ]
}
