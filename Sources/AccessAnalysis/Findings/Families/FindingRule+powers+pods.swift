import AccessModel

extension FindingRule {
  /// What workloads know and do: their Secrets, their containers, and new ones.
  static let secretsAndPods: [FindingRule] = [
    power(
      "secrets-readable", .readSecrets, .high, title: "can read Secrets",
      why:
        "Secrets hold tokens, passwords and keys, often of more than their namespace; list and watch return their content too.",
      advice: "Grant a role without get, list and watch of Secrets, such as view.",
      citations: .cis("5.1.2", aks: "4.1.2", Citation(.goodPractices, "Listing secrets"))),
    power(
      "pods-creatable", .createPods, .high, title: "can create Pods",
      why:
        "A new Pod can mount any Secret of its namespace and run as any of its ServiceAccounts, and, where no policy forbids it, as root on the node.",
      advice: "Leave the creation of Pods to controllers, and enforce a Pod Security Standard in the namespaces.",
      citations: .cis("5.1.4", aks: "4.1.4", Citation(.goodPractices, "Workload creation"))),
    power(
      "workloads-creatable", .createWorkloads, .high, title: "can create or change workloads, which create Pods",
      why:
        "A Deployment, Job or the like makes Pods of any template: whoever writes one gets what creating Pods gives, without that permission.",
      advice:
        "Let a pipeline with its own identity deploy, and enforce a Pod Security Standard in the namespaces.",
      citations: .cis("5.1.4", aks: "4.1.4", Citation(.goodPractices, "Workload creation"))),
    power(
      "pods-enterable", .enterPods, .high, title: "can get into running Pods",
      why:
        "exec, attach, port-forward and ephemeral containers reach whatever the Pod can: its token, its Secrets, its network.",
      advice: "Grant them for a limited time, to those on call, and read logs with pods/log instead.",
      citations: [Citation(.goodPractices, "Least privilege"), Citation(.microsoft, "PA-7")]),
  ]
}
