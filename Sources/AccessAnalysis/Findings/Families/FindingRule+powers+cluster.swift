import AccessModel

extension FindingRule {
  /// What reaches beyond namespaces, and what hides traces.
  static let clusterPowers: [FindingRule] = [
    power(
      "volumes-creatable", .createVolumes, .high, title: "can create PersistentVolumes",
      why: "A PersistentVolume of type hostPath opens the file system of the node to the Pod that claims it.",
      advice: "Leave PersistentVolumes to a storage class; PersistentVolumeClaims are enough for workloads.",
      citations: .cis("5.1.9", aks: "4.1.8", Citation(.goodPractices, "Persistent volume creation"))),
    power(
      "node-proxy", .useNodeProxy, .critical, title: "can reach the kubelet through nodes/proxy",
      why:
        "The kubelet's API runs commands in every Pod of its node, past admission and the audit log; get alone is enough, by a WebSocket.",
      advice:
        "Remove nodes/proxy. For metrics grant nodes/metrics and nodes/stats, from Kubernetes 1.36 nodes/pods and nodes/healthz too.",
      citations: .cis(
        "5.1.10", aks: "4.1.9", Citation(.goodPractices, "Access to proxy subresource of Nodes"))),
    power(
      "kubelet-parts", .useKubelet, .medium, title: "can reach parts of the kubelet",
      why:
        "nodes/log, nodes/pods, nodes/configz and nodes/checkpoint tell what runs on a node and how, environment variables and memory included, for Pods of every namespace.",
      advice: "Grant the subresources that are used, to monitoring alone: most often nodes/metrics or nodes/stats.",
      citations: [Citation(.cisKubernetes2, "5.1.14")]),
    power(
      "certificates-approvable", .approveCertificates, .high, worseWith: .createCertificates,
      title: "can approve certificate requests",
      why:
        "A client certificate is an identity for as long as it is valid, of any user and nearly any group; whoever also creates requests can become anyone alone.",
      advice: "Leave approval to the controllers that Kubernetes has for it.",
      citations: .cis("5.1.11", aks: "4.1.10", Citation(.goodPractices, "CSRs and certificate issuing"))
    ) { context, holding in
      let rules = context.analysis.roles.rules[holding.role]
      return [
        context.allows(.createCertificates, holding) ? "it can create the requests too" : nil,
        approvalOfSigners(rules),
      ].compactMap { $0 }.joined(separator: "; ")
    },
    power(
      "webhooks-writable", .writeWebhooks, .high, title: "can change admission webhooks",
      why:
        "A webhook sees every object that it is registered for, Secrets included, and a mutating one changes them; without it a policy is gone.",
      advice: "Let the operators that own webhooks change them, by resourceNames.",
      citations: .cis("5.1.12", aks: "4.1.11", Citation(.goodPractices, "Control admission webhooks"))),
    power(
      "namespaces-changeable", .changeNamespaces, .high, title: "can change Namespaces",
      why:
        "Labels of a Namespace decide which Pod Security Standard and which network policies hold in it: whoever changes them can lift both.",
      advice: "Let a pipeline change Namespaces, or forbid the change of these labels by an admission policy.",
      citations: [Citation(.goodPractices, "Namespace modification")]),
    power(
      "events-deletable", .deleteEvents, .medium, title: "can delete Events",
      why: "Events tell what happened in the cluster in the last hour; who deletes them hides what they did.",
      advice: "Remove delete and deletecollection of events; Events expire by themselves.",
      citations: [Citation(.goodPractices, "Least privilege"), Citation(.microsoft, "LT-3")]),
  ]

  /// Approval takes the verb approve on the signer too.
  private static func approvalOfSigners(_ rules: [PolicyRule]) -> String {
    let approving = rules.filter { rule in
      RuleMatcher(AccessAction("approve", "signers", group: "certificates.k8s.io")).verdict(rule) != .doesNot
    }
    if approving.isEmpty { return "the same role approves for no signer, which takes the verb approve on signers" }
    if approving.contains(where: \.resourceNames.isEmpty) { return "for every signer" }
    return "for \(listed(approving.flatMap(\.resourceNames).distinct.map(\.text), most: 3))"
  }
}
