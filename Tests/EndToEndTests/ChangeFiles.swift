import Foundation
import TestSupport
import Testing

/// The files that changes are written to.
extension EndToEnd {
  private static let grant = "aksess grant view --group 'Support Readers' -f Tests/Fixtures/retail"

  @Test("grant writes one file for each binding and makes the folders, and replaces files only when told")
  func outputFolder() throws {
    let folder = try TemporaryFolder()
    let into = "--output-dir '\(folder.path)/git/rbac'"
    let places = "-n retail-app -n new --create-namespaces"
    let first = try Program.bash("\(Self.grant) \(places) \(into); find '\(folder.path)' -type f | sort")
    let files =
      ["new/namespace.yaml", "new/rolebindings/support-readers-view.yaml"]
      .map { "git/rbac/namespaces/\($0)" } + ["git/rbac/namespaces/retail-app/rolebindings/support-readers-view.yaml"]
    #expect(first.output == files.map { "\(folder.path)/\($0)\n" }.joined(), "\(first)")
    for file in files { #expect(first.errors.contains("saved \(folder.path)/\(file)\n"), "\(first.errors)") }
    #expect(try folder.text(files[2]).contains("  namespace: retail-app\n"))

    try folder.write("mine", to: files[2])
    try FileManager.default.removeItem(atPath: folder.file(files[1]))
    let refused = try Program.bash("\(Self.grant) \(places) \(into)")
    #expect(
      refused.status == 73 && refused.errors.contains("already exists and was not changed. To replace it: --overwrite.")
    )
    #expect(try folder.text(files[2]) == "mine")
    #expect(!FileManager.default.fileExists(atPath: folder.file(files[1])), "nothing is written if one is refused")
    #expect(try Program.bash("\(Self.grant) \(places) \(into) --overwrite").status == 0)
    #expect(try folder.text(files[2]) != "mine")
    let wide = try Program.bash(
      "aksess grant view --group 'Retail Developers' --cluster-wide -f Tests/Fixtures/retail \(into)")
    #expect(
      wide.status == 0 && wide.errors.contains("rbac/cluster/clusterrolebindings/retail-developers-view.yaml"),
      "\(wide)")
  }

  @Test("a name that would leave the folder is refused")
  func outsideFolder() throws {
    let folder = try TemporaryFolder([
      "ns.yaml": "apiVersion: v1\nkind: Namespace\nmetadata: {name: ../../etc}\n"
    ])
    let outcome = try Program.bash(
      "\(Self.grant) -f '\(folder.path)/ns.yaml' -n ../../etc --output-dir '\(folder.path)/a/b'")
    #expect(outcome.status == 64 && outcome.errors.contains("no file can have this name"), "\(outcome)")
    #expect(try folder.names == ["ns.yaml"])
  }

  @Test("revoke saves what it changes, from which the bindings come back, and replaces a file only when told")
  func backup() throws {
    let folder = try TemporaryFolder()
    let revoke = "aksess revoke --leavers -o name -f Tests/Fixtures/leavers --backup '\(folder.path)/old.yaml'"
    let first = try Program.bash(revoke)
    #expect(first.status == 0 && first.errors.contains("saved 2 bindings to \(folder.path)/old.yaml\n"), "\(first)")
    let bindings = try Program.bash(
      "aksess get grants -o csv -f '\(folder.path)/old.yaml' -f Tests/Fixtures/leavers/users.json | cut -d, -f 1-3")
    #expect(bindings.output.contains("shop,User,gone@contoso.com"), "\(bindings)")
    #expect(bindings.output.contains("shop,User,Zoë Weiß"), "\(bindings)")
    try folder.write("mine", to: "old.yaml")
    let second = try Program.bash(revoke)
    #expect(second.status == 73 && second.output.isEmpty, "nothing is printed without its backup: \(second)")
    #expect(try folder.text("old.yaml") == "mine")
    #expect(try Program.bash("\(revoke) --overwrite").status == 0)
    let nothing = try Program.bash(
      "aksess revoke ada@contoso.com admin -A -f Tests/Fixtures/leavers --backup '\(folder.path)/none.yaml'")
    #expect(nothing.status == 1 && nothing.errors.contains("none.yaml was not written: nothing changes."), "\(nothing)")
    #expect(try folder.names == ["old.yaml"])
  }

  @Test(
    "a dangerous grant is said in strong words",
    arguments: [
      (
        "cluster-admin --cluster-wide",
        "▲ cluster-admin everywhere: whoever has it can do everything in the whole cluster"
      ),
      (
        "cluster-admin -n retail-app",
        "▲ cluster-admin in retail-app: whoever has it can do everything in the namespace"
      ),
      ("view -n retail-app", nil),
    ] as [(String, String?)])
  func dangers(grant: String, words: String?) throws {
    let outcome = try Program.bash(
      "aksess grant \(grant) --group 'Support Readers' -f Tests/Fixtures/retail -f Tests/Fixtures/bootstrap-roles.yaml")
    #expect(outcome.status == 0 && outcome.errors.contains("▲") == (words != nil), "\(outcome.errors)")
    if let words { #expect(outcome.errors.contains(words), "\(outcome.errors)") }
  }
}
