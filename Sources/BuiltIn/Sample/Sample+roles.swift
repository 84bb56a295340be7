extension Sample {
  /// The teams' own Roles.
  static let roles = #"""
    apiVersion: rbac.authorization.k8s.io/v1
    kind: Role
    metadata:
      name: release-manager
      namespace: retail-app
      creationTimestamp: "2025-10-24T16:49:25Z"
    rules:
    - apiGroups: [apps]
      resources: [deployments, deployments/scale, statefulsets, statefulsets/scale]
      verbs: [get, list, watch, patch, update]
    - apiGroups: [apps]
      resources: [replicasets]
      verbs: [get, list, watch]
    - apiGroups: [""]
      resources: [pods, pods/log]
      verbs: [get, list, watch]
    - apiGroups: [""]
      resources: [configmaps]
      resourceNames: [release]
      verbs: [get, update]
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: Role
    metadata:
      name: log-reader
      namespace: retail-app
      creationTimestamp: "2026-03-19T15:16:21Z"
    rules:
    - apiGroups: [""]
      resources: [pods, pods/log, events]
      verbs: [get, list, watch]
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: Role
    metadata:
      name: secret-reader
      namespace: payments-api
      creationTimestamp: "2026-02-15T17:44:52Z"
    rules:
    - apiGroups: [""]
      resources: [secrets]
      resourceNames: [payment-gateway, settlement-key]
      verbs: [get]
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: Role
    metadata:
      name: log-reader
      namespace: payments-api
      creationTimestamp: "2026-09-28T08:31:47Z"
    rules:
    - apiGroups: [""]
      resources: [pods, pods/log]
      verbs: [get, list, watch]
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: Role
    metadata:
      name: job-runner
      namespace: payments-jobs
      creationTimestamp: "2026-10-19T08:27:12Z"
    rules:
    - apiGroups: [batch]
      resources: [jobs]
      verbs: [get, list, watch, create, delete]
    - apiGroups: [batch]
      resources: [cronjobs]
      verbs: [get, list, watch]
    - apiGroups: [""]
      resources: [pods, pods/log]
      verbs: [get, list, watch]
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: Role
    metadata:
      name: release-manager
      namespace: orders-api
      creationTimestamp: "2026-05-06T17:23:27Z"
    rules:
    - apiGroups: [apps]
      resources: [deployments, deployments/scale, statefulsets, statefulsets/scale]
      verbs: [get, list, watch, patch, update]
    - apiGroups: [apps]
      resources: [replicasets]
      verbs: [get, list, watch]
    - apiGroups: [""]
      resources: [pods, pods/log]
      verbs: [get, list, watch]
    - apiGroups: [""]
      resources: [configmaps]
      resourceNames: [release]
      verbs: [get, update]
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: Role
    metadata:
      name: pod-debugger
      namespace: orders-api
      creationTimestamp: "2026-01-18T18:01:57Z"
    rules:
    - apiGroups: [""]
      resources: [pods, pods/log]
      verbs: [get, list, watch]
    - apiGroups: [""]
      resources: [pods/exec, pods/portforward]
      verbs: [create, get]
    - apiGroups: [""]
      resources: [pods/ephemeralcontainers]
      verbs: [patch, update]
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: Role
    metadata:
      name: job-runner
      namespace: data-platform
      creationTimestamp: "2026-06-18T16:32:15Z"
    rules:
    - apiGroups: [batch]
      resources: [jobs, cronjobs]
      verbs: [get, list, watch, create, delete]
    - apiGroups: [""]
      resources: [pods, pods/log, persistentvolumeclaims]
      verbs: [get, list, watch]
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: Role
    metadata:
      name: secret-reader
      namespace: legacy-pos
      creationTimestamp: "2025-09-05T13:18:56Z"
    rules:
    - apiGroups: [""]
      resources: [secrets]
      verbs: [get, list, watch]
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: Role
    metadata:
      name: prometheus-config
      namespace: monitoring
      labels:
        app.kubernetes.io/managed-by: Helm
      annotations:
        meta.helm.sh/release-name: prometheus
        meta.helm.sh/release-namespace: monitoring
      creationTimestamp: "2026-09-25T17:11:47Z"
    rules:
    - apiGroups: [""]
      resources: [configmaps]
      verbs: [get]
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: Role
    metadata:
      name: ingress-nginx
      namespace: ingress-nginx
      labels:
        app.kubernetes.io/managed-by: Helm
      annotations:
        meta.helm.sh/release-name: ingress-nginx
        meta.helm.sh/release-namespace: ingress-nginx
      creationTimestamp: "2026-10-08T13:17:58Z"
    rules:
    - apiGroups: [""]
      resources: [configmaps, endpoints, pods, secrets, services]
      verbs: [get, list, watch]
    - apiGroups: [networking.k8s.io]
      resources: [ingresses, ingressclasses]
      verbs: [get, list, watch]
    - apiGroups: [coordination.k8s.io]
      resources: [leases]
      resourceNames: [ingress-nginx-leader]
      verbs: [get, update]
    - apiGroups: [coordination.k8s.io]
      resources: [leases]
      verbs: [create]
    """#
}
