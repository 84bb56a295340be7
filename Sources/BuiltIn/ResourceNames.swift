import AccessModel

/// The names of the resources and verbs of Kubernetes 1.33, as listed by API server discovery.
package enum ResourceNames {
  /// Every built-in resource, the core group first, which kubectl prefers if groups share a name.
  package static let all = core + workloads + access + cluster

  /// The API groups of Kubernetes itself, without those of custom resources and other servers.
  package static let groups = Set(all.map(\.group))

  /// The verbs in rules on resources: those of the API first, then those that only the authorizer uses.
  package static let verbs = [
    "get", "list", "watch", "create", "update", "patch", "delete", "deletecollection",
    "impersonate", "bind", "escalate", "approve", "sign", "attest", "use",
  ]

  /// The resources that `typed` can mean, in any case: a plural, singular, short name or kind, with or without its API
  /// group or a prefix of the group (`po`, `Deployment`, `deployments.apps`, `ingresses.networking`).
  ///
  /// kubectl uses the first; the others are resources of other groups with that name. Empty if nothing matches.
  package static func matching(_ typed: String) -> [BuiltInResource] {
    let parts = typed.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let name = lowercased(parts[0])
    let named = all.filter { resource in
      resource.plural == name || resource.singular == name || resource.shortNames.contains { Name($0) == name }
        || !resource.kind.isEmpty && lowercased(resource.kind.text) == name
    }
    guard parts.count == 2 else { return named }
    let group = lowercased(parts[1])
    let exact = named.filter { $0.group == group }
    return exact.isEmpty && !group.isEmpty ? named.filter { $0.group.hasPrefix(group) } : exact
  }

  /// The text with ASCII letters in lower case; resource names contain no others.
  static func lowercased(_ text: some StringProtocol) -> Name {
    Name(
      String(
        decoding: text.utf8.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self
      ))
  }
}
