import Foundation
import TestSupport
import Testing

/// What the script of `aksess pull --script` reads where not everything may be listed.
extension EndToEnd {
  @Test("kinds that must not be listed are named, missing and asked for alone; the rest is read")
  func forbiddenKinds() throws {
    let forbidden = "fails 'Error from server (Forbidden): roles is forbidden: User \"ana\" cannot list roles'"
    let machine = try MachineWithoutAksess(
      kubectl: """
        case "$*" in
        'config view --minify -o jsonpath={.contexts[0].context.namespace}') exit ;;
        'get namespaces,'* | 'get roles '* | 'get clusterrolebindings '* | 'get namespace kube-system'*) \(forbidden) ;;
        'get '*' -A -o json')
          jq --arg kind "$2" '.items |= map(select((.kind | ascii_downcase) + "s" == $kind))' "$MADE/kubernetes.json"
          exit ;;
        esac
        """)
    let outcome = try machine.run("pull ws")
    #expect(outcome.status == 2, "\(outcome)")
    for words in [
      "is forbidden: User", "in the whole cluster is forbidden: roles clusterrolebindings", "is not known",
    ] {
      #expect(outcome.errors.contains(words), "\(words): \(outcome)")
    }
    let known = try machine.run("jq -c '[.server, .clusterUID]' ws/workspace.json")
    #expect(known.lines == [#"["https://Contoso-prod.example:443",null]"#], "\(known)")
    let read = try machine.run("ls ws/kubernetes; aksess get bindings -f ws -o name")
    #expect(
      read.output.hasPrefix("clusterroles.json\nnamespaces.json\nrolebindings.json\nserviceaccounts.json\n"), "\(read)")
    #expect(
      read.errors.contains(
        "kubernetes/clusterrolebindings.json was not read: kubectl get clusterrolebindings -A -o json"), "\(read)")
    #expect(try machine.folder.text("ws/workspace.json").contains(#""reason": "kubernetes/roles.json was not read"#))
    let nothing = try MachineWithoutAksess(kubectl: "[[ $* == 'get '* ]] && \(forbidden)").run(Self.earlier + "pull ws")
    #expect(nothing.status == 69, "\(nothing)")
  }

  @Test("where listing all is forbidden, the named namespaces are read, else the context's own and those of projects")
  func namespacesOfAPull() throws {
    let kubectl = """
      case "$*" in
      'config view --minify -o jsonpath={.contexts[0].context.namespace}') printf payments; exit ;;
      'get '*' --namespace=secret -o json' | 'get '*' -A -o json' | 'get namespace kube-system'*)
        fails 'Error from server (Forbidden): it is forbidden' ;;
      'get '*' --namespace='*' -o json')
        jq --arg kind "$2" --arg namespace "${3#*=}" '.items |= map(select(
          (.kind | ascii_downcase) + "s" == $kind and .metadata.namespace == $namespace))' "$MADE/kubernetes.json"
        exit ;;
      esac
      """
    func readIn(_ command: String, options: String = "") throws -> (status: Int32, places: String, files: [String]) {
      let machine = try MachineWithoutAksess(options: options, kubectl: kubectl, az: nil)
      let outcome = try machine.run(command)
      let places = try machine.run(
        "jq -c '[.notRead[] | select(.parts[0] == \"role bindings\").readIn]' ws/workspace.json")
      return (
        outcome.status, places.lines.first ?? outcome.errors, try machine.run("ls ws/kubernetes/rolebindings").lines
      )
    }
    let named = try readIn("pull ws", options: "-n retail-app,secret -n retail-web")
    #expect(named == (2, #"[["retail-app","retail-web"]]"#, ["retail-app.json", "retail-web.json"]))
    let given = try readIn("pull -n secret --namespace payments ws", options: "-n retail-app")
    #expect(given == (2, #"[["payments"]]"#, ["payments.json"]))
    let own = try readIn("pull ws")
    #expect(own == (2, #"[["payments"]]"#, ["payments.json"]))
    let none = try readIn("pull -n secret ws")
    #expect(none.status == 69, "\(none)")
    for odd in ["../up", "-A", "a b;c", "a/b", ""] {
      let outcome = try MachineWithoutAksess(az: nil).run("pull -n '\(odd)' ws; echo $?; ls")
      #expect(outcome.lines.first == "64" && !outcome.lines.contains("ws"), "\(odd): \(outcome)")
    }
  }
}
