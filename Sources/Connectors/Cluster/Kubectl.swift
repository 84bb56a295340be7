import Glibc
import SystemPackage

/// kubectl on the PATH, with the context that it works on: it knows every way to sign in, and aksess holds no credential.
package struct Kubectl: Sendable, Hashable {
  /// Nil for the current context.
  package var context: String?
  /// Nil for those of `KUBECONFIG`, or `~/.kube/config`.
  package var kubeconfig: FilePath?

  package init(context: String? = nil, kubeconfig: FilePath? = nil) {
    self.context = context
    self.kubeconfig = kubeconfig
  }

  /// The name of the cluster in messages; may contain hostile text.
  var name: String { context.map { "cluster \($0)" } ?? "cluster" }

  /// Where the contexts are looked for; may contain hostile text.
  var place: String {
    if let kubeconfig { return kubeconfig.text }
    let variable = getenv("KUBECONFIG").map { String(cString: $0) } ?? ""
    return variable.isEmpty ? "~/.kube/config" : "KUBECONFIG is \(variable)"
  }

  /// A whole command line, each argument apart.
  func line(_ arguments: [String]) -> [String] {
    ["kubectl"] + (kubeconfig.map { ["--kubeconfig=\($0.text)"] } ?? []) + (context.map { ["--context=\($0)"] } ?? [])
      + arguments
  }
}
