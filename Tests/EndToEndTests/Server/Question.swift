/// A question for aksess, kubectl and the server, in the syntax of each.
struct Question: Sendable {
  /// The target of the question.
  enum Target: Sendable {
    /// `word` is the typed resource; the rest is for the server.
    case resource(word: String, plural: String, group: String, subresource: String, name: String, isNamespaced: Bool)
    case path(String)
  }

  let verb: String
  let target: Target

  init(
    _ verb: String, _ word: String, _ plural: String? = nil, group: String = "", sub: String = "", name: String = "",
    isNamespaced: Bool = true
  ) {
    self.verb = verb
    target = .resource(
      word: word, plural: plural ?? word, group: group, subresource: sub, name: name, isNamespaced: isNamespaced)
  }

  init(_ verb: String, path: String) {
    self.verb = verb
    target = .path(path)
  }

  /// The arguments for aksess: `get pods/log web`.
  var aksess: String {
    switch target {
    case .path(let path): "\(verb) \(path)"
    case .resource(let word, _, _, let subresource, let name, _):
      "'\(verb)' '\(word)\(subresource.isEmpty ? "" : "/\(subresource)")' \(name)"
    }
  }

  /// The arguments for kubectl: `get pods/web --subresource=log`.
  var kubectl: String {
    switch target {
    case .path(let path): "\(verb) \(path)"
    case .resource(let word, _, _, let subresource, let name, _):
      "'\(verb)' '\(word)\(name.isEmpty ? "" : "/\(name)")'"
        + (subresource.isEmpty ? "" : " --subresource=\(subresource)")
    }
  }

  /// The places where it can be asked; nil for cluster scope. A named Namespace is asked in its own scope.
  func places(_ namespaces: [String]) -> [String?] {
    guard case .resource(_, let plural, _, _, let name, let isNamespaced) = target else { return [nil] }
    if plural == "namespaces", !name.isEmpty { return [nil, name] }
    return isNamespaced ? [nil] + namespaces : [nil]
  }

  var isPath: Bool {
    if case .path = target { true } else { false }
  }

  /// Whether aksess asks in the namespace that the question is about, whatever `-n` says.
  var isInItself: Bool {
    guard case .resource(_, "namespaces", _, _, let name, _) = target else { return false }
    return !name.isEmpty
  }

  /// The questions to which `who-can` expands it: either verb is enough to run something in a pod.
  var alternatives: [Question] {
    guard case .resource(let word, "pods", _, let subresource, let name, _) = target,
      ["exec", "attach", "portforward"].contains(subresource)
    else { return [self] }
    return ["create", "get"].map { Question($0, word, "pods", sub: subresource, name: name) }
  }
}

extension Question {
  static let all: [Question] = [
    Question("get", "po", "pods"), Question("list", "pods"), Question("watch", "pod", "pods"),
    Question("create", "pods"), Question("delete", "po", "pods", name: "web"), Question("get", "pods", sub: "log"),
    Question("get", "pods", sub: "log", name: "web"), Question("create", "pods", sub: "exec"),
    Question("get", "pods", sub: "exec"), Question("get", "pods", sub: "exec", name: "web"),
    Question("create", "pods", sub: "attach"), Question("create", "pods", sub: "eviction"),
    Question("list", "svc", "services"), Question("get", "services", sub: "proxy"), Question("get", "cm", "configmaps"),
    Question("create", "configmaps"), Question("deletecollection", "cm", "configmaps"), Question("get", "secrets"),
    Question("get", "secret", "secrets", name: "tls"), Question("list", "secrets"),
    Question("list", "secrets", name: "tls"), Question("delete", "secrets", name: "registry"),
    Question("delete", "secrets", name: "TLS"), Question("create", "secrets"),
    Question("get", "deploy", "deployments", group: "apps"),
    Question("patch", "deployments.apps", "deployments", group: "apps"),
    Question("patch", "deploy", "deployments", group: "apps", name: "api"),
    Question("create", "deployments", group: "apps"),
    Question("update", "deployments", group: "apps", sub: "scale"),
    Question("update", "statefulsets.apps", "statefulsets", group: "apps", sub: "scale"),
    Question("get", "ds", "daemonsets", group: "apps"),
    Question("list", "widgets.example.com", "widgets", group: "example.com"),
    Question("get", "widgets", group: "example.com", name: "one"),
    Question("create", "rolebindings", group: "rbac.authorization.k8s.io"),
    Question("escalate", "roles", group: "rbac.authorization.k8s.io"), Question("impersonate", "sa", "serviceaccounts"),
    Question("create", "serviceaccounts", sub: "token"),
    Question("deletecollection", "jobs", group: "batch"), Question("list", "pvc", "persistentvolumeclaims"),
    Question("list", "quota", "resourcequotas"),
    Question("get", "netpol", "networkpolicies", group: "networking.k8s.io"),
    Question("create", "pdb", "poddisruptionbudgets", group: "policy"),
    Question("list", "hpa", "horizontalpodautoscalers", group: "autoscaling"), Question("*", "*"),
    Question("get", "no", "nodes", isNamespaced: false), Question("list", "nodes", isNamespaced: false),
    Question("list", "ns", "namespaces", isNamespaced: false),
    Question("get", "ns", "namespaces", name: "retail-app", isNamespaced: false),
    Question("delete", "namespaces", name: "retail-web", isNamespaced: false),
    Question("bind", "clusterroles", group: "rbac.authorization.k8s.io", isNamespaced: false),
    Question("list", "pv", "persistentvolumes", isNamespaced: false), Question("get", path: "/healthz"),
    Question("get", path: "/healthz/etcd"), Question("get", path: "/metrics/cadvisor"),
    Question("get", path: "/metrics"),
    Question("get", path: "/logsfile"), Question("head", path: "/"), Question("get", path: "/version"),
  ]
}
