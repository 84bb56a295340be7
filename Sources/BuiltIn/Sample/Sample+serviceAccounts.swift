extension Sample {
  /// A `default` ServiceAccount in each namespace, and those of workloads; some are federated with a managed identity.
  static let serviceAccounts = #"""
    apiVersion: v1
    kind: ServiceAccount
    metadata:
      name: default
      namespace: default
      creationTimestamp: "2025-02-03T07:00:00Z"
    ---
    apiVersion: v1
    kind: ServiceAccount
    metadata:
      name: default
      namespace: kube-system
      creationTimestamp: "2025-02-03T07:00:00Z"
    ---
    apiVersion: v1
    kind: ServiceAccount
    metadata:
      name: metrics-server
      namespace: kube-system
      labels:
        addonmanager.kubernetes.io/mode: Reconcile
        kubernetes.io/cluster-service: "true"
      creationTimestamp: "2026-07-08T15:11:22Z"
    ---
    apiVersion: v1
    kind: ServiceAccount
    metadata:
      name: default
      namespace: kube-public
      creationTimestamp: "2025-02-03T07:00:00Z"
    ---
    apiVersion: v1
    kind: ServiceAccount
    metadata:
      name: default
      namespace: kube-node-lease
      creationTimestamp: "2025-02-03T07:00:00Z"
    ---
    apiVersion: v1
    kind: ServiceAccount
    metadata:
      name: default
      namespace: retail-app
      creationTimestamp: "2025-02-19T16:24:49Z"
    ---
    apiVersion: v1
    kind: ServiceAccount
    metadata:
      name: deployer
      namespace: retail-app
      annotations:
        azure.workload.identity/client-id: 5ad8f4a3-38e7-4cc7-8a3d-7d2b387245a5
      creationTimestamp: "2026-04-26T06:06:10Z"
    ---
    apiVersion: v1
    kind: ServiceAccount
    metadata:
      name: web-frontend
      namespace: retail-app
      creationTimestamp: "2025-12-20T15:06:02Z"
    ---
    apiVersion: v1
    kind: ServiceAccount
    metadata:
      name: default
      namespace: retail-web
      creationTimestamp: "2025-03-09T13:51:13Z"
    ---
    apiVersion: v1
    kind: ServiceAccount
    metadata:
      name: deployer
      namespace: retail-web
      creationTimestamp: "2026-02-19T08:10:55Z"
    ---
    apiVersion: v1
    kind: ServiceAccount
    metadata:
      name: default
      namespace: payments-api
      creationTimestamp: "2025-03-01T13:21:10Z"
    ---
    apiVersion: v1
    kind: ServiceAccount
    metadata:
      name: deployer
      namespace: payments-api
      creationTimestamp: "2025-11-08T13:25:35Z"
    ---
    apiVersion: v1
    kind: ServiceAccount
    metadata:
      name: payments-api
      namespace: payments-api
      annotations:
        azure.workload.identity/client-id: aedeb678-ef7a-4a52-9a98-7a8279f0130b
      creationTimestamp: "2026-03-12T07:12:30Z"
    ---
    apiVersion: v1
    kind: ServiceAccount
    metadata:
      name: default
      namespace: payments-jobs
      creationTimestamp: "2025-07-03T11:31:28Z"
    ---
    apiVersion: v1
    kind: ServiceAccount
    metadata:
      name: settlement
      namespace: payments-jobs
      annotations:
        azure.workload.identity/client-id: 397e2fc6-6180-4fc6-af06-18b58f6d2c45
      creationTimestamp: "2026-09-03T10:39:13Z"
    ---
    apiVersion: v1
    kind: ServiceAccount
    metadata:
      name: default
      namespace: catalog-search
      creationTimestamp: "2025-06-02T18:23:06Z"
    ---
    apiVersion: v1
    kind: ServiceAccount
    metadata:
      name: indexer
      namespace: catalog-search
      annotations:
        azure.workload.identity/client-id: 02f0affd-ee86-48e9-b95e-a90a859b0c07
      creationTimestamp: "2025-12-14T13:34:03Z"
    ---
    apiVersion: v1
    kind: ServiceAccount
    metadata:
      name: default
      namespace: orders-api
      creationTimestamp: "2025-06-27T13:12:30Z"
    ---
    apiVersion: v1
    kind: ServiceAccount
    metadata:
      name: orders-worker
      namespace: orders-api
      annotations:
        azure.workload.identity/client-id: efa3728c-c0f0-4d27-93a5-26de3f1d2ce4
      creationTimestamp: "2026-09-17T09:24:51Z"
    ---
    apiVersion: v1
    kind: ServiceAccount
    metadata:
      name: default
      namespace: loyalty
      creationTimestamp: "2025-06-22T12:57:55Z"
    ---
    apiVersion: v1
    kind: ServiceAccount
    metadata:
      name: default
      namespace: data-platform
      creationTimestamp: "2025-05-13T12:42:25Z"
    ---
    apiVersion: v1
    kind: ServiceAccount
    metadata:
      name: airflow
      namespace: data-platform
      creationTimestamp: "2026-04-26T14:24:45Z"
    ---
    apiVersion: v1
    kind: ServiceAccount
    metadata:
      name: spark
      namespace: data-platform
      annotations:
        azure.workload.identity/client-id: 16413680-708c-4826-968e-d547ca7c90de
      creationTimestamp: "2026-01-22T17:36:36Z"
    ---
    apiVersion: v1
    kind: ServiceAccount
    metadata:
      name: default
      namespace: sandbox
      creationTimestamp: "2025-06-28T14:24:40Z"
    ---
    apiVersion: v1
    kind: ServiceAccount
    metadata:
      name: default
      namespace: legacy-pos
      creationTimestamp: "2025-08-01T18:02:37Z"
    ---
    apiVersion: v1
    kind: ServiceAccount
    metadata:
      name: pos-sync
      namespace: legacy-pos
      creationTimestamp: "2026-04-04T09:33:49Z"
    ---
    apiVersion: v1
    kind: ServiceAccount
    metadata:
      name: default
      namespace: monitoring
      creationTimestamp: "2025-07-27T13:35:36Z"
    ---
    apiVersion: v1
    kind: ServiceAccount
    metadata:
      name: prometheus
      namespace: monitoring
      labels:
        app.kubernetes.io/managed-by: Helm
      annotations:
        meta.helm.sh/release-name: prometheus
        meta.helm.sh/release-namespace: monitoring
      creationTimestamp: "2025-12-17T16:34:27Z"
    ---
    apiVersion: v1
    kind: ServiceAccount
    metadata:
      name: default
      namespace: ingress-nginx
      creationTimestamp: "2025-05-28T16:13:16Z"
    ---
    apiVersion: v1
    kind: ServiceAccount
    metadata:
      name: ingress-nginx
      namespace: ingress-nginx
      labels:
        app.kubernetes.io/managed-by: Helm
      annotations:
        meta.helm.sh/release-name: ingress-nginx
        meta.helm.sh/release-namespace: ingress-nginx
      creationTimestamp: "2026-01-03T10:55:57Z"
    """#
}
