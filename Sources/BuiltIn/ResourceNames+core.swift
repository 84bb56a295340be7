import AccessModel

extension ResourceNames {
  /// The core group. The subresources of nodes are those that the kubelet checks when it is called directly; users and
  /// groups exist for impersonation.
  static let core: [BuiltInResource] = [
    .init("bindings", "Binding", group: "", isNamespaced: true),
    .init("componentstatuses", "ComponentStatus", group: "", short: ["cs"], isNamespaced: false),
    .init("configmaps", "ConfigMap", group: "", short: ["cm"], isNamespaced: true),
    .init("endpoints", "Endpoints", group: "", short: ["ep"], isNamespaced: true),
    .init("events", "Event", group: "", short: ["ev"], isNamespaced: true),
    .init("limitranges", "LimitRange", group: "", short: ["limits"], isNamespaced: true),
    .init(
      "namespaces", "Namespace", group: "", short: ["ns"], isNamespaced: false, subresources: ["finalize", "status"]),
    .init(
      "nodes", "Node", group: "", short: ["no"], isNamespaced: false,
      subresources: [
        "checkpoint", "configz", "healthz", "log", "metrics", "pods", "proxy", "stats", "status",
      ]),
    .init(
      "persistentvolumeclaims", "PersistentVolumeClaim", group: "", short: ["pvc"], isNamespaced: true,
      subresources: ["status"]),
    .init(
      "persistentvolumes", "PersistentVolume", group: "", short: ["pv"], isNamespaced: false, subresources: ["status"]),
    .init(
      "pods", "Pod", group: "", short: ["po"], isNamespaced: true,
      subresources: [
        "attach", "binding", "ephemeralcontainers", "eviction", "exec", "log", "portforward", "proxy", "resize",
        "status",
      ]),
    .init("podtemplates", "PodTemplate", group: "", isNamespaced: true),
    .init(
      "replicationcontrollers", "ReplicationController", group: "", short: ["rc"], isNamespaced: true,
      subresources: ["scale", "status"]),
    .init("resourcequotas", "ResourceQuota", group: "", short: ["quota"], isNamespaced: true, subresources: ["status"]),
    .init("secrets", "Secret", group: "", isNamespaced: true),
    .init("serviceaccounts", "ServiceAccount", group: "", short: ["sa"], isNamespaced: true, subresources: ["token"]),
    .init("services", "Service", group: "", short: ["svc"], isNamespaced: true, subresources: ["proxy", "status"]),
    .init(inRules: "users", singular: "user", group: ""),
    .init(inRules: "groups", singular: "group", group: ""),
  ]
}
