import Foundation
import TestSupport

/// A home folder to run commands in, with an `az` and a `kubectl` that print a sample cluster and tenant.
final class Home {
  private let url = FileManager.default.temporaryDirectory.appending(path: "guide-home-\(UUID().uuidString)")

  init() throws {
    for (name, script) in ["az": Self.az, "kubectl": Self.kubectl] {
      try write("#!/bin/bash\nset -euo pipefail\n\(script)", to: "programs/\(name)")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o700], ofItemAtPath: url.appending(path: "programs/\(name)").path)
    }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ text: String, to path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  /// Makes a file readable and writable for its owner alone.
  func hide(_ path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: url.appending(path: path).path)
  }

  /// Runs a block of a page; does nothing if its shell is not installed.
  func run(_ snippet: Snippet) throws -> Program.Outcome {
    let script = "script-\(snippet.line)"
    try write((snippet.shell == "bash" ? "set -euo pipefail\n" : "") + snippet.text, to: script)
    let shell = snippet.shell ?? "bash"
    return try bash("if command -v \(shell) >/dev/null; then \(shell) \(script); fi")
  }

  func bash(_ commands: String) throws -> Program.Outcome {
    try Program.bash(
      commands, in: url,
      environment: [
        "HOME": url.path, "XDG_CONFIG_HOME": url.appending(path: ".config").path,
        "PATH": url.appending(path: "programs").path,
        "MADE": Repository.root.appending(path: "Tests/Fixtures/made").path,
      ])
  }

  /// The arguments of every `az` command that was run.
  func azCommands() throws -> [[String]] {
    let log = try String(contentsOf: url.appending(path: "az.log"), encoding: .utf8)
    return log.components(separatedBy: "\n\0").dropLast().map { $0.split(separator: "\n").map { String($0) } }
  }

  private static let kubectl = """
    case "$*" in
    'get namespaces,serviceaccounts,roles,rolebindings,clusterroles,clusterrolebindings -A -o json')
      cat "$MADE/kubernetes.json" ;;
    'config view --minify -o jsonpath={.clusters[0].cluster.server}') printf https://contoso-prod.example ;;
    'get namespace kube-system -o jsonpath={.metadata.uid}') printf 4f6b0000-0000-4000-8000-000000000001 ;;
    *) echo "kubectl $* is not known here" >&2; exit 1 ;;
    esac
    """

  /// Users from Graph come in two pages.
  private static let az = #"""
    printf '%s\n' "$@" >> "$HOME/az.log"
    printf '\0' >> "$HOME/az.log"
    case "$*" in
    'account show --output json') echo '{"tenantId": "c75a23ac-4e15-cd42-21fb-a02f4f1b3172"}' ;;
    'cloud show --output json') echo '{"endpoints": {}}' ;;
    'aks list --output json') echo '['; cat "$MADE/aks.json"; echo ']' ;;
    'aks show --resource-group'*' --output json') cat "$MADE/aks.json" ;;
    'ad group list --output json') cat "$MADE/groups.json" ;;
    'ad group member list --group '*' --output json') cat "$MADE/members/$6.json" ;;
    'role assignment list --all --include-inherited '*'--output json') cat "$MADE/role-assignments.json" ;;
    'role deny-assignment list '*'--output json') cat "$MADE/deny-assignments.json" ;;
    'role definition list '*'--output json') cat "$MADE/role-definitions.json" ;;
    'rest --method get --url https://graph.microsoft.com/v1.0/users?$select='*)
      printf '{\n  "@odata.nextLink": "https://graph.microsoft.com/next",\n  "value": '
      cat "$MADE/users.json"
      printf '}\n' ;;
    'rest --method get --url https://graph.microsoft.com/next'*)
      echo '{"value": [{"id": "01b34cf4-fc8a-4438-af8f-19ffd318a682", "userPrincipalName": "last@contoso.com"}]}' ;;
    'rest --method get --url '*eligibility*|'rest --method get --url '*Eligibility* | \
      'rest --method get --url '*/fleets*) echo '{"value": []}' ;;
    *) echo "az $* is not known here" >&2; exit 1 ;;
    esac
    """#
}
