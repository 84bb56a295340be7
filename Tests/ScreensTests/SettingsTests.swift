import AccessModel
import Testing

@testable import App
@testable import ScreenKit

@Suite("What config.yaml sets")
struct SettingsTests {
  private static let id = "7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f"

  private func read(_ text: String) -> SettingsFile { SettingsFile(text, file: "config.yaml") }

  @Test("who may be cluster admin, by object ID in any case or by user principal name")
  func declared() throws {
    let file = read("platform-admins:\n- \(Self.id.uppercased())\nbreak-glass: [glass@contoso.com]\n")
    let group = try #require(ObjectID(Self.id))
    #expect(file.problems.isEmpty)
    #expect(
      file.settings.declared
        == DeclaredIdentities(platformAdmins: [.objectID(group)], breakGlass: [.principalName("glass@contoso.com")]))
  }

  @Test("the namespaces of the projects, each once; what is no name of a namespace is left out and told")
  func projects() {
    let file = read(
      "projects:\n  payments: [payments-api, payments-web]\n  search: [search-web, payments-api]\n  none: []\n")
    #expect(file.problems.isEmpty, "\(file.problems)")
    #expect(file.settings.projectNamespaces == ["payments-api", "payments-web", "search-web"])
    for (text, place, expected) in [
      ("[a]", "1:11: a list", "namespaces by project, such as"), ("", "1:10: nothing", "namespaces by project"),
      ("{a: b}", "1:15: “b”", "a list of namespaces"), ("{a: [B, c]}", "1:16: “B”", "the name of a namespace"),
      ("{a: [[b], c]}", "1:16: a list", "the name of a namespace"),
    ] {
      let file = read("projects: \(text)\ntheme: light\n")
      #expect(file.settings.theme == "light" && file.settings.projectNamespaces == (text.contains("c") ? ["c"] : []))
      let messages = file.problems.map(\.message)
      #expect(messages.count == 1 && messages[0].hasPrefix("config.yaml:\(place); expected \(expected)"), "\(messages)")
      #expect(file.problemsOfReading == file.problems)
    }
    #expect(read("theme: nope").problemsOfReading.isEmpty && !read("projects: [").problemsOfReading.isEmpty)
  }

  @Test("who the administrator is, as a subject")
  func me() {
    #expect(read("me: user:ada@contoso.com").settings.me == "user:ada@contoso.com")
    for (text, found) in [("[a]", "a list"), ("", "nothing"), ("me", "“me”")] {
      let file = read("me: \(text)")
      #expect(file.settings.me == nil && file.problemsOfReading == file.problems)
      #expect(file.problems.first?.message.contains(": \(found); expected a subject, such as user:") == true)
    }
  }

  @Test("the theme, by name; an unknown name keeps the standard theme")
  func theme() {
    #expect(read("theme: fjord").settings.theme == "fjord")
    let own = SettingsFile("theme: mine", file: "config.yaml", themes: ["dark", "mine"])
    #expect(own.settings.theme == "mine" && own.problems.isEmpty)
    for (text, found) in [("drak", "“drak”"), ("[dark]", "a list"), ("", "nothing")] {
      let file = read("break-glass: [\(Self.id)]\ntheme: \(text)")
      #expect(file.settings.theme == "dark" && file.settings.declared.breakGlass.count == 1)
      #expect(file.problems.first?.message.contains(": \(found); expected one of ansi, dark, deut") == true)
    }
  }

  @Test(
    "what is not closed is told at a line that the file has",
    arguments: [("keys: [a", 1), ("theme: \"dark\n", 2), ("theme: dark\nkeys: {lists: {sort: a}\n", 3)])
  func unclosed(text: String, last: Int) throws {
    let line = try #require(read(text).problems.first?.place.line)
    #expect((1...last).contains(line))
  }

  @Test("an empty file sets nothing", arguments: ["", "# only words\n", "{}", "---\n"])
  func empty(text: String) {
    #expect(read(text).settings == Settings() && read(text).problems.isEmpty)
  }

  @Test(
    "what does not fit is told with its place and what would, and the rest applies",
    arguments: [
      ("break-glas: []", "1:1: “break-glas”; expected one of platform-admins, break-glass"),
      ("platform-admins: Admins", "1:18: “Admins”; expected a list of object IDs and user principal names"),
      ("platform-admins:", "1:17: nothing; expected a list of object IDs"),
      ("platform-admins: {a: b}", "1:18: a mapping; expected a list"),
      ("platform-admins: [Admins]", "1:19: “Admins”; expected an object ID or a user principal name"),
      ("platform-admins: [[a]]", "1:19: a list; expected an object ID"),
      ("{{ .Values.x }}: 1", "1:1: a mapping; expected one of"), ("[a]: 1", "1:1: a list; expected one of"),
    ])
  func problems(line: String, expected: String) {
    let file = read("\(line)\nbreak-glass: [\(Self.id)]\n")
    let messages = file.problems.map(\.message)
    #expect(messages.count == 1 && messages.first?.hasPrefix("config.yaml:\(expected)") == true, "\(messages)")
    #expect(file.settings.declared.breakGlass.count == 1)
  }

  @Test(
    "where the whole file is no settings, nothing applies and that is said",
    arguments: [
      ("break-glass: [a\n", "not valid YAML"), ("just words", "1:1: “just words”; expected settings"),
      ("- a", "1:1: a list; expected settings"),
      ("a: 1\na: 2\n", "2:1: a is given twice in one mapping: no settings applied"),
      ("a: b: c", "1:5: not valid YAML"), ("a: 1\n---\nb: 2\n", "2:1: a second document: no settings applied"),
      ("*x", "not valid YAML"),
      (bomb, "14:22: aliases that expand to many times the file: no settings applied"),
    ])
  func noSettings(text: String, expected: String) {
    let file = read(text)
    #expect(file.settings == Settings())
    #expect(file.problems.count == 1 && file.problems[0].message.contains(expected), "\(file.problems)")
  }
}

/// A key of a few lines that expands to half a billion values.
private let bomb =
  "a0: &a0 x\n" + (1...29).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined() + "? *a29\n: x\n"
