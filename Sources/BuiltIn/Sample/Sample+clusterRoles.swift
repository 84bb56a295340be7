extension Sample {
  /// The company's own ClusterRoles; Kubernetes' own are in `DefaultRoles`. `contoso-viewer` is `view` under another
  /// name.
  static let clusterRoles = #"""
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRole
    metadata:
      name: node-viewer
      creationTimestamp: "2026-08-07T15:02:45Z"
    rules:
    - apiGroups: [""]
      resources: [nodes]
      verbs: [get, list, watch]
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRole
    metadata:
      name: contoso:namespace-operator
      creationTimestamp: "2026-08-25T06:47:37Z"
    rules:
    - apiGroups: [""]
      resources: [pods, pods/log, events, services, configmaps]
      verbs: [get, list, watch]
    - apiGroups: [""]
      resources: [pods]
      verbs: [delete]
    - apiGroups: [""]
      resources: [pods/eviction]
      verbs: [create]
    - apiGroups: [apps]
      resources: [deployments, statefulsets]
      verbs: [get, list, watch, patch]
    - apiGroups: [apps]
      resources: [deployments/scale, statefulsets/scale]
      verbs: [patch, update]
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRole
    metadata:
      name: contoso:on-call
      creationTimestamp: "2025-09-01T13:51:43Z"
    aggregationRule:
      clusterRoleSelectors:
      - matchLabels:
          contoso.com/aggregate-to-on-call: "true"
    rules: []
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRole
    metadata:
      name: contoso:on-call-workloads
      labels:
        contoso.com/aggregate-to-on-call: "true"
      creationTimestamp: "2025-12-06T16:26:58Z"
    rules:
    - apiGroups: [""]
      resources: [pods, pods/log, events, nodes]
      verbs: [get, list, watch]
    - apiGroups: [""]
      resources: [pods]
      verbs: [delete]
    - apiGroups: [apps]
      resources: [deployments, replicasets, statefulsets, daemonsets]
      verbs: [get, list, watch]
    - apiGroups: [apps]
      resources: [deployments/scale, statefulsets/scale]
      verbs: [patch, update]
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRole
    metadata:
      name: contoso:access-manager
      creationTimestamp: "2026-10-12T09:53:55Z"
    rules:
    - apiGroups: [rbac.authorization.k8s.io]
      resources: [rolebindings]
      verbs: [get, list, watch, create, delete, patch, update]
    - apiGroups: [rbac.authorization.k8s.io]
      resources: [clusterroles]
      resourceNames: [view, edit, admin]
      verbs: [bind]
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRole
    metadata:
      name: contoso-viewer
      creationTimestamp: "2026-06-16T10:43:24Z"
    rules:
    - apiGroups: [""]
      resources:
      - configmaps
      - endpoints
      - persistentvolumeclaims
      - persistentvolumeclaims/status
      - pods
      - replicationcontrollers
      - replicationcontrollers/scale
      - serviceaccounts
      - services
      - services/status
      verbs: [get, list, watch]
    - apiGroups: [""]
      resources:
      - bindings
      - events
      - limitranges
      - namespaces/status
      - pods/log
      - pods/status
      - replicationcontrollers/status
      - resourcequotas
      - resourcequotas/status
      verbs: [get, list, watch]
    - apiGroups: [""]
      resources: [namespaces]
      verbs: [get, list, watch]
    - apiGroups: [discovery.k8s.io]
      resources: [endpointslices]
      verbs: [get, list, watch]
    - apiGroups: [apps]
      resources:
      - controllerrevisions
      - daemonsets
      - daemonsets/status
      - deployments
      - deployments/scale
      - deployments/status
      - replicasets
      - replicasets/scale
      - replicasets/status
      - statefulsets
      - statefulsets/scale
      - statefulsets/status
      verbs: [get, list, watch]
    - apiGroups: [autoscaling]
      resources: [horizontalpodautoscalers, horizontalpodautoscalers/status]
      verbs: [get, list, watch]
    - apiGroups: [batch]
      resources: [cronjobs, cronjobs/status, jobs, jobs/status]
      verbs: [get, list, watch]
    - apiGroups: [extensions]
      resources:
      - daemonsets
      - daemonsets/status
      - deployments
      - deployments/scale
      - deployments/status
      - ingresses
      - ingresses/status
      - networkpolicies
      - replicasets
      - replicasets/scale
      - replicasets/status
      - replicationcontrollers/scale
      verbs: [get, list, watch]
    - apiGroups: [policy]
      resources: [poddisruptionbudgets, poddisruptionbudgets/status]
      verbs: [get, list, watch]
    - apiGroups: [networking.k8s.io]
      resources: [ingresses, ingresses/status, networkpolicies]
      verbs: [get, list, watch]
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRole
    metadata:
      name: legacy-superuser
      creationTimestamp: "2026-02-05T06:13:40Z"
    rules:
    - apiGroups: ["*"]
      resources: ["*"]
      verbs: ["*"]
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRole
    metadata:
      name: prometheus
      labels:
        app.kubernetes.io/managed-by: Helm
      annotations:
        meta.helm.sh/release-name: prometheus
        meta.helm.sh/release-namespace: monitoring
      creationTimestamp: "2026-06-06T16:26:26Z"
    rules:
    - apiGroups: [""]
      resources: [endpoints, nodes, pods, services]
      verbs: [get, list, watch]
    - apiGroups: [discovery.k8s.io]
      resources: [endpointslices]
      verbs: [get, list, watch]
    - apiGroups: [""]
      resources: [nodes/metrics]
      verbs: [get]
    - nonResourceURLs: ["/metrics", "/metrics/*"]
      verbs: [get]
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRole
    metadata:
      name: ingress-nginx
      labels:
        app.kubernetes.io/managed-by: Helm
      annotations:
        meta.helm.sh/release-name: ingress-nginx
        meta.helm.sh/release-namespace: ingress-nginx
      creationTimestamp: "2026-09-19T10:21:11Z"
    rules:
    - apiGroups: [""]
      resources: [configmaps, endpoints, namespaces, nodes, pods, secrets, services]
      verbs: [get, list, watch]
    - apiGroups: [discovery.k8s.io]
      resources: [endpointslices]
      verbs: [get, list, watch]
    - apiGroups: [networking.k8s.io]
      resources: [ingressclasses, ingresses]
      verbs: [get, list, watch]
    - apiGroups: [networking.k8s.io]
      resources: [ingresses/status]
      verbs: [update]
    - apiGroups: [""]
      resources: [events]
      verbs: [create, patch]
    """#
}
