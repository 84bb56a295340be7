import AccessAnalysis
import AccessModel

extension FindingBaseline {
  /// The bindings that Kubernetes, kubeadm and AKS make for groups and users. Those for the ServiceAccounts of controllers
  /// and add-ons are known by their labels, which no grant to a person is.
  package static let builtIn = FindingBaseline(
    kubernetes + kubeadm + aks,
    ofAdminGroups: [
      BindingIdentity(scope: .cluster, name: "aks-cluster-admin-binding-aad"):
        RoleReference(kind: .clusterRole, name: "cluster-admin")
    ])

  /// Its `bootstrappolicy`.
  private static let kubernetes: [Entry] = [
    group("cluster-admin", "cluster-admin", "system:masters"),
    group("system:monitoring", "system:monitoring", "system:monitoring"),
    group("system:discovery", "system:discovery", "system:authenticated"),
    group("system:basic-user", "system:basic-user", "system:authenticated"),
    group("system:public-info-viewer", "system:public-info-viewer", "system:authenticated"),
    group("system:public-info-viewer", "system:public-info-viewer", "system:unauthenticated"),
    group(
      "system:service-account-issuer-discovery", "system:service-account-issuer-discovery", "system:serviceaccounts"),
  ]

  /// Those of clusters that kubeadm makes.
  private static let kubeadm: [Entry] = [
    group("kubeadm:cluster-admins", "cluster-admin", "kubeadm:cluster-admins"),
    group("kubeadm:get-nodes", "kubeadm:get-nodes", "system:bootstrappers:kubeadm:default-node-token"),
    group(
      "kubeadm:kubelet-bootstrap", "system:node-bootstrapper", "system:bootstrappers:kubeadm:default-node-token"),
    group(
      "kubeadm:node-autoapprove-bootstrap", "system:certificates.k8s.io:certificatesigningrequests:nodeclient",
      "system:bootstrappers:kubeadm:default-node-token"),
    group(
      "kubeadm:node-autoapprove-certificate-rotation",
      "system:certificates.k8s.io:certificatesigningrequests:selfnodeclient", "system:nodes"),
    Entry(
      BindingIdentity(scope: .namespace("kube-public"), name: "kubeadm:bootstrap-signer-clusterinfo"),
      RoleReference(kind: .role, name: "kubeadm:bootstrap-signer-clusterinfo"),
      Subject(kind: .user, name: "system:anonymous")),
  ]

  /// What AKS makes for its local accounts, its support (which Microsoft can use while a support request is open) and
  /// its nodes.
  private static let aks: [Entry] = [
    user("aks-cluster-admin-binding", "cluster-admin", "clusterAdmin"),
    user("aks-cluster-admin-binding", "cluster-admin", "clusterUser"),
    user("aks-service-rolebinding", "aks-service", "aks-support"),
    user("container-health-read-logs-global", "container-health-log-reader", "clusterUser"),
    group("system:aks-client-nodes", "system:node", "system:nodes"),
    group("system:aks-client-node-proxier", "system:node-proxier", "system:nodes"),
    group("create-csrs-for-bootstrapping", "system:node-bootstrapper", "system:bootstrappers"),
    group(
      "auto-approve-csrs-for-group", "system:certificates.k8s.io:certificatesigningrequests:nodeclient",
      "system:bootstrappers"),
    group(
      "auto-approve-renewals-for-nodes", "system:certificates.k8s.io:certificatesigningrequests:selfnodeclient",
      "system:nodes"),
  ]

  private static func group(_ binding: Name, _ role: Name, _ group: Name) -> Entry {
    entry(binding, role, Subject(kind: .group, name: group))
  }

  private static func user(_ binding: Name, _ role: Name, _ user: Name) -> Entry {
    entry(binding, role, Subject(kind: .user, name: user))
  }

  private static func entry(_ binding: Name, _ role: Name, _ subject: Subject) -> Entry {
    Entry(
      BindingIdentity(scope: .cluster, name: binding), RoleReference(kind: .clusterRole, name: role), subject)
  }
}
