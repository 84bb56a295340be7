import AccessModel
import Manifests

/// What `kubectl config view` says of the contexts, without any secret.
package struct KubectlConfig: Sendable, Hashable {
  /// A cluster, and who signs in to it.
  package struct Context: Sendable, Hashable {
    /// As kubectl's `--context` takes it.
    package let name: String
    /// The cluster's name in the kubeconfig.
    package let cluster: String
    /// The user's name in the kubeconfig, which need not be that of an account.
    package let user: String
    /// Empty if none is set.
    package let namespace: String
    /// The URL of the API server; empty if the kubeconfig has none.
    package fileprivate(set) var server = ""
    /// How the user signs in.
    package fileprivate(set) var signIn = SignIn()

    /// The namespaces to read where listing all is forbidden and none is named: its own, and those of projects.
    func namespaces(_ projects: [Name]) -> [Name] { ((namespace.isEmpty ? [] : [Name(namespace)]) + projects).distinct }
  }

  /// How a user of the kubeconfig signs in, as far as kubectl shows it: secrets are never asked for.
  package struct SignIn: Sendable, Hashable {
    /// The login plugin; nil if there is none.
    package var plugin: String?
    /// The plugin's arguments.
    package var arguments: [String] = []
    /// Whether there is a client certificate, whose organisation is not shown.
    package var hasCertificate = false
  }

  /// In the order of the kubeconfig.
  package private(set) var contexts: [Context] = []
  /// The name of the current context. Empty if there is none.
  package private(set) var current = ""

  /// The arguments to kubectl by which it shows them.
  static let arguments = ["config", "view", "--output=json"]

  /// - Throws: A failure if kubectl is missing, or the kubeconfig cannot be read.
  init(_ kubectl: Kubectl) async throws(KubectlFailure) {
    try self.init(
      try await Kubectl(kubeconfig: kubectl.kubeconfig).run(KubectlConfig.arguments, silence: .seconds(20)))
  }

  /// - Throws: A failure if kubectl has failed, or printed something else.
  init(_ output: Kubectl.Output) throws(KubectlFailure) {
    if let failure = KubectlFailure(output) { throw failure }
    let failure = output.bytes.withUnsafeBufferPointer { bytes -> JSONReader.Failure? in
      var reader = JSONReader(bytes)
      do throws(JSONReader.Failure) {
        try read(&reader)
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw KubectlFailure(.notJSON, failure.found) }
  }

  /// The context to work on.
  ///
  /// - Throws: A failure if it does not exist, or none is given and none is current.
  func context(_ name: String?) throws(KubectlFailure) -> Context {
    let wanted = name ?? current
    guard !wanted.isEmpty else { throw KubectlFailure(.noContext, "no current context is set") }
    guard let context = contexts.first(where: { $0.name == wanted }) else {
      throw KubectlFailure(.noContext, "context \"\(wanted)\" does not exist")
    }
    return context
  }

  private mutating func read(_ reader: inout JSONReader) throws(JSONReader.Failure) {
    var servers: [String: String] = [:]
    var signIns: [String: SignIn] = [:]
    try reader.object { (reader, key) throws(JSONReader.Failure) in
      if try reader.takeNull() { return }
      switch key.string {
      case "current-context": current = try reader.string()
      case "contexts":
        try reader.array { (reader) throws(JSONReader.Failure) in
          let fields = try KubectlConfig.fields(&reader, of: "context")
          contexts.append(
            Context(
              name: fields["name"] ?? "", cluster: fields["cluster"] ?? "", user: fields["user"] ?? "",
              namespace: fields["namespace"] ?? ""))
        }
      case "clusters":
        try reader.array { (reader) throws(JSONReader.Failure) in
          let fields = try KubectlConfig.fields(&reader, of: "cluster")
          servers[fields["name"] ?? ""] = fields["server"] ?? ""
        }
      case "users":
        try reader.array { (reader) throws(JSONReader.Failure) in
          let (name, signIn) = try KubectlConfig.user(&reader)
          signIns[name] = signIn
        }
      default: try reader.skip()
      }
    }
    for number in contexts.indices {
      contexts[number].server = servers[contexts[number].cluster] ?? ""
      contexts[number].signIn = signIns[contexts[number].user] ?? SignIn()
    }
  }

  private static func user(_ reader: inout JSONReader) throws(JSONReader.Failure) -> (name: String, SignIn) {
    var name = ""
    var signIn = SignIn()
    try reader.object { (reader, key) throws(JSONReader.Failure) in
      switch key.string {
      case "name": name = try reader.takeNull() ? "" : try reader.string()
      case "user" where try !reader.takeNull():
        try reader.object { (reader, key) throws(JSONReader.Failure) in
          let name = key.string
          if name == "client-certificate" || name == "client-certificate-data" { signIn.hasCertificate = true }
          guard name == "exec", try reader.kind() == .object else { return try reader.skip() }
          try readPlugin(&reader, &signIn)
        }
      case "user": break
      default: try reader.skip()
      }
    }
    return (name, signIn)
  }

  private static func readPlugin(_ reader: inout JSONReader, _ signIn: inout SignIn) throws(JSONReader.Failure) {
    try reader.object { (reader, key) throws(JSONReader.Failure) in
      if try reader.takeNull() { return }
      switch key.string {
      case "command": signIn.plugin = try reader.string()
      case "args":
        try reader.array { (reader) throws(JSONReader.Failure) in signIn.arguments.append(try reader.string()) }
      default: try reader.skip()
      }
    }
  }

  /// The texts of an entry and of its part of that name.
  private static func fields(
    _ reader: inout JSONReader, of part: String
  ) throws(JSONReader.Failure) -> [String: String] {
    var fields: [String: String] = [:]
    try reader.object { (reader, key) throws(JSONReader.Failure) in
      if try reader.takeNull() { return }
      let name = key.string
      if name == part {
        fields.merge(try KubectlConfig.fields(&reader, of: "")) { first, _ in first }
      } else if try reader.kind() == .string {
        fields[name] = try reader.string()
      } else {
        try reader.skip()
      }
    }
    return fields
  }
}
