import Foundation
import TestSupport
import Testing

/// `aksess policy check` on two states of a folder.
///
/// `AKSESS_RECORD=1` rewrites the records; review the diff before committing.
@Suite("aksess policy check")
struct PolicyCommandTests {
  private static let folder = "Tests/Fixtures/policy"

  @Test(
    "each format is as recorded",
    arguments: [
      ("before.txt", "-f before"), ("after.txt", "-f after"), ("new.txt", "-f after --baseline before"),
      ("new.json", "-f after --baseline before -o json"), ("new.md", "-f after --baseline before -o markdown"),
      ("after.sarif", "-f after -o sarif"), ("new.xml", "-f after --baseline before -o junit"),
      ("same.txt", "-f after --baseline after"), ("same.xml", "-f before --baseline before -o junit"),
      ("everyone.txt", "-f after --policy everyone.yaml"),
      // Manifests alone do not say who is in a group.
      ("manifests.txt", "-f before/kubernetes --policy before/access-policy.yaml"),
      ("manifests.xml", "-f before/kubernetes --policy before/access-policy.yaml -o junit --allow-incomplete"),
      ("unknown.txt", "-f ../retail --policy after/access-policy.yaml"), ("none.txt", "-f ../retail"),
    ])
  func recorded(name: String, arguments: String) throws {
    let outcome = try Program.bash("cd \(Self.folder); aksess policy check \(arguments)")
    let text = "\(outcome.output)\n\(outcome.errors)exit \(outcome.status)\n"
      .replacing(#/"fileTime": "[^"]*"/#, with: "\"fileTime\": \"…\"").replacing(
        #/file time [0-9TZ:-]*/#, with: "file time …")
    let record = Repository.root.appending(path: "\(Self.folder)/expected/\(name)")
    if ProcessInfo.processInfo.environment["AKSESS_RECORD"] == "1" {
      try FileManager.default.createDirectory(at: record.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: record, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOf: record, encoding: .utf8)
    #expect(text == expected, "\(name) differs:\n\(text.prefix(2_000))")
  }

  @Test("the XML is well-formed, and SARIF names each rule and file that there is")
  func parsed() throws {
    let parsed = try Program.bash(
      """
      cd \(Self.folder); aksess policy check -f after -o junit 2>/dev/null | python3 -c "import sys, \
      xml.dom.minidom as m; print(len(m.parse(sys.stdin).getElementsByTagName(\\\"failure\\\")))"
      """)
    let sarif = try JSONValue(try Program.bash("cd \(Self.folder); aksess policy check -f after -o sarif").output)
    let run = try #require(sarif["runs"]?.elements.first)
    let results = run["results"]?.elements ?? []
    #expect(parsed.output == "\(results.count)\n" && results.count > 8)
    let rules = Set(run["tool"]?["driver"]?["rules"]?.elements.compactMap { $0["id"]?.string } ?? [])
    for result in results {
      #expect(result["ruleId"]?.string.map(rules.contains) == true)
      for location in result["locations"]?.elements ?? [] {
        let uri = location["physicalLocation"]?["artifactLocation"]?["uri"]?.string ?? ""
        let file = Repository.root.appending(path: "\(Self.folder)/\(uri)")
        #expect(FileManager.default.fileExists(atPath: file.path), "\(uri)")
      }
    }
    let fingerprints = results.compactMap { $0["partialFingerprints"]?["aksess/v1"]?.string }
    #expect(Set(fingerprints).count == results.count)
  }

  @Test("policy alone prints its help, and no rules are a usage error")
  func help() throws {
    let alone = try Program.bash("aksess policy")
    #expect(alone.output.contains("SUBCOMMANDS") && alone.output.contains("check"))
    #expect(try Program.bash("aksess policy check -f Tests/Fixtures/retail").status == 64)
  }

  @Test("the steps of the guide’s pipelines do what they say on a repository")
  func pipelines() throws {
    let page = Repository.root.appending(path: "Sources/aksess/Documentation.docc/AccessPolicy.md")
    let blocks = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "```").filter {
      $0.hasPrefix("yaml\n# .github") || $0.hasPrefix("yaml\n# azure")
    }
    try #require(blocks.count == 2)
    for block in blocks {
      let steps = block.split(separator: "\n").map { $0.trimmingPrefix("        run: ").trimmingPrefix { $0 == " " } }
        .filter { $0.hasPrefix("aksess ") || $0.hasPrefix("git ") }
      try #require(steps.count == 3)
      let fixture = Repository.root.appending(path: Self.folder).path
      let folder = try TemporaryFolder()
      let outcome = try Program.bash(
        """
        export HOME=$PWD GIT_CONFIG_NOSYSTEM=1 GITHUB_BASE_REF=main RUNNER_TEMP=$PWD
        mkdir repository && cd repository && git init -q -b main
        git config user.email a@b.c && git config user.name a
        cp -r \(fixture)/before manifests && git add -A && git commit -qm before
        git remote add origin . && git fetch -q
        rm -r manifests && cp -r \(fixture)/after manifests
        \(steps.map { "\($0)\necho \"exit $?\"" }.joined(separator: "\n"))
        """, in: folder.url)
      let codes = outcome.lines.filter { $0.hasPrefix("exit ") }
      #expect(
        codes.sorted() == ["exit 0", "exit 0", "exit 1"],
        "\(outcome.output.suffix(1_000)) \(outcome.errors.suffix(1_000))")
      let report = (try? folder.text("repository/access-policy.xml")) ?? outcome.output
      #expect(report.contains("Cem"), "\(report.prefix(1_000))")
    }
  }
}
