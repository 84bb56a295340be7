import AccessModel
import Foundation
import Manifests
import SafeYAML
import TestSupport
import Testing

@testable import aksess

/// The schema of `access-policy.yaml` and its reader agree.
@Suite("The schema of access-policy.yaml")
struct PolicySchemaTests {
  private let schema: JSONSchema

  init() throws {
    schema = try JSONSchema(try DocumentSchema(typed: "access-policy").value.json)
  }

  private static let fields = [
    "name", "why", "severity", "atMost", "never", "only", "can", "namespacesNeed", "grantsNeed", "grantsEndWithin",
    "subjects", "except", "namespaces", "groups",
  ]
  private static let values = [
    "view", "View", "none", "cluster-admin", "owner", "reason", "admin group", "admin groups", "90 days", "1 day",
    "0 days", "090 days", "99999 days", "100000 days", "90", "90 weeks", "get secrets", "get,list secrets",
    "get, list secrets", "exec", "\"get  secrets\"", "\" get secrets\"", "a,,b c", "high", "urgent", "on", "true", "5",
    "~", "null", "\"~\"", "\"\"", "\" \"", "[]", "[a]", "[\"\"]", "[~]", "[5]", "[true]", "[[a]]", "[{a: b}]", "{}",
    "{a: b}", "[prod-*]", "[\"*\"]", "[\"prod-\"]", "[\"-a*\"]", "[\"-a\"]", "[A]", "[a.b]", "[\"a*b\"]",
    "[Partners, \"user:ada@contoso.com\"]", "[a123456789012345678901234567890123456789012345678901234567890123]",
  ]
  private static let forms = [
    "atMost: view", "never: get secrets, subjects: [a]", "only: [a], can: get secrets", "namespacesNeed: admin group",
    "grantsNeed: owner", "grantsEndWithin: 90 days", "atMost: edit, subjects: [a], except: [b], namespaces: [c]",
  ]

  @Test("a rule is refused by both or by none, with each value of each field beside each form")
  func pairs() throws {
    for field in Self.fields {
      for value in Self.values {
        for form in Self.forms where !form.contains("\(field):") {
          // A word with a comma ends in a flow mapping.
          let members = form.split(separator: ", ").map { "  \($0)\n" }.joined()
          try agree("rules:\n- \(field): \(value)\n\(field == "name" ? "" : "  name: x\n")\(members)")
        }
        try agree("rules:\n- \(field): \(value)\n\(field == "name" ? "" : "  name: x\n")")
      }
    }
    for value in Self.values { try agree("rules: \(value)\n") }
    for value in Self.values { try agree("\(value)\n") }
  }

  @Test("rules of several fields are refused by both or by none", arguments: 0..<300 as Range<UInt64>)
  func several(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let fields = Self.fields.shuffled(using: &generator).prefix(Int.random(in: 1...6, using: &generator))
    let members = fields.map { "  \($0): \(Self.values.randomElement(using: &generator) ?? "")\n" }.joined()
    try agree("rules:\n-\(members.dropFirst())")
  }

  private func agree(_ text: String) throws {
    guard let node = try? YAMLNode.root(of: text) else { return }
    let problems = AccessPolicyReader.policy(text, file: "access-policy.yaml").problems.map(\.message)
    let found = try schema.problems(of: JSONValue(node))
    #expect(problems.isEmpty == found.isEmpty, "\(text)reader: \(problems), schema: \(found.prefix(2))")
  }

  @Test("the rules in the guide are valid, and with one change they are not")
  func documented() throws {
    let page = Repository.root.appending(path: "Sources/aksess/Documentation.docc/AccessPolicy.md")
    let parts = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "```")
    let files = parts.filter { $0.hasPrefix("yaml\n# access-policy.yaml") }.map { String($0.dropFirst(5)) }
    try #require(!files.isEmpty)
    for file in files {
      #expect(AccessPolicyReader.policy(file, file: "access-policy.yaml").problems.isEmpty)
      let document = JSONValue(try #require(try YAMLNode.root(of: file)))
      #expect(try schema.problems(of: document).isEmpty)
    }
  }
}
