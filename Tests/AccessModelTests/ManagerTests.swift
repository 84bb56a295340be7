import AccessModel
import Testing

/// The managers that revert manual changes.
@Suite struct OwnerTests {
  @Test(
    "labels, annotations and references tell who manages an object",
    arguments: [
      (ObjectMetadata(name: "a"), nil), (ObjectMetadata(name: "a", labels: ["team": "retail"]), nil),
      (ObjectMetadata(name: "a", labels: ["kubernetes.io/bootstrapping": ""]), .kubernetes),
      (ObjectMetadata(name: "a", labels: ["kubernetes.io/cluster-service": "true"]), .addonManager),
      (ObjectMetadata(name: "a", labels: ["kubernetes.io/cluster-service": "false"]), nil),
      (ObjectMetadata(name: "a", labels: ["kustomize.toolkit.fluxcd.io/name": "apps"]), .flux("apps")),
      (ObjectMetadata(name: "a", annotations: ["argocd.argoproj.io/tracking-id": "shop:rbac/Role:x"]), .argoCD("shop")),
      (ObjectMetadata(name: "a", annotations: ["meta.helm.sh/release-name": "web"]), .helm("web")),
      (ObjectMetadata(name: "a", labels: ["app.kubernetes.io/managed-by": "Helm"]), .helm("")),
      (ObjectMetadata(name: "a", labels: ["app.kubernetes.io/managed-by": "me"]), nil),
      (
        ObjectMetadata(
          name: "a", ownerReferences: [OwnerReference(kind: "Tenant", name: "t"), OwnerReference(kind: "X", name: "x")]),
        .controller(OwnerReference(kind: "Tenant", name: "t"))
      ),
    ] as [(ObjectMetadata, Manager?)])
  func managers(metadata: ObjectMetadata, expected: Manager?) {
    #expect(Manager(metadata) == expected)
  }

  @Test("Flux takes precedence over Helm, which it runs")
  func precedence() {
    let metadata = ObjectMetadata(
      name: "a", labels: ["helm.toolkit.fluxcd.io/name": "apps", "app.kubernetes.io/managed-by": "Helm"],
      annotations: ["meta.helm.sh/release-name": "web"])
    #expect(Manager(metadata) == .flux("apps"))
  }
}
