import AccessModel

extension ResourceNames {
  /// The cluster itself: extensions, admission, flow control, coordination, and the metrics that AKS adds.
  static let cluster: [BuiltInResource] = [
    .init("events", "Event", group: "events.k8s.io", short: ["ev"], isNamespaced: true),
    .init("leases", "Lease", group: "coordination.k8s.io", isNamespaced: true),
    .init("leasecandidates", "LeaseCandidate", group: "coordination.k8s.io", isNamespaced: true),
    .init(
      "customresourcedefinitions", "CustomResourceDefinition", group: "apiextensions.k8s.io", short: ["crd", "crds"],
      isNamespaced: false, subresources: ["status"]),
    .init("apiservices", "APIService", group: "apiregistration.k8s.io", isNamespaced: false, subresources: ["status"]),
    .init(
      "mutatingadmissionpolicies", "MutatingAdmissionPolicy", group: "admissionregistration.k8s.io", isNamespaced: false
    ),
    .init(
      "mutatingadmissionpolicybindings", "MutatingAdmissionPolicyBinding", group: "admissionregistration.k8s.io",
      isNamespaced: false),
    .init(
      "mutatingwebhookconfigurations", "MutatingWebhookConfiguration", group: "admissionregistration.k8s.io",
      isNamespaced: false),
    .init(
      "validatingadmissionpolicies", "ValidatingAdmissionPolicy", group: "admissionregistration.k8s.io",
      isNamespaced: false, subresources: ["status"]),
    .init(
      "validatingadmissionpolicybindings", "ValidatingAdmissionPolicyBinding", group: "admissionregistration.k8s.io",
      isNamespaced: false),
    .init(
      "validatingwebhookconfigurations", "ValidatingWebhookConfiguration", group: "admissionregistration.k8s.io",
      isNamespaced: false),
    .init(
      "flowschemas", "FlowSchema", group: "flowcontrol.apiserver.k8s.io", isNamespaced: false, subresources: ["status"]),
    .init(
      "prioritylevelconfigurations", "PriorityLevelConfiguration", group: "flowcontrol.apiserver.k8s.io",
      isNamespaced: false, subresources: ["status"]),
    .init(
      "storageversions", "StorageVersion", group: "internal.apiserver.k8s.io", isNamespaced: false,
      subresources: ["status"]),
    .init(
      "storageversionmigrations", "StorageVersionMigration", group: "storagemigration.k8s.io", isNamespaced: false,
      subresources: ["status"]),
    .init("nodes", "NodeMetrics", group: "metrics.k8s.io", isNamespaced: false),
    .init("pods", "PodMetrics", group: "metrics.k8s.io", isNamespaced: true),
  ]
}
