import AccessModel

/// The names of Kubernetes 1.33's resources and verbs, as its API servers list them in discovery.
package enum ResourceNames {
  /// Every built-in resource, the core group first as kubectl prefers it where groups share a name.
  package static let all = core + workloads + access + cluster

  /// The API groups of Kubernetes itself; those of custom resources and other servers are not among them.
  package static let groups = Set(all.map(\.group))

  /// The verbs that rules on resources use: those of the API first, then those that only the authorizer asks for.
  package static let verbs = [
    "get", "list", "watch", "create", "update", "patch", "delete", "deletecollection",
    "impersonate", "bind", "escalate", "approve", "sign", "attest", "use",
  ]

  /// The resources that somebody typing `typed` can mean, in any case: a plural, singular, short name or kind, with or
  /// without its API group or the beginning of that (`po`, `Deployment`, `deployments.apps`, `ingresses.networking`).
  ///
  /// kubectl takes the first; the others are what the same word means in other groups. Empty where nothing fits.
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

  /// ASCII letters in lower case; others never occur in a resource's name and stay as they are.
  static func lowercased(_ text: some StringProtocol) -> Name {
    Name(
      String(
        decoding: text.utf8.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self
      ))
  }
}
