import Foundation
import Manifests
import TestSupport
import Testing

@testable import aksess

/// What commands print with `-o json` is as `aksess schema` says, and nothing else is.
@Suite("JSON schemas")
struct SchemaTests {
  private static let workspaces = [
    "azure-rbac", "azure-scopes", "expiring", "gitops", "hardened", "leavers", "made", "mover", "retail",
  ]

  /// The schemas and commands that print documents of them, in the repository.
  private static func commands(_ workspace: String) -> [(schema: String, command: String)] {
    let source = "-f Tests/Fixtures/\(workspace)"
    let several = "--each -f Tests/Fixtures/retail -f Tests/Fixtures/\(workspace)2"
      .replacing("\(workspace)2", with: workspace == "retail" ? "leavers" : workspace)
    let subject = "\"$(aksess get groups \(source) -o name | sed -n 's,^group/,group:,p' | head -1)\""
    let person = "\"$(aksess get people \(source) -o name | head -1)\""
    let namespace = "\"$(aksess get ns \(source) -o name | sed -n 's,^namespace/,,p' | head -1)\""
    let lists = ListKind.allCases.map(\.name).flatMap { kind in
      [(kind, "get \(kind) \(source)")]
        + (["azure-rbac", "expiring"].contains(workspace) ? [(kind, "get \(kind) \(several)")] : [])
    }
    return lists + [
      ("access", "access \(subject) \(source)"), ("access", "access \(person) \(source)"),
      ("access", "access system:authenticated \(several)"),
      ("access-people", "access -n \(namespace) --people \(source)"),
      ("who-can", "who-can get secrets -A \(source)"), ("who-can", "who-can get pods -A \(several)"),
      ("who-can", "who-can get configmaps aks-cluster-metadata -A \(source)"),
      ("who-can-people", "who-can get pods -A --people \(source)"), ("matrix", "matrix \(source)"),
      ("revoke", "revoke \(person) -A \(source)"), ("migrate", "migrate \(source)"),
      ("diff", "diff Tests/Fixtures/diff/before Tests/Fixtures/\(workspace)"),
      ("diff", "diff Tests/Fixtures/\(workspace) sample --people"), ("harden", "harden \(source)"),
      ("findings", "findings \(source)"), ("paths", "paths \(source)"),
      ("paths-of", "paths \(person) \(source)"), ("paths-of", "paths \(subject) \(source)"),
      ("policy-check", "policy check \(source) --policy Tests/Fixtures/policy/everyone.yaml"),
    ]
  }

  private static func schema(_ name: String) throws -> JSONSchema {
    try JSONSchema(try DocumentSchema(typed: name).value.json)
  }

  @Test(
    "what every command prints of every workspace is valid, and of three of them, with one change it is not",
    arguments: workspaces)
  func outputs(workspace: String) throws {
    var printed: [String: Int] = [:]
    for (name, command) in SchemaTests.commands(workspace) {
      let outcome = try Program.bash("aksess \(command) -o json")
      guard !outcome.output.isEmpty else { continue }
      printed[name, default: 0] += 1
      // The others have little else in them, and much more of it.
      let isChanged = ["azure-rbac", "expiring", "leavers"].contains(workspace)
      try check(try JSONValue(outcome.output), name, command, isChanged: isChanged)
    }
    let unprinted = Set(DocumentSchema.all.map(\.name)).subtracting(printed.keys)
    #expect(
      unprinted.isSubset(of: ["access-policy", "config", "doctor", "drafts", "revoke", "access-people"]), "\(unprinted)"
    )
  }

  @Test("the checks of doctor and the list of drafts are valid too")
  func withoutSource() throws {
    let folder = try TemporaryFolder()
    let environment = ["XDG_STATE_HOME": folder.path]
    let stage = "aksess grant view --group 'Retail Developers' -n retail-web -f Tests/Fixtures/retail --stage"
    let staged = try Program.bash(stage, environment: environment)
    #expect(staged.status == 0, "\(staged.errors)")
    for (name, command) in [("doctor", "doctor -f Tests/Fixtures/retail"), ("drafts", "drafts list")] {
      let outcome = try Program.bash("aksess \(command) -o json", environment: environment)
      try check(try JSONValue(outcome.output), name, command)
    }
  }

  /// Expects that a document is valid and, if it is to be changed, that with any one change it is not.
  private func check(_ document: JSONValue, _ name: String, _ where: String, isChanged: Bool = true) throws {
    let schema = try SchemaTests.schema(name)
    let problems = try schema.problems(of: document)
    #expect(problems.isEmpty, "\(`where`) \(problems.prefix(3))")
    guard isChanged else { return }
    let required = try DocumentSchema(typed: name).shape().requiredNames
    for (what, changed) in document.shortened.mutations {
      if case .removed(let member) = what, !required.contains(member) { continue }
      #expect(try !schema.problems(of: changed).isEmpty, "\(`where`) \(what)")
    }
  }

  @Test("every schema has a name of its own, and says what each member is")
  func described() throws {
    let names = DocumentSchema.all.map(\.name)
    #expect(Set(names).count == names.count)
    for schema in DocumentSchema.all {
      #expect(schema.shape().members.allSatisfy { !$0.help.isEmpty && !$0.help.hasSuffix(".") }, "\(schema.name)")
      #expect(!schema.summary.isEmpty && schema.value.json.contains("\"$id\": \"aksess:\(schema.name)\""))
      _ = try SchemaTests.schema(schema.name).problems(of: .null)
    }
  }

  @Test("names are listed, kubectl's names are known, and an unknown one is a usage error")
  func names() throws {
    let listed = try Program.bash("aksess schema")
    #expect(listed.lines.map { $0.prefix { $0 != " " } } == DocumentSchema.all.map { Substring($0.name) })
    #expect(try Program.bash("aksess schema ns").output == DocumentSchema(typed: "namespaces").value.json + "\n")
    let refused = try Program.bash("aksess schema matrxi")
    #expect(refused.status == 64 && refused.output.isEmpty && refused.errors.contains("Did you mean matrix?"))
    let unknown = try Program.bash("aksess schema zzzzzzzz")
    #expect(unknown.status == 64 && names(in: unknown.errors).isSuperset(of: DocumentSchema.all.map(\.name)))
  }

  private func names(in text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "," || $0 == "." || $0 == "\n" }.map { String($0) })
  }
}

extension Shape {
  /// All members in it.
  fileprivate var members: [Member] {
    switch self {
    case .object(let members): members + members.flatMap(\.shape.members)
    case .list(let element, _): element.members
    case .map(let element): element.members
    case .either(let shapes): shapes.flatMap(\.members)
    default: []
    }
  }

  /// The names of members that may be left out nowhere.
  fileprivate var requiredNames: Set<String> {
    Set(members.map(\.name)).subtracting(members.filter(\.isOptional).map(\.name))
  }
}
