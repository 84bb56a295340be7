import Foundation
import TestSupport
import Testing

extension EndToEnd {
  @Test(
    "bad input is one message with its place, exit 65, and nothing on standard output",
    arguments: [
      ("", "the file is empty"), ("{\"kind\": \"List\", \"items\": [{\"kind\"", ":1:35: the text ends unexpectedly"),
      ("{\"apiVersion\": \"v1\",\n \"kind\": 3}", "an unknown kind"),
      ("a: [1, 2\nb: 3", "not YAML"),
      (
        "kind: RoleBinding\napiVersion: rbac.authorization.k8s.io/v1\nmetadata: {name: x}\nsubjects: 3\n",
        ":4:11: subjects is a number; expected a list"
      ),
      (
        "{\"type\": \"Microsoft.ContainerService/ManagedClusters\",\n \"aadProfile\": {\"managed\": \"yes\"}}",
        ":2:28: managed is text; expected true or false"
      ),
      (
        "[{\"type\": \"Microsoft.ContainerService/ManagedClusters\"}]",
        ":1:2: a list of managed clusters; expected one cluster"
      ),
      ("a: [b\n", ":2:1: not YAML"), ("\u{0}\u{0}", "a zero byte"), ("[1, 2]", "a number; expected an object"),
    ])
  func badInput(text: String, words: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(text, to: "input.txt")
    let outcome = try Program.bash("aksess -f '\(file.path)'")
    #expect(outcome.status == 65 && outcome.output.isEmpty, "\(outcome)")
    #expect(outcome.errors.contains(words) && outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
  }

  @Test(
    "each way to end has its exit code",
    arguments: [
      ("aksess get ns -f Tests/Fixtures/retail", 0), ("aksess get ns nowhere -f Tests/Fixtures/retail", 1),
      ("aksess", 64), ("aksess get nonsense", 64),
      ("aksess grant view --group Nobody -n x -f Tests/Fixtures/retail", 64),
      ("aksess get ns -f /nowhere", 65), ("aksess get ns -f Tests/Fixtures/retail > /dev/full", 73),
      ("aksess --help", 0),
      ("aksess get ns -f Tests/Fixtures/retail | head -1", 0), ("aksess -f Tests/Fixtures/retail get ns", 0),
      ("head -c 3000000 /dev/zero | aksess -f -", 65), ("TERM=dumb aksess demo", 0),
    ])
  func exitCodes(line: String, status: Int32) throws {
    let outcome = try Program.bash(line)
    #expect(outcome.status == status, "\(outcome)")
  }

  @Test("a FIFO, standard input and a mix of sources are read")
  func streams() throws {
    let list = "Tests/Fixtures/retail/kubernetes/access.yaml"
    for line in ["-f <(cat \(list))", "-f - < \(list)", "-f Tests/Fixtures/retail/groups.json -f <(cat \(list))"] {
      let outcome = try Program.bash("aksess get bindings -o name \(line)")
      #expect(outcome.status == 0 && outcome.output.contains("/dev-team-readers"), "\(line): \(outcome)")
    }
  }

  @Test("if standard output is not a terminal, the overview is plain text without escape sequences")
  func overview() throws {
    for line in ["aksess demo", "aksess -f Tests/Fixtures/retail"] {
      let outcome = try Program.bash(line)
      #expect(outcome.status == 0 && outcome.output.contains("retail-app") && !outcome.output.contains("\u{1B}"))
      #expect(outcome.errors.contains("get namespaces|groups"))
    }
  }

  @Test("kubectl reads what grant prints", .enabled(if: Program.hasCommand("kubectl")))
  func kubectl() throws {
    let grant =
      "aksess grant view --group 7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f --group 'Support Readers' "
      + "-n retail-web -n new-namespace --create-namespaces -f Tests/Fixtures/retail"
    let decoded = try Program.bash("\(grant) | kubectl annotate --local -f - checked=yes -o name")
    #expect(
      decoded.output == """
        namespace/new-namespace
        rolebinding.rbac.authorization.k8s.io/retail-developers-view
        rolebinding.rbac.authorization.k8s.io/support-readers-view
        rolebinding.rbac.authorization.k8s.io/retail-developers-view
        rolebinding.rbac.authorization.k8s.io/support-readers-view

        """, "\(decoded.errors)")
    let built = try Program.bash(
      """
      folder=$(mktemp -d); \(grant) > $folder/grant.yaml; echo 'resources: [grant.yaml]' > $folder/kustomization.yaml
      kubectl kustomize $folder; rm -r $folder
      """)
    #expect(built.status == 0 && built.output.contains("name: support-readers-view"), "\(built.errors)")
  }
}
