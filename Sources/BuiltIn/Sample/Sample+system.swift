extension Sample {
  /// The objects of Kubernetes itself and of AKS's add-on manager.
  static let system = #"""
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRole
    metadata:
      name: system:basic-user
      labels:
        kubernetes.io/bootstrapping: rbac-defaults
      annotations:
        rbac.authorization.kubernetes.io/autoupdate: "true"
      creationTimestamp: "2025-02-03T07:00:00Z"
    rules:
    - apiGroups: [authorization.k8s.io]
      resources: [selfsubjectaccessreviews, selfsubjectrulesreviews]
      verbs: [create]
    - apiGroups: [authentication.k8s.io]
      resources: [selfsubjectreviews]
      verbs: [create]
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRole
    metadata:
      name: system:discovery
      labels:
        kubernetes.io/bootstrapping: rbac-defaults
      annotations:
        rbac.authorization.kubernetes.io/autoupdate: "true"
      creationTimestamp: "2025-02-03T07:00:00Z"
    rules:
    - nonResourceURLs: ["/api", "/api/*", "/apis", "/apis/*", "/healthz", "/livez", "/openapi", "/openapi/*", "/readyz", "/version", "/version/"]
      verbs: [get]
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRole
    metadata:
      name: system:public-info-viewer
      labels:
        kubernetes.io/bootstrapping: rbac-defaults
      annotations:
        rbac.authorization.kubernetes.io/autoupdate: "true"
      creationTimestamp: "2025-02-03T07:00:00Z"
    rules:
    - nonResourceURLs: ["/healthz", "/livez", "/readyz", "/version", "/version/"]
      verbs: [get]
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRole
    metadata:
      name: system:node-proxier
      labels:
        kubernetes.io/bootstrapping: rbac-defaults
      annotations:
        rbac.authorization.kubernetes.io/autoupdate: "true"
      creationTimestamp: "2025-02-03T07:00:00Z"
    rules:
    - apiGroups: [""]
      resources: [endpoints, services]
      verbs: [list, watch]
    - apiGroups: [""]
      resources: [nodes]
      verbs: [get, list, watch]
    - apiGroups: [discovery.k8s.io]
      resources: [endpointslices]
      verbs: [list, watch]
    - apiGroups: ["", events.k8s.io]
      resources: [events]
      verbs: [create, patch, update]
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRole
    metadata:
      name: system:aggregated-metrics-reader
      labels:
        addonmanager.kubernetes.io/mode: Reconcile
        kubernetes.io/cluster-service: "true"
        rbac.authorization.k8s.io/aggregate-to-view: "true"
        rbac.authorization.k8s.io/aggregate-to-edit: "true"
        rbac.authorization.k8s.io/aggregate-to-admin: "true"
      creationTimestamp: "2025-02-03T07:00:00Z"
    rules:
    - apiGroups: [metrics.k8s.io]
      resources: [nodes, pods]
      verbs: [get, list, watch]
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRole
    metadata:
      name: system:metrics-server
      labels:
        addonmanager.kubernetes.io/mode: Reconcile
        kubernetes.io/cluster-service: "true"
      creationTimestamp: "2025-02-03T07:00:00Z"
    rules:
    - apiGroups: [""]
      resources: [nodes/metrics]
      verbs: [get]
    - apiGroups: [""]
      resources: [namespaces, nodes, pods]
      verbs: [get, list, watch]
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRoleBinding
    metadata:
      name: cluster-admin
      labels:
        kubernetes.io/bootstrapping: rbac-defaults
      annotations:
        rbac.authorization.kubernetes.io/autoupdate: "true"
      creationTimestamp: "2025-02-03T07:00:00Z"
    subjects:
    - kind: Group
      name: system:masters
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: ClusterRole
      name: cluster-admin
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRoleBinding
    metadata:
      name: system:basic-user
      labels:
        kubernetes.io/bootstrapping: rbac-defaults
      annotations:
        rbac.authorization.kubernetes.io/autoupdate: "true"
      creationTimestamp: "2025-02-03T07:00:00Z"
    subjects:
    - kind: Group
      name: system:authenticated
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: ClusterRole
      name: system:basic-user
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRoleBinding
    metadata:
      name: system:discovery
      labels:
        kubernetes.io/bootstrapping: rbac-defaults
      annotations:
        rbac.authorization.kubernetes.io/autoupdate: "true"
      creationTimestamp: "2025-02-03T07:00:00Z"
    subjects:
    - kind: Group
      name: system:authenticated
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: ClusterRole
      name: system:discovery
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRoleBinding
    metadata:
      name: system:public-info-viewer
      labels:
        kubernetes.io/bootstrapping: rbac-defaults
      annotations:
        rbac.authorization.kubernetes.io/autoupdate: "true"
      creationTimestamp: "2025-02-03T07:00:00Z"
    subjects:
    - kind: Group
      name: system:authenticated
      apiGroup: rbac.authorization.k8s.io
    - kind: Group
      name: system:unauthenticated
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: ClusterRole
      name: system:public-info-viewer
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRoleBinding
    metadata:
      name: system:node-proxier
      labels:
        kubernetes.io/bootstrapping: rbac-defaults
      annotations:
        rbac.authorization.kubernetes.io/autoupdate: "true"
      creationTimestamp: "2025-02-03T07:00:00Z"
    subjects:
    - kind: User
      name: system:kube-proxy
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: ClusterRole
      name: system:node-proxier
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRoleBinding
    metadata:
      name: aks-cluster-admin-binding
      labels:
        addonmanager.kubernetes.io/mode: Reconcile
        kubernetes.io/cluster-service: "true"
      creationTimestamp: "2025-02-03T07:00:00Z"
    subjects:
    - kind: User
      name: clusterAdmin
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: ClusterRole
      name: cluster-admin
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRoleBinding
    metadata:
      name: aks-cluster-admin-binding-aad
      labels:
        addonmanager.kubernetes.io/mode: Reconcile
        kubernetes.io/cluster-service: "true"
      creationTimestamp: "2025-02-03T07:00:00Z"
    subjects:
    - kind: Group
      name: d0fa9cc4-4840-46a1-8358-c2d6d005628e
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: ClusterRole
      name: cluster-admin
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRoleBinding
    metadata:
      name: system:metrics-server
      labels:
        addonmanager.kubernetes.io/mode: Reconcile
        kubernetes.io/cluster-service: "true"
      creationTimestamp: "2025-02-03T07:00:00Z"
    subjects:
    - kind: ServiceAccount
      name: metrics-server
      namespace: kube-system
    roleRef:
      kind: ClusterRole
      name: system:metrics-server
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: Role
    metadata:
      name: system:controller:bootstrap-signer
      namespace: kube-public
      labels:
        kubernetes.io/bootstrapping: rbac-defaults
      annotations:
        rbac.authorization.kubernetes.io/autoupdate: "true"
      creationTimestamp: "2025-02-03T07:00:00Z"
    rules:
    - apiGroups: [""]
      resources: [configmaps]
      verbs: [get, list, watch]
    - apiGroups: [""]
      resources: [configmaps]
      resourceNames: [cluster-info]
      verbs: [update]
    - apiGroups: ["", events.k8s.io]
      resources: [events]
      verbs: [create, patch, update]
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: system:controller:bootstrap-signer
      namespace: kube-public
      labels:
        kubernetes.io/bootstrapping: rbac-defaults
      annotations:
        rbac.authorization.kubernetes.io/autoupdate: "true"
      creationTimestamp: "2025-02-03T07:00:00Z"
    subjects:
    - kind: ServiceAccount
      name: bootstrap-signer
      namespace: kube-system
    roleRef:
      kind: Role
      name: system:controller:bootstrap-signer
      apiGroup: rbac.authorization.k8s.io
    """#
}
