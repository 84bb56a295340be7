import AccessModel
import TestSupport
import Testing

/// System objects. Hiding a grant to a person among them would hide access.
@Suite struct SystemObjectsTests {
  @Test(
    "namespaces of Kubernetes and AKS",
    arguments: [
      ("kube-system", true), ("kube-anything", true), ("gatekeeper-system", true), ("calico-system", true),
      ("kubernetes-dashboard", false), ("Kube-system", false), ("shop-system", false),
    ] as [(Name, Bool)])
  func namespaces(name: Name, isSystem: Bool) {
    #expect(Namespace(metadata: ObjectMetadata(name: name)).isSystem == isSystem)
  }

  @Test("the four user-facing roles are shown even though Kubernetes creates them, but only as ClusterRoles")
  func roles() {
    let bootstrapped: [Name: String] = ["kubernetes.io/bootstrapping": "rbac-defaults"]
    for name in ["view", "edit", "admin", "cluster-admin"] as [Name] {
      #expect(!labelled(name, bootstrapped, []).isSystem)
    }
    #expect(labelled("node-reader", bootstrapped, []).isSystem && role("system:node", []).isSystem)
    #expect(!role("node-reader", []).isSystem)
    #expect(role("system:view", in: .namespace("shop"), []).isSystem)
  }

  @Test("a binding named system: is hidden only if all its subjects are system subjects")
  func bindings() {
    #expect(bind("system:basic-user", .cluster, "r", to: group("system:authenticated")).isSystem)
    #expect(bind("system:x", .namespace("kube-system"), "r", to: account("agent")).isSystem)
    #expect(!bind("system:x", .namespace("shop"), "r", to: account("agent")).isSystem)
    #expect(!bind("system:x", .cluster, "r", to: group("system:nodes"), user("ann")).isSystem)
    #expect(!bind("system:x", .cluster, "r").isSystem)
    #expect(!bind("readers", .cluster, "r", to: group("system:authenticated")).isSystem)
  }

  @Test("bindings of the add-on manager are system bindings, whatever their subjects")
  func addOns() {
    let binding = bind("ci", .cluster, "r", to: user("ann")).with {
      $0.metadata.labels["addonmanager.kubernetes.io/mode"] = "Reconcile"
    }
    #expect(binding.isSystem && binding.isManagedByAKS)
    #expect(bind("aks-cluster-admin-binding", .cluster, "cluster-admin", to: user("ann")).isManagedByAKS)
  }
}
