import Foundation
import TestSupport

/// A stand-in for kubectl that plays what kubectl does in bad moments.
struct StandIn {
  let folder: TemporaryFolder

  private static let script = """
    #!/bin/bash
    # Prints the file named for what is asked, and does what the script of that name says.
    line=$* asked=${line##*/}
    asked=${asked%%\\?*} asked=${asked%% *}
    [[ $line == *"config view"* ]] && asked=config
    [[ $line == *"config view --raw"* ]] && asked=authority
    [[ $line == *"auth whoami"* ]] && asked=whoami
    [[ $line == *"create --raw"* ]] && cat >> "$ANSWERS/$asked.sent"
    echo "$*" >> "$ANSWERS/asked"
    [[ $* == *continue=* && -e $ANSWERS/$asked.next.json ]] && asked=$asked.next
    [[ -e $ANSWERS/$asked.sh ]] && . "$ANSWERS/$asked.sh"
    if [[ -e $ANSWERS/$asked.json ]]; then cat "$ANSWERS/$asked.json"; elif [[ $asked != authority ]]; then
      case $asked in
      namespaces) kind=Namespace api=v1 ;; serviceaccounts) kind=ServiceAccount api=v1 ;;
      roles) kind=Role ;; rolebindings) kind=RoleBinding ;;
      clusterroles) kind=ClusterRole ;; clusterrolebindings) kind=ClusterRoleBinding ;;
      esac
      echo "{\\"kind\\":\\"${kind}List\\",\\"apiVersion\\":\\"${api:-rbac.authorization.k8s.io/v1}\\",\\"metadata\\":{},\\"items\\":[]}"
    fi
    """

  static let config = """
    {"kind":"Config","apiVersion":"v1","clusters":[{"name":"shop","cluster":{"server":"https://shop.example:443"}}],
    "contexts":[{"name":"shop-admin","context":{"cluster":"shop","user":"ada","namespace":"shop"}}],
    "current-context":"shop-admin","users":[{"name":"ada","user":{"token":"REDACTED"}}]}
    """

  init(_ answers: [String: String] = [:]) throws {
    let files = answers.merging(["kubectl": StandIn.script, "config.json": StandIn.config]) { given, _ in given }
    folder = try TemporaryFolder(files)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.url.appending(path: "kubectl").path)
  }

  func bash(_ line: String) throws -> Program.Outcome {
    try Program.bash(line, environment: ["PATH": folder.url.path, "ANSWERS": folder.url.path])
  }

  /// The command lines so far.
  var asked: [String] {
    get throws {
      try String(contentsOf: folder.url.appending(path: "asked"), encoding: .utf8).split(separator: "\n").map(
        String.init)
    }
  }

  /// What was sent to the API of that name, one after the other.
  func sent(_ name: String) throws -> String {
    try String(contentsOf: folder.url.appending(path: "\(name).sent"), encoding: .utf8)
  }

  /// A list of RoleBindings of a group, one for each name.
  static func bindings(_ names: [String], next: String = "", remaining: Int = 0) -> String {
    let items = names.map { name in
      #"{"metadata":{"name":"\#(name)","namespace":"shop","managedFields":[{"manager":"x"}]},"#
        + #""subjects":[{"kind":"Group","apiGroup":"rbac.authorization.k8s.io","name":"developers"}],"#
        + #""roleRef":{"apiGroup":"rbac.authorization.k8s.io","kind":"ClusterRole","name":"view"}}"#
    }
    return #"{"kind":"RoleBindingList","apiVersion":"rbac.authorization.k8s.io/v1","metadata":{"resourceVersion":"7","#
      + #""continue":"\#(next)","remainingItemCount":\#(remaining)},"items":[\#(items.joined(separator: ","))]}"#
  }

  /// A list of the namespace kube-system alone.
  static let kubeSystem =
    #"{"kind":"NamespaceList","apiVersion":"v1","metadata":{"resourceVersion":"7"},"items":[{"metadata":{"#
    + #""name":"kube-system","uid":"4f6b0000-0000-4000-8000-000000000001"}}]}"#

  /// What kubectl says, at the end of which it has printed nothing else.
  static func fails(_ words: String) -> String { "echo '\(words)' >&2; exit 1" }
}
