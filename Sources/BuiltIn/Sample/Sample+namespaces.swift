extension Sample {
  /// Four namespaces of Kubernetes and twelve of the teams.
  static let namespaces = #"""
    apiVersion: v1
    kind: Namespace
    metadata:
      name: default
      labels:
        kubernetes.io/metadata.name: default
      creationTimestamp: "2025-02-03T07:00:00Z"
    ---
    apiVersion: v1
    kind: Namespace
    metadata:
      name: kube-system
      labels:
        kubernetes.io/metadata.name: kube-system
      creationTimestamp: "2025-02-03T07:00:00Z"
    ---
    apiVersion: v1
    kind: Namespace
    metadata:
      name: kube-public
      labels:
        kubernetes.io/metadata.name: kube-public
      creationTimestamp: "2025-02-03T07:00:00Z"
    ---
    apiVersion: v1
    kind: Namespace
    metadata:
      name: kube-node-lease
      labels:
        kubernetes.io/metadata.name: kube-node-lease
      creationTimestamp: "2025-02-03T07:00:00Z"
    ---
    apiVersion: v1
    kind: Namespace
    metadata:
      name: retail-app
      labels:
        kubernetes.io/metadata.name: retail-app
        contoso.com/team: retail
        contoso.com/stage: production
        pod-security.kubernetes.io/enforce: restricted
      creationTimestamp: "2025-02-19T16:24:49Z"
    ---
    apiVersion: v1
    kind: Namespace
    metadata:
      name: retail-web
      labels:
        kubernetes.io/metadata.name: retail-web
        contoso.com/team: retail
        contoso.com/stage: production
        pod-security.kubernetes.io/enforce: restricted
      creationTimestamp: "2025-03-09T13:51:13Z"
    ---
    apiVersion: v1
    kind: Namespace
    metadata:
      name: payments-api
      labels:
        kubernetes.io/metadata.name: payments-api
        contoso.com/team: payments
        contoso.com/stage: production
        pod-security.kubernetes.io/enforce: restricted
      creationTimestamp: "2025-03-01T13:21:10Z"
    ---
    apiVersion: v1
    kind: Namespace
    metadata:
      name: payments-jobs
      labels:
        kubernetes.io/metadata.name: payments-jobs
        contoso.com/team: payments
        contoso.com/stage: production
        pod-security.kubernetes.io/enforce: restricted
      creationTimestamp: "2025-07-03T11:31:28Z"
    ---
    apiVersion: v1
    kind: Namespace
    metadata:
      name: catalog-search
      labels:
        kubernetes.io/metadata.name: catalog-search
        contoso.com/team: catalog
        contoso.com/stage: production
        pod-security.kubernetes.io/enforce: restricted
      creationTimestamp: "2025-06-02T18:23:06Z"
    ---
    apiVersion: v1
    kind: Namespace
    metadata:
      name: orders-api
      labels:
        kubernetes.io/metadata.name: orders-api
        contoso.com/team: orders
        contoso.com/stage: production
        pod-security.kubernetes.io/enforce: restricted
      creationTimestamp: "2025-06-27T13:12:30Z"
    ---
    apiVersion: v1
    kind: Namespace
    metadata:
      name: loyalty
      labels:
        kubernetes.io/metadata.name: loyalty
        contoso.com/team: retail
        contoso.com/stage: production
        pod-security.kubernetes.io/enforce: restricted
      creationTimestamp: "2025-06-22T12:57:55Z"
    ---
    apiVersion: v1
    kind: Namespace
    metadata:
      name: data-platform
      labels:
        kubernetes.io/metadata.name: data-platform
        contoso.com/team: data
        contoso.com/stage: production
        pod-security.kubernetes.io/enforce: restricted
      creationTimestamp: "2025-05-13T12:42:25Z"
    ---
    apiVersion: v1
    kind: Namespace
    metadata:
      name: sandbox
      labels:
        kubernetes.io/metadata.name: sandbox
        contoso.com/team: platform
        contoso.com/stage: test
        pod-security.kubernetes.io/enforce: baseline
      creationTimestamp: "2025-06-28T14:24:40Z"
    ---
    apiVersion: v1
    kind: Namespace
    metadata:
      name: legacy-pos
      labels:
        kubernetes.io/metadata.name: legacy-pos
        contoso.com/team: retail
        contoso.com/stage: production
        pod-security.kubernetes.io/enforce: privileged
      creationTimestamp: "2025-08-01T18:02:37Z"
    ---
    apiVersion: v1
    kind: Namespace
    metadata:
      name: monitoring
      labels:
        kubernetes.io/metadata.name: monitoring
        contoso.com/team: platform
        contoso.com/stage: production
        pod-security.kubernetes.io/enforce: privileged
      creationTimestamp: "2025-07-27T13:35:36Z"
    ---
    apiVersion: v1
    kind: Namespace
    metadata:
      name: ingress-nginx
      labels:
        kubernetes.io/metadata.name: ingress-nginx
        contoso.com/team: platform
        contoso.com/stage: production
        pod-security.kubernetes.io/enforce: restricted
      creationTimestamp: "2025-05-28T16:13:16Z"
    """#
}
