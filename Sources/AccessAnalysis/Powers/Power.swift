/// Something that a role can allow and that gives its holder more than the role says, or harms others.
///
/// The list joins the control-plane items of CIS Kubernetes 5.1 and "Privilege escalation risks" in Kubernetes' RBAC
/// good practices.
package enum Power: UInt8, Sendable, Hashable, CaseIterable {
  case readSecrets
  case createPods
  case createWorkloads
  case enterPods
  case createTokens
  case bind
  case escalate
  /// By the verb `impersonate`, which means everything.
  case impersonate
  /// By the verbs of constrained impersonation, which need `impersonate-on:MODE:VERB` on what is requested too.
  case impersonateConstrained
  case writeRoles
  case writeBindings
  case createVolumes
  case useNodeProxy
  case useKubelet
  case approveCertificates
  case createCertificates
  case writeWebhooks
  case deleteEvents
  case changeNamespaces
}
