extension Sample {
  /// The company's ClusterRoleBindings.
  static let clusterWideBindings = #"""
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRoleBinding
    metadata:
      name: break-glass
      creationTimestamp: "2026-09-16T14:52:47Z"
    subjects:
    - kind: Group
      name: ec073868-e5ad-4acf-9c87-6c19c5cdfc75
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: ClusterRole
      name: cluster-admin
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRoleBinding
    metadata:
      name: everyone-views-nodes
      creationTimestamp: "2026-09-26T07:42:12Z"
    subjects:
    - kind: Group
      name: system:authenticated
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: ClusterRole
      name: node-viewer
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRoleBinding
    metadata:
      name: support-readers-view
      creationTimestamp: "2025-11-04T10:16:01Z"
    subjects:
    - kind: Group
      name: dc33ca10-1f4c-49e8-afd5-751c88b0482d
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: ClusterRole
      name: view
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRoleBinding
    metadata:
      name: on-call
      creationTimestamp: "2026-06-24T12:59:40Z"
    subjects:
    - kind: Group
      name: b825e23b-002b-427a-995c-8baf2d99225c
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: ClusterRole
      name: contoso:on-call
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRoleBinding
    metadata:
      name: access-managers
      creationTimestamp: "2026-01-04T16:01:54Z"
    subjects:
    - kind: Group
      name: d0fa9cc4-4840-46a1-8358-c2d6d005628e
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: ClusterRole
      name: contoso:access-manager
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRoleBinding
    metadata:
      name: pos-sync
      creationTimestamp: "2026-08-23T14:49:24Z"
    subjects:
    - kind: ServiceAccount
      name: pos-sync
      namespace: legacy-pos
    roleRef:
      kind: ClusterRole
      name: cluster-admin
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRoleBinding
    metadata:
      name: prometheus
      labels:
        app.kubernetes.io/managed-by: Helm
      annotations:
        meta.helm.sh/release-name: prometheus
        meta.helm.sh/release-namespace: monitoring
      creationTimestamp: "2025-11-20T18:50:17Z"
    subjects:
    - kind: ServiceAccount
      name: prometheus
      namespace: monitoring
    roleRef:
      kind: ClusterRole
      name: prometheus
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRoleBinding
    metadata:
      name: ingress-nginx
      labels:
        app.kubernetes.io/managed-by: Helm
      annotations:
        meta.helm.sh/release-name: ingress-nginx
        meta.helm.sh/release-namespace: ingress-nginx
      creationTimestamp: "2026-04-17T08:14:52Z"
    subjects:
    - kind: ServiceAccount
      name: ingress-nginx
      namespace: ingress-nginx
    roleRef:
      kind: ClusterRole
      name: ingress-nginx
      apiGroup: rbac.authorization.k8s.io
    """#
}
