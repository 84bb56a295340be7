import Foundation
import TestSupport
import Testing

/// A bad line to a real API server; `bad_line.py` says what it can be told to do.
struct BadLine {
  private let server: APIServer
  private let folder: TemporaryFolder

  /// Begins to pass everything on.
  ///
  /// - Parameter user: `admin` or `limited`.
  init(to server: APIServer, as user: String = "admin") throws {
    self.server = server
    folder = try TemporaryFolder(["rules": "", "asked": ""])
    // It is nobody's child, and holds no descriptor by which somebody waits for one; it ends when the folder is gone.
    let started = try server.bash(
      """
      config=$(dirname "$KUBECONFIG")/\(user).kubeconfig
      (
        for fd in /proc/self/fd/*; do fd=${fd##*/}; ((fd > 2)) && eval "exec $fd>&-"; done
        exec setsid python3 Tests/EndToEndTests/Server/bad_line.py "$config" '\(folder.path)'
      ) </dev/null >'\(folder.path)/errors' 2>&1 &
      for _ in {1..200}; do [[ -e '\(kubeconfig)' ]] && exit; sleep 0.05; done
      cat '\(folder.path)/errors' >&2
      exit 1
      """)
    try #require(started.status == 0, "\(started)")
  }

  /// The kubeconfig by which kubectl takes this line.
  var kubeconfig: String { folder.file("kubeconfig") }

  /// Does to requests from now on what the rules say; nothing without any.
  func obey(_ rules: String...) throws {
    try folder.write(rules.map { "\($0)\n" }.joined(), to: "rules")
  }

  /// The methods and paths of the requests so far.
  var asked: [String] {
    get throws { try folder.text("asked").split(separator: "\n").map(String.init) }
  }

  /// Runs a line of bash with kubectl configured for this line.
  func bash(_ line: String) throws -> Program.Outcome { try server.bash(line, by: kubeconfig) }

  /// Starts the terminal UI.
  func open(_ arguments: String...) throws -> Tmux {
    let home = server.workspace.deletingLastPathComponent().path
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return try Tmux(
      columns: 160, rows: 30,
      command: ["env", "KUBECONFIG=\(kubeconfig)", "HOME=\(home)", "PATH=\(path)", Program.path, "--no-azure"]
        + arguments)
  }

  /// Waits until as many processes of kubectl and of its leash run on this line as a condition wants.
  ///
  /// - Returns: Their command lines if they do not within ten seconds.
  func processes(_ condition: String) throws -> String {
    try server.bash(
      """
      context=$(sed -n 's/^current-context: //p' "$KUBECONFIG")
      for _ in {1..100}; do
        found=$(pgrep -af -- "--context=$context ")
        (($(grep -c . <<<"$found") \(condition))) && exit
        sleep 0.1
      done
      echo "$found"
      """, by: kubeconfig
    ).output
  }
}
