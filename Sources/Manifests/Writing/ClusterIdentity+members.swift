import AccessModel

extension ClusterIdentity {
  /// How the identity is written: `clusterUID`, else `server` and `certificateAuthoritySHA256` if that is known.
  package static let fields: [FormField<ClusterIdentity>] = [
    .optional("clusterUID", "the UID of the namespace kube-system, which tells clusters apart", .text) { $0.uid },
    .optional("server", "the address of the API server, where the UID is not known", .text) { $0.address },
    .optional("certificateAuthoritySHA256", "the SHA-256 of the certificate of the cluster's authority", .text) {
      $0.digest
    },
  ]

  /// The identity for programs.
  package var members: [Value.Member] { ClusterIdentity.fields.members(of: self) }

  private var uid: String? {
    if case .uid(let uid) = self { uid } else { nil }
  }

  private var address: String? {
    if case .server(let url, _) = self { url } else { nil }
  }

  private var digest: String? {
    if case .server(_, .digest(let digest)) = self { digest } else { nil }
  }
}
