/// The shell script that fetches a workspace on a machine without aksess, with kubectl and az.
///
/// It is for any POSIX shell and its utilities. What kubectl and az print is written to files and searched for object
/// IDs and addresses; it is never evaluated.
package struct PullScript {
  /// The resource ID of the cluster that is read where the script is given none; empty if it is to be found.
  package var cluster = ""
  /// The kubectl context; empty for the current one.
  package var context = ""
  /// The kubeconfig file; empty for the default.
  package var kubeconfig = ""

  /// The namespaces to read where the script is given none and listing all is forbidden; empty for the context's own and
  /// those of the projects.
  package var namespaces: [String] = []
  /// The namespaces of the projects that the caller works in.
  package var projects: [String] = []

  package init() {}

  /// The script.
  ///
  /// - Parameter quoted: Returns a text as one word for a POSIX shell, whatever it holds.
  package func text(quoted: (String) -> String) -> String {
    let values = [
      ("aks", cluster), ("context", context), ("kubeconfig", kubeconfig),
      ("namespaces", namespaces.joined(separator: " ")), ("projects", projects.joined(separator: " ")),
    ]
    let defaults = values.map { name, value in
      value.isEmpty ? "\(name)=''" : "\(PullScript.literally)\n\(name)=\(quoted(value))"
    }.joined(separator: "\n")
    let parts = [
      PullScript.head + "\n" + defaults, PullScript.start, PullScript.json, PullScript.running, PullScript.cluster,
      PullScript.azure, PullScript.directory, PullScript.end,
    ]
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static let literally = "# shellcheck disable=SC2016 # A dollar sign in a name is one."

  private static let head = #"""
    #!/bin/sh
    # Fetches what aksess reads about a cluster and its tenant into a workspace folder, on a machine without aksess.
    # It changes nothing in the cluster or in Azure. Written by `aksess pull --script`.
    """#
}
