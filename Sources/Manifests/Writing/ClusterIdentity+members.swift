import AccessModel

extension ClusterIdentity {
  /// The identity for programs: `clusterUID`, else `server` and `certificateAuthoritySHA256` if that is known.
  package var members: [Value.Member] {
    switch self {
    case .uid(let uid): [Value.Member("clusterUID", .text(uid))]
    case .server(let url, .digest(let digest)):
      [Value.Member("server", .text(url)), Value.Member("certificateAuthoritySHA256", .text(digest))]
    case .server(let url, .none), .server(let url, .unread): [Value.Member("server", .text(url))]
    }
  }
}
