import Foundation
import TestSupport
import Testing

/// A real API server, which is started by scripts beside the repository where there are any.
struct APIServer: Sendable {
  private static let scripts = Repository.root.deletingLastPathComponent().appending(path: "shared/apiserver")

  /// Whether there is one to start, and a kubectl to ask it with.
  static let isFound =
    FileManager.default.isExecutableFile(atPath: scripts.appending(path: "up").path) && Program.hasCommand("kubectl")

  /// The one that runs for a suite.
  @TaskLocal static var running: APIServer?

  /// The administrator's.
  let kubeconfig: String
  /// A workspace of what the server holds, and the directory that goes with it.
  let workspace: URL

  /// Starts an empty one and loads `Tests/Fixtures/server` into it.
  fileprivate init(workspace: URL) throws {
    // Foundation waits for whoever holds the descriptor that its child is born with, and the server would.
    let closing = "for fd in /proc/self/fd/*; do fd=${fd##*/}; ((fd > 2)) && eval \"exec $fd>&-\"; done"
    let started = try Program.bash("\(closing); '\(APIServer.scripts.path)/up' --fresh")
    try #require(started.status == 0, "\(started.errors)")
    kubeconfig = String(started.output.split(separator: "\n").last ?? "")
    self.workspace = workspace
    let loaded = try bash(
      """
      set -e
      soon() { for _ in {1..150}; do "$@" && return; sleep 0.2; done; echo "not within 30 s: $*" >&2; return 1; }
      holds() { kubectl get clusterrole "$1" -o jsonpath='{.rules[*].resources}' | grep -q "$2"; }
      serves() { kubectl api-resources --api-group="$1" -o name | grep -q .; }
      kubectl create --validate=false -f Tests/Fixtures/server/cluster.yaml >/dev/null
      soon serves example.com
      soon holds view widgets
      for resource in pods deployments rolebindings; do soon holds team-lead $resource; done
      cp -r Tests/Fixtures/server/directory "$WORKSPACE"
      kubectl get namespaces,serviceaccounts,roles,rolebindings,clusterroles,clusterrolebindings -A -o json \
        >"$WORKSPACE/kubernetes.json"
      """)
    try #require(loaded.status == 0, "\(loaded.errors)")
  }

  /// Runs a line of bash whose kubectl asks this server, and which finds the workspace in `WORKSPACE`.
  func bash(_ line: String) throws -> Program.Outcome {
    try Program.bash(
      line,
      environment: [
        // What kubectl remembers of servers is kept where it is removed, too.
        "KUBECONFIG": kubeconfig, "HOME": workspace.deletingLastPathComponent().path, "WORKSPACE": workspace.path,
      ])
  }

  fileprivate static func stop() {
    _ = try? Program.bash("'\(scripts.path)/down' --wipe")
  }
}

/// Runs an API server as long as a suite runs.
struct WithAPIServer: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "aksess-server-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer {
      APIServer.stop()
      try? FileManager.default.removeItem(at: folder)
    }
    let server = try APIServer(workspace: folder.appending(path: "workspace"))
    try await APIServer.$running.withValue(server) { try await function() }
  }
}
