import AccessModel

/// What a session in a pod takes: `create` of `pods/exec` and the like, and before Kubernetes 1.35 `get` alone was
/// enough, over a WebSocket.
struct SessionRule {
  /// The version of the API server; nil if it is not known, so that both verbs may be enough.
  let version: KubernetesVersion?

  /// The subresource of a verb such as `port-forward`; nil for other verbs.
  static func subresource(ofVerb verb: String) -> Name? { subresources.first { $0.text == verb.filter { $0 != "-" } } }

  static let subresources: [Name] = ["exec", "attach", "portforward"]

  private var needsCreate: Bool { version.map { $0 >= KubernetesVersion(1, 35) } ?? false }

  /// The verbs, any of which is enough to start a session.
  var verbs: [Name] { needsCreate ? ["create"] : ["create", "get"] }

  /// The note on the verbs that are checked.
  func note(_ subresource: Name) -> String {
    if needsCreate { return "checking create of pods/\(subresource): since Kubernetes 1.35, get is not enough." }
    let reason =
      version.map { "in Kubernetes \($0), get alone is enough" } ?? "before Kubernetes 1.35, get alone was enough"
    return "checking create or get of pods/\(subresource): \(reason)."
  }

  /// The verbs and the note for a question about `verb`, if it is one of those that may start a session.
  func answer(_ verb: Name, _ subresource: Name) -> (verbs: [Name], note: String)? {
    guard verb == "create" || verb == "get" else { return nil }
    if needsCreate && verb == "get" {
      return (["get"], "since Kubernetes 1.35, get of pods/\(subresource) starts no session: that takes create.")
    }
    return (verbs, note(subresource))
  }
}
