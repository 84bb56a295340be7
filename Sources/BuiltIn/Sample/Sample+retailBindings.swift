extension Sample {
  /// The RoleBindings of the shop.
  static let retailBindings = #"""
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: dev-team-readers
      namespace: retail-app
      creationTimestamp: "2025-03-11T09:14:27Z"
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
      name: release-pipeline
      namespace: retail-app
      creationTimestamp: "2026-02-15T10:54:21Z"
    subjects:
    - kind: User
      name: 0154a01b-33ef-4549-a76d-7834c7d350fe
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: Role
      name: release-manager
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: support-log-readers
      namespace: retail-app
      creationTimestamp: "2025-11-05T14:54:49Z"
    subjects:
    - kind: Group
      name: dc33ca10-1f4c-49e8-afd5-751c88b0482d
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: Role
      name: log-reader
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: access-412
      namespace: retail-app
      creationTimestamp: "2026-04-28T15:47:49Z"
    subjects:
    - kind: Group
      name: 51ea40b0-7088-4482-8231-74d06cde3e3a
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: ClusterRole
      name: edit
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: ana-almeida
      namespace: retail-app
      creationTimestamp: "2025-09-06T09:50:32Z"
    subjects:
    - kind: User
      name: "ana.almeida@contoso.com"
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: ClusterRole
      name: edit
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: deployer
      namespace: retail-app
      annotations:
        argocd.argoproj.io/tracking-id: retail:rbac.authorization.k8s.io/RoleBinding:retail-app/deployer
      creationTimestamp: "2025-09-26T10:37:09Z"
    subjects:
    - kind: ServiceAccount
      name: deployer
      namespace: retail-app
    roleRef:
      kind: ClusterRole
      name: edit
      apiGroup: rbac.authorization.k8s.io
    ---
    # Entra group: Retail Developers
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: retail-developers-edit
      namespace: retail-web
      annotations:
        aksess/group-name: "Retail Developers"
      creationTimestamp: "2026-04-08T14:54:48Z"
    subjects:
    - kind: Group
      name: 7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: ClusterRole
      name: edit
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: deployer
      namespace: retail-web
      creationTimestamp: "2025-11-18T08:56:09Z"
    subjects:
    - kind: ServiceAccount
      name: deployer
    roleRef:
      kind: ClusterRole
      name: edit
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: contractors-view
      namespace: retail-web
      creationTimestamp: "2026-08-26T11:20:20Z"
    subjects:
    - kind: Group
      name: c35e22d7-cd61-4916-8520-9351651bf659
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: ClusterRole
      name: view
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: retail-developers-edit
      namespace: loyalty
      creationTimestamp: "2026-01-12T09:21:23Z"
    subjects:
    - kind: Group
      name: 7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: ClusterRole
      name: edit
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: loyalty-launch
      namespace: loyalty
      creationTimestamp: "2025-09-13T09:39:03Z"
    subjects:
    - kind: Group
      name: d4e9d6ac-7253-48ff-9a10-52535f763fae
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: ClusterRole
      name: edit
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: priya-natarajan
      namespace: loyalty
      creationTimestamp: "2026-08-13T12:09:21Z"
    subjects:
    - kind: User
      name: "priya_fabrikam.com#EXT#@contoso.onmicrosoft.com"
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: ClusterRole
      name: view
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: newsletter-view
      namespace: loyalty
      creationTimestamp: "2026-01-22T13:25:48Z"
    subjects:
    - kind: Group
      name: ca001470-a3a3-4d00-b668-8ed3d01cdda1
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: ClusterRole
      name: view
      apiGroup: rbac.authorization.k8s.io
    """#
}
