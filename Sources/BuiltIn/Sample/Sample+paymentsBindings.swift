extension Sample {
  /// The RoleBindings of payments.
  static let paymentsBindings = #"""
    # Entra group: Paiements
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: equipe-paiements-admin
      namespace: payments-api
      annotations:
        aksess/group-name: Paiements
      creationTimestamp: "2026-03-12T17:03:17Z"
    subjects:
    - kind: Group
      name: 51ea40b0-7088-4482-8231-74d06cde3e3a
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: ClusterRole
      name: admin
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: gateway-secrets
      namespace: payments-api
      creationTimestamp: "2026-02-09T10:22:47Z"
    subjects:
    - kind: Group
      name: 723e7e5f-666b-4e4f-b546-cf315cc8f11b
      apiGroup: rbac.authorization.k8s.io
    - kind: ServiceAccount
      name: settlement
      namespace: payments-jobs
    roleRef:
      kind: Role
      name: secret-reader
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: on-call-logs
      namespace: payments-api
      creationTimestamp: "2025-09-15T15:09:47Z"
    subjects:
    - kind: Group
      name: b825e23b-002b-427a-995c-8baf2d99225c
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: Role
      name: log-reader
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: vera-ivanova
      namespace: payments-api
      creationTimestamp: "2025-10-08T13:37:01Z"
    subjects:
    - kind: User
      name: "vera.ivanova@contoso.com"
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: ClusterRole
      name: admin
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: deployer
      namespace: payments-api
      labels:
        kustomize.toolkit.fluxcd.io/name: payments
        kustomize.toolkit.fluxcd.io/namespace: flux-system
      creationTimestamp: "2026-07-16T18:07:18Z"
    subjects:
    - kind: ServiceAccount
      name: deployer
      namespace: payments-api
    roleRef:
      kind: ClusterRole
      name: edit
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: equipe-paiements-edit
      namespace: payments-jobs
      labels:
        kustomize.toolkit.fluxcd.io/name: payments
        kustomize.toolkit.fluxcd.io/namespace: flux-system
      creationTimestamp: "2025-10-07T12:09:27Z"
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
      name: job-runners
      namespace: payments-jobs
      creationTimestamp: "2025-12-05T14:15:03Z"
    subjects:
    - kind: Group
      name: ff4122a9-6cc0-4b07-b5aa-48c3efe4c23f
      apiGroup: rbac.authorization.k8s.io
    - kind: User
      name: "jurgen.fischer@contoso.com"
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: Role
      name: job-runner
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: auditors
      namespace: payments-jobs
      creationTimestamp: "2026-02-21T11:34:59Z"
    subjects:
    - kind: Group
      name: DC33CA10-1F4C-49E8-AFD5-751C88B0482D
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: ClusterRole
      name: view
      apiGroup: rbac.authorization.k8s.io
    """#
}
