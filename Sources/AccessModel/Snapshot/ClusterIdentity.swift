/// What a live cluster is known by: the name of a context can come to mean another cluster overnight.
package enum ClusterIdentity: Sendable, Hashable {
  /// The UID of the namespace kube-system.
  case uid(String)
  /// The URL of the API server and its certificate authority, where that UID may not be read.
  case server(String, Authority)

  /// The certificate authority that the kubeconfig names for a server.
  package enum Authority: Sendable, Hashable {
    /// The SHA-256 of its certificates in DER, as 64 hexadecimal digits in lower case; that of a single one is its
    /// fingerprint.
    case digest(String)
    /// The kubeconfig names none.
    case none
    /// It could not be read.
    case unread
  }

  /// The identity as a phrase; may contain hostile text.
  package var label: String {
    switch self {
    case .uid: proof
    case .server(let url, _): "\(url), \(proof)"
    }
  }

  /// The same without the URL of the server.
  package var proof: String {
    switch self {
    case .uid(let uid): "kube-system UID \(uid)"
    case .server(_, .digest(let digest)):
      "certificate authority SHA-256 \(digest) (the UID of kube-system was not read)"
    case .server(_, .none): "no certificate authority in the kubeconfig (the UID of kube-system was not read)"
    case .server(_, .unread): "neither its certificate authority nor the UID of kube-system was read"
    }
  }
}
