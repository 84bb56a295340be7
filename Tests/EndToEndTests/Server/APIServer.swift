import Foundation
import TestSupport
import Testing

/// A real API server, started by scripts beside the repository if they exist.
struct APIServer: Sendable {
  private static let scripts = Repository.root.deletingLastPathComponent().appending(path: "shared/apiserver")

  /// Whether a server and kubectl are available.
  static let isFound =
    FileManager.default.isExecutableFile(atPath: scripts.appending(path: "up").path) && Program.hasCommand("kubectl")

  /// The server of the running suite.
  @TaskLocal static var running: APIServer?

  /// What a server is loaded with.
  enum Contents: Sendable {
    /// `Tests/Fixtures/server`.
    case fixture
    /// Nothing but what every cluster has.
    case nothing
    /// As many namespaces and bindings as a large cluster has.
    case many(namespaces: Int, bindings: Int)

    /// A script that loads them, and makes the workspace but for its `kubernetes.json`.
    fileprivate var script: String {
      switch self {
      case .fixture:
        """
        soon() { for _ in {1..150}; do "$@" && return; sleep 0.2; done; echo "not within 30 s: $*" >&2; return 1; }
        holds() { kubectl get clusterrole "$1" -o jsonpath='{.rules[*].resources}' | grep -q "$2"; }
        serves() { kubectl api-resources --api-group="$1" -o name | grep -q .; }
        kubectl create --validate=false -f Tests/Fixtures/server/cluster.yaml >/dev/null
        soon serves example.com
        soon holds view widgets
        for resource in pods deployments rolebindings; do soon holds team-lead $resource; done
        cp -r Tests/Fixtures/server/directory "$WORKSPACE"
        """
      case .nothing: "mkdir \"$WORKSPACE\""
      case .many(let namespaces, let bindings):
        """
        mkdir "$WORKSPACE"
        python3 Tests/EndToEndTests/Server/load_cluster.py "$KUBECONFIG" \(namespaces) \(bindings)
        """
      }
    }
  }

  /// The kubeconfig of the administrator.
  let kubeconfig: String
  /// A workspace with the objects on the server and the matching directory.
  let workspace: URL

  /// Starts an empty server and loads it.
  fileprivate init(workspace: URL, _ contents: Contents) throws {
    // Foundation waits until nobody holds a descriptor that its child inherits, and the server would hold it.
    let closing = "for fd in /proc/self/fd/*; do fd=${fd##*/}; ((fd > 2)) && eval \"exec $fd>&-\"; done"
    let started = try Program.bash("\(closing); '\(APIServer.scripts.path)/up' --fresh")
    try #require(started.status == 0, "\(started.errors)")
    kubeconfig = String(started.output.split(separator: "\n").last ?? "")
    self.workspace = workspace
    let loaded = try bash(
      """
      set -e
      \(contents.script)
      kubectl get namespaces,serviceaccounts,roles,rolebindings,clusterroles,clusterrolebindings -A -o json \
        >"$WORKSPACE/kubernetes.json"
      """)
    try #require(loaded.status == 0, "\(loaded.errors)")
  }

  /// Runs a line of bash with kubectl configured for this server and the workspace path in `WORKSPACE`.
  ///
  /// - Parameter way: The kubeconfig of another way to this server; nil for that of the administrator.
  func bash(_ line: String, by way: String? = nil) throws -> Program.Outcome {
    try Program.bash(
      line,
      environment: [
        // Puts kubectl's cache in the temporary folder too.
        "KUBECONFIG": way ?? kubeconfig, "HOME": workspace.deletingLastPathComponent().path,
        "WORKSPACE": workspace.path,
      ])
  }

  fileprivate static func stop() {
    _ = try? Program.bash("'\(scripts.path)/down' --wipe")
  }
}

/// Runs an API server for the duration of a suite.
struct WithAPIServer: SuiteTrait, TestScoping {
  var contents = APIServer.Contents.fixture

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "aksess-server-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer {
      APIServer.stop()
      try? FileManager.default.removeItem(at: folder)
    }
    let server = try APIServer(workspace: folder.appending(path: "workspace"), contents)
    try await APIServer.$running.withValue(server) { try await function() }
  }
}
