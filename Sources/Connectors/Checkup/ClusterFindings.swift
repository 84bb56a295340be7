import AccessModel

/// What was found of kubectl and the live cluster.
package struct ClusterFindings: Sendable {
  typealias Answer<Value> = Result<Value, KubectlFailure>

  /// kubectl's own version, such as `v1.34.1`.
  let client: Answer<String>
  let config: Answer<KubectlConfig>
  let context: Answer<KubectlConfig.Context>
  /// Where kubectl looks for contexts; may contain hostile text.
  let place: String
  /// The server's version; nil if it was not asked, as there is no context or a sign-in would have been started.
  var server: Answer<String>?
  /// The login plugin that said something and then waited, as for somebody to enter a code; nil if none did. May contain
  /// hostile text.
  var waitingPlugin: String?
  /// Nil if the server was not asked.
  var caller: Answer<Caller>?
  /// Empty if the server was not asked.
  var rights: [ListRight] = []

  /// Whether the context signs in with kubelogin; nil if no context is known.
  package var usesKubelogin: Bool? { (try? context.get())?.signIn.usesKubelogin }
}
