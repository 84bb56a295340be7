import Foundation
import TestSupport
import Testing

/// The README and the guide match the program.
///
/// `AKSESS_RECORD=1 swift test --filter GuideTests` regenerates their generated parts; review the diff before
/// committing.
@Suite("README and the guide")
struct GuideTests {
  @Test("pages show the current output of the program", arguments: Page.all)
  func shown(page: Page) throws {
    let updated = try page.updated()
    if ProcessInfo.processInfo.environment["AKSESS_RECORD"] == "1" {
      if updated != page.lines {
        try updated.joined(separator: "\n").write(to: page.file, atomically: true, encoding: .utf8)
      }
      return
    }
    for change in updated.difference(from: page.lines) {
      switch change {
      case .remove(let line, let text, _): Issue.record("\(page.name), line \(line + 1), is no longer: \(text)")
      case .insert(_, let text, _): Issue.record("\(page.name) lacks: \(text)")
      }
    }
  }

  @Test(
    "the commands of a page run, one after the other, where the machine has jq",
    .enabled(if: Program.hasCommand("jq")), arguments: Page.all)
  func commands(page: Page) throws {
    let home = try Home()
    for snippet in page.snippets where snippet.isRunnable {
      let outcome = try home.run(snippet)
      #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(page.name), line \(snippet.line): \(outcome.errors)")
    }
  }

  /// Python with azure-cli, as `.ci/run` installs it.
  private static let python = Repository.root.appending(path: ".build/azure-cli/bin/python").path

  @Test(
    "azure-cli's own parser takes the az commands of the guide",
    .enabled(if: FileManager.default.isExecutableFile(atPath: python) && Program.hasCommand("jq")))
  func azCommands() throws {
    let home = try Home()
    let snippets = Page.all.flatMap(\.snippets).filter { $0.isRunnable && $0.text.contains("az ") }
    for snippet in snippets { _ = try home.run(snippet) }
    // One of each shape: members are asked for group by group.
    let commands = Dictionary(try home.azCommands().map { ($0.prefix(5), $0) }) { first, _ in first }.values
    try #require(commands.count > 5)
    let lines = try commands.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) + "\n" }
    try home.write(lines.joined(), to: "commands.jsonl")
    let parser = Repository.root.appending(path: "Tests/EndToEndTests/az_parses.py").path
    let answers = try home.bash("'\(Self.python)' '\(parser)' < commands.jsonl").lines
    try #require(answers.count == commands.count)
    // az knows its clouds without a login.
    for (command, answer) in zip(commands, answers) where command.first != "cloud" {
      #expect(answer == "az login", "\(command)")
    }
  }

  @Test("the settings and themes of a page apply in full", arguments: Page.all)
  func settings(page: Page) throws {
    for snippet in page.snippets {
      guard snippet.language == "yaml", let path = snippet.path else { continue }
      let home = try Home()
      try home.write(snippet.text, to: path)
      try home.hide(path)
      let outcome = try home.bash("printf q | aksess demo --linear")
      #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(page.name), line \(snippet.line): \(outcome.errors)")
    }
  }

  @Test("the links of a page are valid", arguments: Page.all)
  func links(page: Page) throws {
    for link in page.text.matches(of: #/\]\(([^)#:]+)\)/#) {
      let target = page.file.deletingLastPathComponent().appending(path: String(link.output.1))
      #expect(FileManager.default.fileExists(atPath: target.path), "\(page.name) links to \(link.output.1)")
    }
  }

  @Test("every page of the guide is in its list of pages")
  func list() throws {
    let list = try #require(Page.all.first { $0.name == "Documentation.md" })
    for page in Page.all where page.name != "README.md" && page.name != list.name {
      #expect(list.text.contains("](\(page.name))"), "\(page.name) is not listed")
    }
  }

  @Test("every key and every command has its table")
  func tables() throws {
    let guide = Page.all.flatMap(\.lines)
    for section in Tables.keySections { #expect(guide.contains("<!-- keys: \(section) -->")) }
    for command in try CommandHelp.all().names { #expect(guide.contains("<!-- command: \(command) -->")) }
  }

  @Test("README can be read in three minutes")
  func readme() throws {
    let readme = try #require(Page.all.first { $0.name == "README.md" })
    #expect(readme.lines.count <= 170)
  }
}
