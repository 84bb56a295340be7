import AccessModel
import App
import Foundation
import Manifests
import SafeYAML
import TestSupport
import Testing

/// The schema of `config.yaml` and its reader agree.
@Suite("The schema of config.yaml")
struct SettingsSchemaTests {
  private let schema: JSONSchema

  init() throws {
    let shape = SettingsFile.shape(themes: ["dark", "light"])
    schema = try JSONSchema(shape.schema(id: "aksess:config", title: "config.yaml", description: "").json)
  }

  private static let names = [
    "platform-admins", "break-glass", "me", "projects", "theme", "keys", "mouse", "clipboard", "themes",
    "commands",
  ]
  private static let values = [
    "on", "off", "true", "\"true\"", "yes", "5", "1.5", "~", "null", "\"~\"", "\"\"", "[]", "[1]", "[~]", "[on]", "{}",
    "light", "fjord", "user:ada@contoso.com", "[ada@contoso.com]", "[7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f]", "[ada]",
    "[[ada@contoso.com]]", "{a: b}", "{a: [b, c-1]}", "{a: [B]}", "{a: []}", "{a: [1]}", "{a: [-b]}",
    "{lists: {grant: F2}}", "{lists: {grant: [F2, F3]}}", "{lists: {grant: []}}", "{lists: {grant: {}}}",
    "{lists: {no-such: F2}}", "{nowhere: {}}", "{lists: []}", "{lists: {grant: 7}}", "{lists: {grant: [~]}}",
    "{lists: {grant: [[F2]]}}", "{everywhere: {}}",
    "[{key: F9, run: [ls, \"{name}\", 5, on], description: d}]", "[{key: F9, run: [ls], description: ~}]",
    "[{key: F9, run: [ls, ~], description: d, on: bindings}]", "[{key: F9, run: [ls], description: 5, on: [roles]}]",
    "[{key: F9, run: [], description: d}]", "[{key: F9, run: ls, description: d}]", "[{run: [ls], description: d}]",
    "[{key: F9, run: [ls, \"{nobody}\"], description: d}]", "[{key: F9, run: [ls, \"{{nobody}\"], description: d}]",
    "[{key: F9, run: [ls], description: d, on: []}]", "[{key: F9, run: [ls], description: d, on: nowhere}]",
    "[{key: F9, run: [ls], description: \" \"}]", "[{key: F9, run: [ls], description: d, confirm: on, wait: off}]",
    "[{key: F9, run: [ls], description: d, confirm: maybe}]", "[{key: F9, run: [ls], description: d, shell: on}]",
    "[{key: F9, run: [\"{name}\"], description: d}]", "[{key: q, run: [ls], description: d}]", "[F9]",
  ]

  /// What the reader finds that a schema cannot say.
  private static func isBeyondSchemas(_ message: String) -> Bool {
    ["an unused key", "a key such as a", "a program without placeholders"].contains(where: message.contains)
  }

  @Test("a file of one setting is refused by both or by none, for each pair of a name and a value")
  func pairs() throws {
    for name in Self.names {
      for value in Self.values { try agree("\(name): \(value)\n") }
    }
  }

  @Test("files of several settings are refused by both or by none", arguments: 0..<300 as Range<UInt64>)
  func several(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let names = Self.names.shuffled(using: &generator).prefix(Int.random(in: 2...5, using: &generator))
    try agree(names.map { "\($0): \(Self.values.randomElement(using: &generator) ?? "")\n" }.joined())
  }

  private func agree(_ text: String) throws {
    let problems = SettingsFile(text, file: "config.yaml", themes: ["dark", "light"]).problems.map(\.message)
    if !problems.isEmpty && problems.allSatisfy(Self.isBeyondSchemas) { return }
    let node = try #require(try YAMLNode.root(of: text))
    let found = try schema.problems(of: JSONValue(node))
    #expect(problems.isEmpty == found.isEmpty, "\(text)reader: \(problems), schema: \(found)")
  }

  @Test("the settings in the guide are valid, and with one change they are not")
  func documented() throws {
    let page = Repository.root.appending(path: "Sources/aksess/Documentation.docc/SettingsAndThemes.md")
    let parts = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "```")
    let files = parts.filter { $0.hasPrefix("yaml\n# ~/.config/aksess/config.yaml") }.map { String($0.dropFirst(5)) }
    try #require(!files.isEmpty)
    for file in files {
      let document = JSONValue(try #require(try YAMLNode.root(of: file)))
      #expect(try schema.problems(of: document).isEmpty)
      for (what, changed) in document.mutations {
        if case .removed = what { continue }
        #expect(try !schema.problems(of: changed).isEmpty, "\(what)")
      }
    }
  }
}
