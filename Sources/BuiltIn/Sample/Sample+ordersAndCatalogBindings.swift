extension Sample {
  /// The RoleBindings of orders, the catalogue and the old points of sale.
  static let ordersAndCatalogBindings = #"""
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: catalog-team-edit
      namespace: catalog-search
      creationTimestamp: "2025-11-13T10:00:24Z"
    subjects:
    - kind: Group
      name: 23118a95-bb79-41c1-b825-bab6ba022cbc
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: ClusterRole
      name: edit
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: catalog-team-view
      namespace: catalog-search
      creationTimestamp: "2025-09-08T15:33:36Z"
    subjects:
    - kind: Group
      name: 1d7cbe97-f81b-4338-8246-c789f98afc42
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: ClusterRole
      name: view
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: catalog-by-name
      namespace: catalog-search
      creationTimestamp: "2026-02-08T09:37:48Z"
    subjects:
    - kind: Group
      name: "Catalog Team"
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: ClusterRole
      name: view
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: indexer
      namespace: catalog-search
      annotations:
        argocd.argoproj.io/tracking-id: catalog:rbac.authorization.k8s.io/RoleBinding:catalog-search/indexer
      creationTimestamp: "2026-02-22T06:38:11Z"
    subjects:
    - kind: ServiceAccount
      name: indexer
      namespace: catalog-search
    roleRef:
      kind: ClusterRole
      name: edit
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: order-operations-edit
      namespace: orders-api
      creationTimestamp: "2026-04-10T08:42:47Z"
    subjects:
    - kind: Group
      name: 723e7e5f-666b-4e4f-b546-cf315cc8f11b
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: ClusterRole
      name: edit
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: release-managers
      namespace: orders-api
      creationTimestamp: "2026-03-12T07:37:27Z"
    subjects:
    - kind: Group
      name: 723e7e5f-666b-4e4f-b546-cf315cc8f11b
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: Role
      name: release-manager
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: retail-developers-view
      namespace: orders-api
      creationTimestamp: "2026-03-24T09:56:59Z"
    subjects:
    - kind: Group
      name: 7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: ClusterRole
      name: view
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: pod-debuggers
      namespace: orders-api
      creationTimestamp: "2026-08-26T09:48:16Z"
    subjects:
    - kind: Group
      name: b825e23b-002b-427a-995c-8baf2d99225c
      apiGroup: rbac.authorization.k8s.io
    - kind: User
      name: "hakon.eriksen@contoso.com"
      apiGroup: rbac.authorization.k8s.io
    - kind: User
      name: "kavya.raman@contoso.com"
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: Role
      name: pod-debugger
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: orders-migration
      namespace: orders-api
      creationTimestamp: "2026-01-25T14:07:06Z"
    subjects:
    - kind: Group
      name: 7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: Role
      name: orders-migrator
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: contoso:orders:operators
      namespace: orders-api
      creationTimestamp: "2025-12-18T13:20:06Z"
    subjects:
    - kind: Group
      name: 723e7e5f-666b-4e4f-b546-cf315cc8f11b
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: ClusterRole
      name: contoso:namespace-operator
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: orders-worker
      namespace: orders-api
      creationTimestamp: "2026-02-18T12:20:38Z"
    subjects:
    - kind: ServiceAccount
      name: orders-worker
      namespace: orders-api
    roleRef:
      kind: Role
      name: release-manager
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: store-systems
      namespace: legacy-pos
      creationTimestamp: "2026-02-13T13:20:06Z"
    subjects:
    - kind: Group
      name: 5622ec1a-51ad-41e6-a698-aaef14f29c25
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: ClusterRole
      name: edit
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: pos-operators
      namespace: legacy-pos
      creationTimestamp: "2025-11-22T15:08:59Z"
    subjects:
    - kind: Group
      name: 723e7e5f-666b-4e4f-b546-cf315cc8f11b
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: ClusterRole
      name: legacy-superuser
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: support-secrets
      namespace: legacy-pos
      creationTimestamp: "2026-08-11T14:13:55Z"
    subjects:
    - kind: Group
      name: dc33ca10-1f4c-49e8-afd5-751c88b0482d
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: Role
      name: secret-reader
      apiGroup: rbac.authorization.k8s.io
    """#
}
