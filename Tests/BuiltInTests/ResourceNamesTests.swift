import AccessModel
import Testing

@testable import BuiltIn

@Suite struct ResourceNamesTests {
  /// What a typed word means, as `plural.group`.
  func meanings(_ typed: String) -> [String] {
    ResourceNames.matching(typed).map { $0.group.isEmpty ? $0.plural.text : "\($0.plural).\($0.group)" }
  }

  @Test(arguments: ["po", "pod", "POD", "Pod"])
  func `a short name, a singular and a kind in any case mean the resource`(typed: String) {
    #expect(meanings(typed) == ["pods"])
  }

  @Test(arguments: [
    ("deploy", "deployments.apps"), ("Deployment", "deployments.apps"), ("deployments.apps", "deployments.apps"),
    ("netpol", "networkpolicies.networking.k8s.io"), ("ingresses.networking", "ingresses.networking.k8s.io"),
    ("crds", "customresourcedefinitions.apiextensions.k8s.io"), ("endpoints", "endpoints"),
    ("pods.metrics.k8s.io", "pods.metrics.k8s.io"), ("PodMetrics", "pods.metrics.k8s.io"), ("user", "users"),
  ])
  func `a word with one meaning has that one`(typed: String, meaning: String) {
    #expect(meanings(typed) == [meaning])
  }

  @Test func `a name that two groups share means both, the core group's first`() {
    #expect(meanings("ev") == ["events", "events.events.k8s.io"])
    #expect(meanings("pods") == ["pods", "pods.metrics.k8s.io"])
  }

  @Test(arguments: ["", ".", "pods.apps", "deployments.app.", "po/log", "πods", "\u{212A}", "pods.events"])
  func `what is no resource means nothing`(typed: String) {
    #expect(meanings(typed).isEmpty)
  }

  @Test func `a trailing dot means the core group`() {
    #expect(meanings("events.") == ["events"])
  }

  @Test func `no resource is listed twice, and no short name means two kinds`() {
    let names = ResourceNames.all.map { "\($0.plural).\($0.group)" }
    #expect(Set(names).count == names.count)
    for short in Set(ResourceNames.all.flatMap(\.shortNames)) {
      #expect(Set(ResourceNames.matching(short).map(\.kind)).count == 1, "\(short)")
    }
  }

  @Test func `tells namespaced resources from the cluster's`() {
    let cluster = Set(ResourceNames.all.filter { !$0.isNamespaced }.map(\.plural))
    #expect(cluster.isSuperset(of: ["nodes", "namespaces", "clusterroles", "persistentvolumes", "storageclasses"]))
    #expect(cluster.isDisjoint(with: ["rolebindings", "secrets", "leases", "localsubjectaccessreviews", "jobs"]))
  }
}
