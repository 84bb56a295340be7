extension Sample {
  /// The RoleBindings of data, sandbox and platform namespaces.
  static let platformBindings = #"""
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: data-platform-admin
      namespace: data-platform
      creationTimestamp: "2026-05-01T11:07:47Z"
    subjects:
    - kind: Group
      name: ff4122a9-6cc0-4b07-b5aa-48c3efe4c23f
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: ClusterRole
      name: admin
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: airflow
      namespace: data-platform
      labels:
        app.kubernetes.io/managed-by: Helm
      annotations:
        meta.helm.sh/release-name: airflow
        meta.helm.sh/release-namespace: data-platform
      creationTimestamp: "2026-08-01T14:26:06Z"
    subjects:
    - kind: ServiceAccount
      name: airflow
      namespace: data-platform
    roleRef:
      kind: ClusterRole
      name: edit
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: job-runners
      namespace: data-platform
      creationTimestamp: "2026-02-13T15:47:41Z"
    subjects:
    - kind: Group
      name: c35e22d7-cd61-4916-8520-9351651bf659
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: Role
      name: job-runner
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: spark
      namespace: data-platform
      creationTimestamp: "2026-02-24T09:01:54Z"
    subjects:
    - kind: ServiceAccount
      name: spark
      namespace: data-platform
    roleRef:
      kind: ClusterRole
      name: contoso-viewer
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: sandbox-teams
      namespace: sandbox
      creationTimestamp: "2026-01-06T07:54:28Z"
    subjects:
    - kind: Group
      name: 7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f
      apiGroup: rbac.authorization.k8s.io
    - kind: Group
      name: 51ea40b0-7088-4482-8231-74d06cde3e3a
      apiGroup: rbac.authorization.k8s.io
    - kind: Group
      name: ff4122a9-6cc0-4b07-b5aa-48c3efe4c23f
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: ClusterRole
      name: edit
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: zoe-weiss
      namespace: sandbox
      creationTimestamp: "2026-07-28T17:00:24Z"
    subjects:
    - kind: User
      name: "zoe.weiss@contoso.com"
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: ClusterRole
      name: admin
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: hackathon
      namespace: sandbox
      creationTimestamp: "2026-06-05T17:29:49Z"
    roleRef:
      kind: ClusterRole
      name: edit
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: platform-admins-admin
      namespace: monitoring
      creationTimestamp: "2026-01-25T10:07:23Z"
    subjects:
    - kind: Group
      name: d0fa9cc4-4840-46a1-8358-c2d6d005628e
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: ClusterRole
      name: admin
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: dashboards
      namespace: monitoring
      creationTimestamp: "2026-05-17T16:43:37Z"
    subjects:
    - kind: Group
      name: dc33ca10-1f4c-49e8-afd5-751c88b0482d
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: ClusterRole
      name: contoso-viewer
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: prometheus-config
      namespace: monitoring
      labels:
        app.kubernetes.io/managed-by: Helm
      annotations:
        meta.helm.sh/release-name: prometheus
        meta.helm.sh/release-namespace: monitoring
      creationTimestamp: "2025-10-16T15:58:32Z"
    subjects:
    - kind: ServiceAccount
      name: prometheus
      namespace: monitoring
    roleRef:
      kind: Role
      name: prometheus-config
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: platform-admins-admin
      namespace: ingress-nginx
      creationTimestamp: "2026-03-20T14:07:58Z"
    subjects:
    - kind: Group
      name: d0fa9cc4-4840-46a1-8358-c2d6d005628e
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: ClusterRole
      name: admin
      apiGroup: rbac.authorization.k8s.io
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: ingress-nginx
      namespace: ingress-nginx
      labels:
        app.kubernetes.io/managed-by: Helm
      annotations:
        meta.helm.sh/release-name: ingress-nginx
        meta.helm.sh/release-namespace: ingress-nginx
      creationTimestamp: "2026-10-27T09:57:30Z"
    subjects:
    - kind: ServiceAccount
      name: ingress-nginx
      namespace: ingress-nginx
    roleRef:
      kind: Role
      name: ingress-nginx
      apiGroup: rbac.authorization.k8s.io
    """#
}
