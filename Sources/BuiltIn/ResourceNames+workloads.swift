import AccessModel

extension ResourceNames {
  /// Workloads, networking and storage.
  static let workloads: [BuiltInResource] = [
    .init("controllerrevisions", "ControllerRevision", group: "apps", isNamespaced: true),
    .init("daemonsets", "DaemonSet", group: "apps", short: ["ds"], isNamespaced: true, subresources: ["status"]),
    .init(
      "deployments", "Deployment", group: "apps", short: ["deploy"], isNamespaced: true,
      subresources: ["scale", "status"]),
    .init(
      "replicasets", "ReplicaSet", group: "apps", short: ["rs"], isNamespaced: true, subresources: ["scale", "status"]),
    .init(
      "statefulsets", "StatefulSet", group: "apps", short: ["sts"], isNamespaced: true,
      subresources: ["scale", "status"]),
    .init(
      "horizontalpodautoscalers", "HorizontalPodAutoscaler", group: "autoscaling", short: ["hpa"], isNamespaced: true,
      subresources: ["status"]),
    .init("cronjobs", "CronJob", group: "batch", short: ["cj"], isNamespaced: true, subresources: ["status"]),
    .init("jobs", "Job", group: "batch", isNamespaced: true, subresources: ["status"]),
    .init(
      "poddisruptionbudgets", "PodDisruptionBudget", group: "policy", short: ["pdb"], isNamespaced: true,
      subresources: ["status"]),
    .init(
      "ingresses", "Ingress", group: "networking.k8s.io", short: ["ing"], isNamespaced: true, subresources: ["status"]),
    .init("ingressclasses", "IngressClass", group: "networking.k8s.io", isNamespaced: false),
    .init("networkpolicies", "NetworkPolicy", group: "networking.k8s.io", short: ["netpol"], isNamespaced: true),
    .init("ipaddresses", "IPAddress", group: "networking.k8s.io", short: ["ip"], isNamespaced: false),
    .init("servicecidrs", "ServiceCIDR", group: "networking.k8s.io", isNamespaced: false, subresources: ["status"]),
    .init("endpointslices", "EndpointSlice", group: "discovery.k8s.io", isNamespaced: true),
    .init("csidrivers", "CSIDriver", group: "storage.k8s.io", isNamespaced: false),
    .init("csinodes", "CSINode", group: "storage.k8s.io", isNamespaced: false),
    .init("csistoragecapacities", "CSIStorageCapacity", group: "storage.k8s.io", isNamespaced: true),
    .init("storageclasses", "StorageClass", group: "storage.k8s.io", short: ["sc"], isNamespaced: false),
    .init(
      "volumeattachments", "VolumeAttachment", group: "storage.k8s.io", isNamespaced: false, subresources: ["status"]),
    .init(
      "volumeattributesclasses", "VolumeAttributesClass", group: "storage.k8s.io", short: ["vac"], isNamespaced: false),
    .init("deviceclasses", "DeviceClass", group: "resource.k8s.io", isNamespaced: false),
    .init("devicetaintrules", "DeviceTaintRule", group: "resource.k8s.io", isNamespaced: false),
    .init("resourceclaims", "ResourceClaim", group: "resource.k8s.io", isNamespaced: true, subresources: ["status"]),
    .init("resourceclaimtemplates", "ResourceClaimTemplate", group: "resource.k8s.io", isNamespaced: true),
    .init("resourceslices", "ResourceSlice", group: "resource.k8s.io", isNamespaced: false),
    .init("priorityclasses", "PriorityClass", group: "scheduling.k8s.io", short: ["pc"], isNamespaced: false),
    .init("runtimeclasses", "RuntimeClass", group: "node.k8s.io", isNamespaced: false),
  ]
}
