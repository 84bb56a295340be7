import Foundation
import TestSupport
import Testing

/// Paths on the command line and files in folders, with any name.
extension EndToEnd {
  private static func namespace(_ name: String) -> String {
    "apiVersion: v1\nkind: Namespace\nmetadata: {name: \(name)}\n"
  }

  @Test(
    "a path that is not UTF-8 is read, however it is given; two that look alike are two",
    arguments: [
      "-f $'l1/caf\\xe9.yaml' -f $'l1/caf\\xe8.yaml'", "--filename=$'l1/caf\\xe9.yaml' -f=$'l1/caf\\xe8.yaml'",
      "-f $'l\\xff\\xff'", "--strict -f $'l1/caf\\xe8.yaml' --filename $'l1/caf\\xe9.yaml'",
    ])
  func latin1(sources: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.namespace("first"), to: "l1/a.yaml")
    try folder.write(Self.namespace("second"), to: "l1/b.yaml")
    let outcome = try Program.bash(
      """
      cd '\(folder.path)'; mv l1/a.yaml $'l1/caf\\xe9.yaml'; mv l1/b.yaml $'l1/caf\\xe8.yaml'; cp -r l1 $'l\\xff\\xff'
      aksess get ns -o name \(sources)
      """)
    #expect(outcome.status == 0 && outcome.output == "namespace/first\nnamespace/second\n", "\(outcome)")
  }

  @Test("a path that is not UTF-8 is named in messages by its bytes")
  func missingLatin1() throws {
    let outcome = try Program.bash("aksess get ns -f $'/nowhere/caf\\xe9\\u00e9.yaml'")
    #expect(
      outcome.status == 65
        && outcome.errors == #"aksess: /nowhere/caf\\xe9é.yaml: no such file or folder"# + "\n", "\(outcome)")
  }

  @Test("a file of reviews whose name is not UTF-8 is read")
  func latin1Reviews() throws {
    let outcome = try Program.bash(
      """
      folder=$(mktemp -d); file=$folder/$'r\\xe9.jsonl'
      echo '{"user": "ana.almeida@contoso.com", "resourceAttributes": {"verb": "list", "resource": "pods"}}' > "$file"
      aksess can --reviews "$file" -f Tests/Fixtures/retail; rm -r "$folder"
      """)
    #expect(outcome.output.contains("\"allowed\":true"), "\(outcome)")
  }

  @Test("names complete from a file whose name is not UTF-8")
  func completionFromLatin1() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.namespace("shop"), to: "a.yaml")
    let outcome = try Program.bash(
      """
      cd '\(folder.path)'; mv a.yaml $'caf\\xe9.yaml'
      aksess ---completion get -- --namespace 6 0 aksess get sa -f $'caf\\xe9.yaml' -n ''
      """, environment: ["SAP_SHELL": "zsh", "SAP_SHELL_VERSION": "5.9"])
    #expect(outcome.status == 0 && outcome.output.contains("shop"), "\(outcome)")
  }

  @Test("a link to a folder or a broken link makes a no uncertain, and exits with 65 in strict mode")
  func linksInFolders() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.namespace("shop") + "---\n" + Self.access, to: "it/a.yaml")
    try folder.write(#"{"a0000000-0000-4000-8000-000000000001": []}"#, to: "it/members.json")
    try folder.write(Self.access.replacing("resources: [pods]", with: "resources: [secrets]"), to: "elsewhere/b.yaml")
    let question = "aksess can user:ada@contoso.com get secrets -n shop -f it"
    let certain = try Program.bash("cd '\(folder.path)'; \(question)")
    #expect(certain.status == 1 && certain.output == "no\n", "\(certain)")
    for (target, words) in [("../elsewhere", "a link to a folder"), ("../gone", "a broken link")] {
      let outcome = try Program.bash("cd '\(folder.path)'; ln -sfn \(target) it/more; \(question)")
      #expect(outcome.status == 2 && outcome.output == "cannot tell\n", "\(outcome)")
      #expect(outcome.errors.contains("incomplete: it/more could not be read"), "\(outcome)")
      let strict = try Program.bash("cd '\(folder.path)'; \(question) --strict")
      let message = "aksess: it/more: \(words), which was skipped; expected a file or a folder\n"
      #expect(strict.status == 65 && strict.output.isEmpty && strict.errors == message, "\(strict)")
    }
  }

  @Test("files with other extensions are counted in one note, and leave answers complete")
  func skippedFiles() throws {
    let folder = try TemporaryFolder()
    for name in ["a.yaml", "b.YAML", "README.md", "c.txt", "sub/d", ".gitignore"] {
      try folder.write(Self.namespace(String(name.prefix(1)).lowercased()), to: name)
    }
    let outcome = try Program.bash("cd '\(folder.path)'; aksess get ns -o name --strict -f .")
    #expect(outcome.status == 0 && outcome.output == "namespace/a\nnamespace/b\n", "\(outcome)")
    let note = "3 files skipped, as they end in none of .json, .yaml and .yml: ./README.md, ./c.txt and 1 more."
    #expect(outcome.errors.split(separator: "\n").filter { $0.contains("skipped") } == ["aksess: \(note)"])
  }

  @Test("--whole-directory without a list of groups is noted as having no effect")
  func wholeOfNothing() throws {
    let note = "aksess: --whole-directory has no effect, as the sources list no groups (groups.json).\n"
    let without = try Program.bash("aksess get ns --whole-directory -f Tests/Fixtures/bootstrap-roles.yaml")
    #expect(without.status == 0 && without.errors.contains(note), "\(without)")
    let with = try Program.bash("aksess get ns --whole-directory -f Tests/Fixtures/retail")
    #expect(with.status == 0 && !with.errors.contains(note), "\(with)")
  }

  @Test("an unreadable theme is reported as such, not as missing")
  func unreadableTheme() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.bash(
      """
      mkdir -p '\(folder.path)/aksess/themes'; mkfifo '\(folder.path)/aksess/themes/mine.yaml'
      printf q | timeout 20 "$AKSESS_BINARY" demo --linear --theme mine
      """, environment: ["XDG_CONFIG_HOME": folder.path])
    let message = "aksess: \(folder.path)/aksess/themes/mine.yaml: it is a FIFO; expected a regular file\n"
    #expect(outcome.status == 64 && outcome.errors == message, "\(outcome)")
  }
}
