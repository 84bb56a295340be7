import AccessModel
import Manifests
import TestSupport
import Testing
import Yams

/// Written manifests are read back unchanged, whatever the names.
@Suite struct RoundTripTests {
  static let names = HostileNames.all(random: 1_500)

  static func binding(_ name: String) -> Binding {
    Binding(
      metadata: ObjectMetadata(name: Name(name), annotations: ["aksess/group-name": name, "aksess/reason": name]),
      scope: .namespace("retail-app"), role: RoleReference(kind: .clusterRole, name: Name(name)),
      subjects: [Subject(kind: .group, name: Name(name)), Subject(kind: .user, name: Name(name))])
  }

  @Test("a written binding reads back the same in UTF-8, on as many lines whatever the name")
  func readsBack() throws {
    for name in Self.names {
      let manifest = Manifest(Self.binding(name), comment: "Entra group: \(name)")
      let read = try KubernetesObjects(yaml: manifest.yaml).bindings
      #expect(read == [Self.binding(name)], "seed \(SeededGenerator.seed): \(name.debugDescription)")
      #expect(read.first?.metadata.annotations["aksess/reason"].map { Array($0.utf8) } == Array(name.utf8))
      #expect(manifest.yaml.utf8.count { $0 == 0x0A } == 20, "seed \(SeededGenerator.seed): \(name.debugDescription)")
    }
  }

  @Test("many bindings in one file read back in order")
  func manyDocuments() throws {
    let bindings = Self.names.map(Self.binding)
    #expect(try KubernetesObjects(yaml: bindings.map { Manifest($0) }.yaml).bindings == bindings)
  }

  @Test("keys too long for the simple form are read back", arguments: ["k", "数", "\u{200B}", "👍🏽", "a\" "])
  func longKeys(piece: String) throws {
    let key = Name(String(repeating: piece, count: 2_000))
    let binding = Binding(
      metadata: ObjectMetadata(name: "b", labels: [key: "label"], annotations: [key: "value", "z": "last"]),
      scope: .cluster, role: RoleReference(kind: .clusterRole, name: "view"),
      subjects: [Subject(kind: .user, name: "u")])
    #expect(try KubernetesObjects(yaml: Manifest(binding).yaml).bindings == [binding])
  }

  @Test("another YAML reader takes every name for the same text")
  func readsBackElsewhere() throws {
    // Yams itself drops a U+FEFF that a text begins with.
    for name in Self.names where !name.unicodeScalars.starts(with: ["\u{FEFF}"]) {
      let node = try #require(try Yams.compose(yaml: Manifest(Self.binding(name)).yaml))
      let scalar = try #require(node["metadata"]?["name"]?.scalar)
      #expect(Array(scalar.string.utf8) == Array(name.utf8), "seed \(SeededGenerator.seed): \(name.debugDescription)")
      #expect(node["metadata"]?["name"]?.tag == Tag(.str), "seed \(SeededGenerator.seed): \(name.debugDescription)")
    }
  }

  @Test("a written binding reads back from JSON too")
  func readsBackFromJSON() throws {
    for name in Self.names {
      let value = Manifest(Self.binding(name)).value
      #expect(try KubernetesObjects(json: value.json).bindings == [Self.binding(name)], "\(name.debugDescription)")
      #expect(try KubernetesObjects(json: value.jsonLine).bindings == [Self.binding(name)], "\(name.debugDescription)")
      #expect(!value.jsonLine.contains("\n"))
    }
  }

  @Test("roles, rules, selectors, labels and namespaces read back")
  func otherKinds() throws {
    let selector = LabelSelector(
      labels: ["rbac/aggregate": "true"],
      requirements: [
        LabelSelector.Requirement(key: "tier", condition: .isIn, values: ["a", "no"]),
        LabelSelector.Requirement(key: "old", condition: .doesNotExist),
      ])
    let roles = [
      Role(
        metadata: ObjectMetadata(name: "reader", labels: ["yes": "no", "n": "1"]), scope: .namespace("retail-app"),
        rules: [
          PolicyRule(
            verbs: ["get", "*"], apiGroups: ["", "apps"], resources: ["pods/log"], resourceNames: ["y", "0x1"]),
          PolicyRule(verbs: []),
        ]),
      Role(
        metadata: ObjectMetadata(name: "all"), scope: .cluster,
        rules: [PolicyRule(verbs: ["get"], nonResourceURLs: ["/healthz/*"])], aggregation: [selector, LabelSelector()]),
    ]
    let namespace = Namespace(metadata: ObjectMetadata(name: "on", labels: ["team": "null"]))
    let read = try KubernetesObjects(yaml: (roles.map { Manifest($0) } + [Manifest(namespace)]).yaml)
    #expect(read.roles == roles)
    #expect(read.namespaces == [namespace])
  }
}
