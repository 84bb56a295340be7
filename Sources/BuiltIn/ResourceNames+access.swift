import AccessModel

extension ResourceNames {
  /// Access control: roles and bindings, reviews, certificates. Some names exist only in rules: `uids` and `userextras`
  /// for `impersonate`, `signers` for `approve`, `sign` and `attest`.
  static let access: [BuiltInResource] = [
    .init("clusterrolebindings", "ClusterRoleBinding", group: "rbac.authorization.k8s.io", isNamespaced: false),
    .init("clusterroles", "ClusterRole", group: "rbac.authorization.k8s.io", isNamespaced: false),
    .init("rolebindings", "RoleBinding", group: "rbac.authorization.k8s.io", isNamespaced: true),
    .init("roles", "Role", group: "rbac.authorization.k8s.io", isNamespaced: true),
    .init("localsubjectaccessreviews", "LocalSubjectAccessReview", group: "authorization.k8s.io", isNamespaced: true),
    .init("selfsubjectaccessreviews", "SelfSubjectAccessReview", group: "authorization.k8s.io", isNamespaced: false),
    .init("selfsubjectrulesreviews", "SelfSubjectRulesReview", group: "authorization.k8s.io", isNamespaced: false),
    .init("subjectaccessreviews", "SubjectAccessReview", group: "authorization.k8s.io", isNamespaced: false),
    .init("selfsubjectreviews", "SelfSubjectReview", group: "authentication.k8s.io", isNamespaced: false),
    .init("tokenreviews", "TokenReview", group: "authentication.k8s.io", isNamespaced: false),
    .init(inRules: "uids", singular: "uid", group: "authentication.k8s.io"),
    .init(inRules: "userextras", singular: "userextra", group: "authentication.k8s.io"),
    .init(
      "certificatesigningrequests", "CertificateSigningRequest", group: "certificates.k8s.io", short: ["csr"],
      isNamespaced: false, subresources: ["approval", "status"]),
    .init("clustertrustbundles", "ClusterTrustBundle", group: "certificates.k8s.io", isNamespaced: false),
    .init(inRules: "signers", singular: "signer", group: "certificates.k8s.io"),
  ]
}
