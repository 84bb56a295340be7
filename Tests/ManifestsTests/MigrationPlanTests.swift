import AccessAnalysis
import AccessModel
import Manifests
import Reports
import TestSupport
import Testing

/// The manifests that replace people by groups.
@Suite struct MigrationPlanTests {
  private static let developers = Group(id: Retail.developers, displayName: "Retail Developers")
  private static let people = binding("people", "ana@contoso.com", "bo@contoso.com", "cem@contoso.com")

  private static func binding(_ name: Name, in scope: Scope = .namespace("retail-app"), _ people: Name...) -> Binding {
    Binding(
      metadata: ObjectMetadata(name: name), scope: scope, role: RoleReference(kind: .clusterRole, name: "view"),
      subjects: people.map { Subject(kind: .user, name: $0) })
  }

  private static func move(_ binding: Int, _ subject: Int, to group: Group? = developers) -> MigrationPlan.Move {
    MigrationPlan.Move(Grant(binding: binding, subject: subject), to: group)
  }

  private static func yaml(_ moves: [MigrationPlan.Move], _ bindings: [Binding]) throws -> String {
    let snapshot = Retail.snapshot(bindings: bindings)
    return try MigrationPlan(moves, in: snapshot, .standard).changes.yaml(snapshot.directory)
  }

  @Test("the group's binding comes first, then what remains of the person's, then deletions as comments")
  func order() throws {
    let alone = Self.binding("alone", in: .cluster, "ana@contoso.com")
    #expect(
      try Self.yaml([Self.move(1, 0), Self.move(0, 0), Self.move(0, 2)], [Self.people, alone]) == """
        # Entra group: Retail Developers
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata:
          name: retail-developers-view
          annotations:
            aksess/group-name: Retail Developers
        subjects:
        - kind: Group
          name: 7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f
          apiGroup: rbac.authorization.k8s.io
        roleRef:
          kind: ClusterRole
          name: view
          apiGroup: rbac.authorization.k8s.io
        ---
        # Entra group: Retail Developers
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata:
          name: retail-developers-view
          namespace: retail-app
          annotations:
            aksess/group-name: Retail Developers
        subjects:
        - kind: Group
          name: 7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f
          apiGroup: rbac.authorization.k8s.io
        roleRef:
          kind: ClusterRole
          name: view
          apiGroup: rbac.authorization.k8s.io
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata:
          name: people
          namespace: retail-app
        subjects:
        - kind: User
          name: "bo@contoso.com"
          apiGroup: rbac.authorization.k8s.io
        roleRef:
          kind: ClusterRole
          name: view
          apiGroup: rbac.authorization.k8s.io
        # kubectl delete clusterrolebinding alone

        """)
  }

  @Test("a redundant entry needs no new binding, and a group that is already bound is not bound again")
  func redundant() throws {
    let held = Retail.binding("held", group: Retail.developers)
    for group in [nil, Self.developers] {
      #expect(
        try Self.yaml((0...2).map { Self.move(0, $0, to: group) }, [Self.people, held])
          == "# kubectl delete rolebinding -n retail-app people\n")
    }
  }

  @Test(
    "what is left is whole: labels, annotations and the comment on its group, but nothing that kubectl notes itself")
  func whole() throws {
    let binding = Self.people.with {
      $0.subjects.append(Subject(kind: .group, name: Retail.developers.name))
      $0.metadata.labels = ["team": "retail"]
      $0.metadata.annotations = ["note": "kept", "kubectl.kubernetes.io/last-applied-configuration": "{}"]
    }
    let yaml = try Self.yaml([Self.move(0, 0, to: nil)], [binding])
    #expect(yaml.hasPrefix("# Entra group: Retail Developers\n"))
    let left = binding.with {
      $0.subjects.removeFirst()
      $0.metadata.annotations["kubectl.kubernetes.io/last-applied-configuration"] = nil
    }
    #expect(try KubernetesObjects(yaml: yaml).bindings == [left])
  }

  @Test("managers that revert manual changes are named")
  func managers() throws {
    let binding = Self.people.with { $0.metadata.labels = ["kustomize.toolkit.fluxcd.io/name": "apps"] }
    let plan = try MigrationPlan([Self.move(0, 0)], in: Retail.snapshot(bindings: [binding]), .standard)
    #expect(
      plan.notes == [
        "RoleBinding people in namespace retail-app is managed by Flux apps, which reverts manual changes."
      ])
  }

  @Test(
    "a deletion is one comment line, whatever the name",
    arguments: [
      ("plain", "# kubectl delete rolebinding -n retail-app plain\n"),
      ("-rf", "# kubectl delete rolebinding -n retail-app -- -rf\n"),
      ("a b; rm -r x", "# kubectl delete rolebinding -n retail-app 'a b; rm -r x'\n"),
      (
        "a\nkind: Secret\u{2028}",
        "# kubectl delete rolebinding -n retail-app \"$(printf 'a\\nkind: Secret\\342\\200\\250')\"\n"
      ),
    ] as [(Name, String)])
  func hostile(name: Name, line: String) throws {
    #expect(try Self.yaml([Self.move(0, 0)], [Self.binding(name, "ana@contoso.com")]).hasSuffix("\n\(line)"))
  }
}

extension MigrationPlanTests {
  @Test("if every name for the group's binding is taken, the plan is refused with a message")
  func refused() {
    let taken = [
      "retail-developers-view", "retail-developers-7f3c1b2e-view", "7f3c1b2e-view", "\(Retail.developers)-view",
    ].map { Self.binding(Name($0), "other@contoso.com") }
    let refusal = #expect(throws: Refusal.self) {
      try MigrationPlan([Self.move(0, 0)], in: Retail.snapshot(bindings: [Self.people] + taken), .standard)
    }
    #expect(
      refusal?.message
        == "Retail Developers: every name for its binding to view is already in use; set one with --name.")
  }
}

extension KubectlTests {
  @Test("kubectl reads the manifests of a migration as intended")
  func migration() throws {
    let people = HostileNames.all(random: 20)
    let bindings = people.filter { NameRule.refusal(ofBinding: Name($0)) == nil }.map { name in
      Binding(
        metadata: ObjectMetadata(name: Name(name)), scope: .namespace("retail-app"),
        role: RoleReference(kind: .clusterRole, name: "view"),
        subjects: [name, "stays"].map { Subject(kind: .user, name: Name($0)) })
    }
    let snapshot = Retail.snapshot(bindings: bindings)
    let group = Group(id: Retail.developers, displayName: "Retail\nDevelopers")
    let moves = bindings.indices.flatMap { number in
      (0..<(number % 2 + 1)).map { MigrationPlan.Move(Grant(binding: number, subject: $0), to: group) }
    }
    let changes = try MigrationPlan(moves, in: snapshot, .standard).changes
    let output = try Kubectl.run(
      ["annotate", "--local", "-f", "-", "x=y", "-o", "json"], input: changes.yaml(snapshot.directory))
    let expected = changes.changes.compactMap { change -> Binding? in
      guard case .putBinding(let binding) = change else { return nil }
      return binding.with { $0.metadata.annotations["x"] = "y" }
    }
    #expect(try KubernetesObjects(json: [UInt8](output)).bindings == expected, "seed \(SeededGenerator.seed)")
    #expect(expected.count > bindings.count / 2 && expected.count < bindings.count)
  }
}
