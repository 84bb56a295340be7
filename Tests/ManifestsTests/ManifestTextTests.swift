import AccessModel
import Manifests
import TestSupport
import Testing

@Suite("Manifests that are edited in place")
struct ManifestTextTests {
  private static let id: Name = "7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f"
  private static let ops = Subject(kind: .group, name: "0b7a2c11-6c55-4a0e-8f21-93d1c4f5a6b7")

  /// A file with a binding among others, as somebody keeps it by hand.
  private static let file = """
    # Copyright Contoso
    ---
    apiVersion: v1
    kind: ConfigMap
    metadata: {name: settings, namespace: shop}
    data:
      text: |
        # not a comment
         ---
        kind: RoleBinding
    ---
    # Who may look
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
        name: shop-view   # pinned
        namespace: shop
        labels:
            team: shop
    roleRef:
      apiGroup: rbac.authorization.k8s.io
      kind: ClusterRole
      name: view
    subjects:
      # Retail Developers
      - kind: Group
        apiGroup: rbac.authorization.k8s.io
        name: 7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f # since 2024

      # the pipeline
      # (deploys at night)
      -   kind: ServiceAccount
          name: deploy
          namespace: ci
    ...
    ---
    apiVersion: v1
    kind: Namespace
    metadata:
      name: shop

    """

  private func edited(
    _ text: String, namespace: Name = "", _ change: (inout Binding.Fields) -> Void
  ) throws -> (text: String, rewritten: Int) {
    let binding = try #require(try Self.bindings(text, namespace).first)
    let changed = binding.with(change)
    let result = try ManifestText(Array(text.utf8), source: "shop.yaml", namespace: namespace)
      .edited(applying: ChangeSet([.putBinding(changed)]))
    return (String(decoding: result.bytes, as: UTF8.self), result.rewritten.count)
  }

  private static func bindings(_ text: String, _ namespace: Name) throws -> [Binding] {
    try ManifestText(Array(text.utf8), source: "shop.yaml", namespace: namespace).objects.compactMap {
      guard case .putBinding(let binding) = $0.state else { return nil }
      return binding.scope == .namespace("") ? binding.with { $0.scope = .namespace(namespace) } : binding
    }
  }

  @Test("a subject is added with the list's indentation, and one is removed with the comments above it")
  func subjects() throws {
    let added = try edited(Self.file) { $0.subjects.insert(Self.ops, at: 1) }
    #expect(
      added.text
        == Self.file.replacing(
          "# since 2024\n",
          with: """
            # since 2024
              - kind: Group
                name: 0b7a2c11-6c55-4a0e-8f21-93d1c4f5a6b7
                apiGroup: rbac.authorization.k8s.io

            """))
    let removed = try edited(Self.file) { $0.subjects.removeLast() }
    #expect(
      removed.text
        == Self.file.replacing(
          """
            # the pipeline
            # (deploys at night)
            -   kind: ServiceAccount
                name: deploy
                namespace: ci

          """, with: ""))
    let back = try edited(added.text) { $0.subjects.remove(at: 1) }
    #expect(back.text == Self.file)
    #expect(added.rewritten + removed.rewritten + back.rewritten == 0)
  }

  @Test("CRLF, a byte order mark and a missing end of the last line stay")
  func endings() throws {
    let file = "\u{FEFF}" + Self.file.replacing("\n", with: "\r\n").dropLast(2)
    let added = try edited(file) { $0.subjects.append(Self.ops) }
    #expect(!added.text.replacing("\r\n", with: "").utf8.contains(UInt8(ascii: "\n")))
    #expect(added.text.hasPrefix("\u{FEFF}") && added.text.utf8.count > file.utf8.count)
    #expect(try edited(added.text) { $0.subjects.removeLast() }.text == file)
    let last =
      "kind: RoleBinding\napiVersion: rbac.authorization.k8s.io/v1\nmetadata:\n  name: a\n  namespace: b\nroleRef:\n  kind: Role\n  name: r\nsubjects:\n- kind: User\n  name: ann"
    let more = try edited(last) { $0.subjects.append(Self.ops) }
    #expect(more.text.hasPrefix(last + "\n- kind: Group\n") && !more.text.hasSuffix("\n"))
    #expect(try edited(more.text) { $0.subjects.removeLast() }.text == last)
  }

  @Test("a group under its display name gets its object ID on the same line, and its comment stays")
  func renamed() throws {
    let file = Self.file.replacing(Self.id.text, with: "Retail Developers")
    let renamed = try edited(file) { $0.subjects[0].name = Self.id }
    #expect(renamed.text == Self.file)
  }

  @Test("annotations and labels are added, changed and removed by their lines")
  func metadata() throws {
    let added = try edited(Self.file) { $0.metadata.annotations = ["aksess/reason": "audit: 12", "bb": "cc"] }
    #expect(
      added.text
        == Self.file.replacing(
          "        team: shop\n",
          with: "        team: shop\n    annotations:\n      aksess/reason: \"audit: 12\"\n      bb: cc\n"))
    let changed = try edited(added.text) {
      $0.metadata.annotations["aksess/reason"] = "done"
      $0.metadata.labels = ["team": "shop", "tier": "front"]
    }
    #expect(
      changed.text
        == added.text.replacing("\"audit: 12\"", with: "done")
        .replacing("        team: shop\n", with: "        team: shop\n        tier: front\n"))
    let removed = try edited(changed.text) {
      $0.metadata.annotations = [:]
      $0.metadata.labels["tier"] = nil
    }
    #expect(removed.text == Self.file)
    #expect(added.rewritten + changed.rewritten + removed.rewritten == 0)
  }

  @Test("all subjects go with their key and come back before roleRef; another role takes the place of the former")
  func whole() throws {
    let binding = """
      apiVersion: rbac.authorization.k8s.io/v1
      kind: RoleBinding
      metadata:
        name: shop-view
        namespace: shop
      subjects:
      - kind: User
        name: ann@contoso.com
        apiGroup: rbac.authorization.k8s.io
      roleRef:
        kind: ClusterRole
        name: view
        apiGroup: rbac.authorization.k8s.io

      """
    let subjects = try #require(try Self.bindings(binding, "").first).subjects
    let none = try edited(binding) { $0.subjects = [] }
    #expect(
      !none.text.contains("subjects")
        && none.text.hasSuffix(
          "namespace: shop\nroleRef:\n  kind: ClusterRole\n  name: view\n  apiGroup: rbac.authorization.k8s.io\n")
    )
    #expect(
      try edited(none.text) { $0.subjects = subjects }.text.replacing("\"ann@contoso.com\"", with: "ann@contoso.com")
        == binding)
    let role = try edited(binding) { $0.role = RoleReference(kind: .role, name: "reader") }
    #expect(role.text == binding.replacing("kind: ClusterRole\n  name: view", with: "kind: Role\n  name: reader"))
  }

  @Test(
    "a document in flow style, with an anchor or a tag is written anew where lines do not do, and that is told",
    arguments: [
      "{apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: {name: a, namespace: b}, roleRef: {kind: Role, name: r}, subjects: [{kind: User, name: ann}]}",
      "apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: a, namespace: b}\nroleRef: {kind: Role, name: r}\nsubjects: [{kind: User, name: ann}]",
      "apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: &n a, namespace: b}\nroleRef: {kind: Role, name: *n}\nsubjects: &s\n- {kind: User, name: ann}",
      "apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: a, namespace: b}\nroleRef: {kind: Role, name: r}\nsubjects: !!seq\n- kind: User\n  name: !!str 12",
    ])
  func flow(document: String) throws {
    let other = "---\n{a: &x 1,   b: *x}\n"
    let file = "# first\n\n# Looks\n\(document)\n# after\n\(other)"
    let result = try edited(file) { $0.subjects.append(Self.ops) }
    #expect(result.rewritten == 1)
    #expect(
      result.text.hasPrefix("# first\n\n# Looks\n") && result.text.hasSuffix("# after\n" + other), "\(result.text)")
    #expect(try Self.bindings(result.text, "")[0].subjects.last == Self.ops)
  }

  /// Items of a list of subjects in the styles that people use, each with its comments.
  private static let items = [
    "# for ann\n- {kind: User, name: \"ann@x.com\"}   # OPS-1\n",
    "# for ann\n-\n  kind: User\n  # inside\n  name: ann@x.com\n",
    "# for ann\n-   # OPS-1\n\n  # inside\n  {kind: User, name: ann@x.com}\n",
    "# for ann\n# OPS-1\n- &ann {kind: User, name: ann@x.com}\n",
    "# for ann\n- &ann\n  kind: User # inside\n  name: ann@x.com\n",
    "# for ann\n- !!map\n  kind: User\n  name: !!str ann@x.com\n",
    "- {\n    kind: User, # inside\n    name: ann@x.com\n  }\n",
    "- kind: User\n  name: ann@x.com # OPS-1\n",
  ]

  @Test("an item in whatever style is dropped and added by its lines, and the others stay", arguments: items)
  func styles(item: String) throws {
    let head =
      "apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: a, namespace: b}\nsubjects: # all\n"
    let tail = "roleRef: {kind: ClusterRole, name: view}\n"
    for style in Self.items {
      let other = style.replacing("ann", with: "bob")
      let (first, last) = (head + item + other + tail, head + other + item + tail)
      let results = [
        try edited(first) { $0.subjects.removeFirst() }, try edited(last) { $0.subjects.removeLast() },
      ]
      for result in results { #expect(result.text == head + other + tail && result.rewritten == 0, "\(result.text)") }
      let more = try edited(first) { $0.subjects.insert(Self.ops, at: 1) }
      #expect(more.text.hasPrefix(head + item + "-") && more.text.hasSuffix(other + tail), "\(more.text)")
      #expect(try edited(more.text) { $0.subjects.remove(at: 1) }.text == first && more.rewritten == 0)
    }
    let renamed = try edited(head + item.replacing("User", with: "Group") + tail) { $0.subjects[0].name = Self.id }
    let name = item.contains("\"") ? "\"ann@x.com\"" : item.contains("!!str") ? "!!str ann@x.com" : "ann@x.com"
    if item.contains("!!str") {
      #expect(renamed.rewritten == 1, "\(renamed.text)")
    } else {
      #expect(
        renamed.text == head + item.replacing("User", with: "Group").replacing(name, with: Self.id.text) + tail)
    }
  }

  @Test("items in braces get another in braces; what is used elsewhere or loses comments is told to be written anew")
  func untold() throws {
    let head =
      "# about\napiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: a, namespace: b}\n"
    let tail = "roleRef: {kind: ClusterRole, name: view}\n# end\n"
    let braces = head + "subjects:\n  - {kind: User, name: ann} # OPS-1\n" + tail
    let added = try edited(braces) { $0.subjects.append(Self.ops) }
    #expect(
      added.text == head + "subjects:\n  - {kind: User, name: ann} # OPS-1\n  - {kind: Group, name: \(Self.ops.name), "
        + "apiGroup: rbac.authorization.k8s.io}\n" + tail && added.rewritten == 0)
    for list in [
      "- &ann {kind: User, name: ann}\n- {kind: User, name: bob}\n- *ann\n",
      "- {kind: User, name: &n ann}\n- kind: User\n  name: bob\n- {kind: ServiceAccount, namespace: c, name: *n}\n",
    ] {
      let result = try edited(head + "subjects:\n" + list + tail) { $0.subjects.removeFirst() }
      #expect(result.rewritten == 1, "\(result.text)")
      #expect(result.text.hasPrefix("# about\n") && result.text.hasSuffix("\n# end\n"), "\(result.text)")
      #expect(try Self.bindings(result.text, "")[0].subjects.count == 2)
    }
    // Dropping the alias leaves the anchor alone.
    let alias = head + "subjects:\n- &ann {kind: User, name: ann} # kept\n"
    let dropped = try edited(alias + "# again\n- *ann\n" + tail) { $0.subjects.removeLast() }
    #expect(dropped.text == alias + tail && dropped.rewritten == 0)
    let role = head + "roleRef: # pinned\n  kind: ClusterRole\n  name: view\n"
    let replaced = try edited(role) { $0.role = RoleReference(kind: .role, name: "reader") }
    #expect(replaced.rewritten == 1, "a comment is lost: \(replaced.text)")
  }

  @Test("items of a List are edited in place, and the others stay", arguments: [true, false])
  func list(isJSON: Bool) throws {
    let yaml = """
      apiVersion: v1
      items:
      - apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata:
          creationTimestamp: "2024-01-01T00:00:00Z"
          name: a
          namespace: b
          uid: 1f
        roleRef: {kind: Role, name: r}
        subjects:
        - kind: User
          name: ann
      # kept
      - apiVersion: v1
        kind: Secret
        metadata: {name: s}
      - apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata:
          name: wide
        roleRef: {kind: ClusterRole, name: r}
      kind: List

      """
    let json = """
      {
          "apiVersion": "v1",
          "items": [
              {"apiVersion": "rbac.authorization.k8s.io/v1", "kind": "RoleBinding",
               "metadata": {"name": "a", "namespace": "b", "uid": "1f", "generation": 1.50},
               "roleRef": {"kind": "Role", "name": "r"}, "subjects": [{"kind": "User", "name": "ann"}]},
              {"apiVersion": "v1", "kind": "Secret", "metadata": {"name": "s"}},
              {
                  "apiVersion": "rbac.authorization.k8s.io/v1",
                  "kind": "ClusterRoleBinding",
                  "metadata": {
                      "name": "wide"
                  },
                  "roleRef": {"kind": "ClusterRole", "name": "r"}
              }
          ],
          "kind": "List"
      }
      """
    let file = isJSON ? json : yaml
    let more = try edited(file) {
      $0.subjects.append(Self.ops)
      $0.metadata.labels = ["x": "yy"]
    }
    #expect(more.rewritten == 0 && more.text.contains("1f"))
    #expect(try edited(more.text) { $0.metadata.labels = [:] }.text.contains("yy") == false)
    let text = try ManifestText(Array(file.utf8), source: "list")
    let gone = try text.edited(applying: ChangeSet([.deleteBinding("a", in: .namespace("b"))]))
    #expect(try Self.bindings(String(decoding: gone.bytes, as: UTF8.self), "").map(\.name) == ["wide"])
    #expect(String(decoding: gone.bytes, as: UTF8.self).contains("Secret"))
    let wide = try Self.bindings(file, "")[1].with { $0.subjects = [Self.ops] }
    let both = try text.edited(
      applying: ChangeSet([.deleteBinding("a", in: .namespace("b")), .putBinding(wide)]))
    #expect(try Self.bindings(String(decoding: both.bytes, as: UTF8.self), "") == [wide])
  }

  @Test("a deleted document goes with its separator, the file with its last one")
  func deletion() throws {
    let binding = { (name: String) in
      "kind: ClusterRoleBinding\napiVersion: rbac.authorization.k8s.io/v1\nmetadata: {name: \(name)}\nroleRef: {kind: ClusterRole, name: r}\n"
    }
    func without(_ names: [Name], _ file: String) throws -> String? {
      let edited = try ManifestText(Array(file.utf8), source: "x")
        .edited(applying: ChangeSet(names.map { .deleteBinding($0, in: .cluster) }))
      return edited.hasDocuments ? String(decoding: edited.bytes, as: UTF8.self) : nil
    }
    let (a, b, c) = (binding("aa"), binding("bb"), binding("cc"))
    #expect(try without(["aa"], "\(a)---\n\(b)--- # c\n\(c)") == "\(b)--- # c\n\(c)")
    #expect(try without(["bb"], "\(a)---\n\(b)--- # c\n\(c)") == "\(a)--- # c\n\(c)")
    #expect(try without(["cc"], "\(a)---\n\(b)--- # c\n\(c)") == "\(a)---\n\(b)")
    #expect(try without(["aa", "bb"], "\(a)---\n\(b)---\n\(c)") == c)
    #expect(try without(["aa"], "---\n\(a)---\n\(b)") == "---\n\(b)")
    #expect(try without(["aa", "bb"], "# none\n---\n\(a)---\n\(b)---\n") == nil)
    #expect(try without(["xx"], a) == a)
  }

  @Test("a byte order mark stays at the beginning of a file that loses its first document", arguments: ["\n", "\r\n"])
  func mark(ending: String) throws {
    let binding = { (name: String) in
      "kind: ClusterRoleBinding\napiVersion: rbac.authorization.k8s.io/v1\nmetadata: {name: \(name)}\nroleRef: {kind: ClusterRole, name: r}\n"
    }
    func without(_ names: [Name], _ file: String) throws -> String? {
      let bytes = Array("\u{FEFF}\(file)".replacing("\n", with: ending).utf8)
      let edited = try ManifestText(bytes, source: "x")
        .edited(applying: ChangeSet(names.map { .deleteBinding($0, in: .cluster) }))
      let text = String(decoding: edited.bytes, as: UTF8.self).replacing(ending, with: "\n")
      return edited.hasDocuments ? text : nil
    }
    for end in ["", "\n", "\n# end\n"] {
      for comment in ["", "# é\n"] {
        let (a, b) = (comment + binding("aa"), comment + binding("bb").dropLast() + end)
        #expect(try without(["aa"], "\(a)---\n\(b)") == "\u{FEFF}\(b)")
        #expect(try without(["aa"], "---\n\(a)---\n\(b)") == "\u{FEFF}---\n\(b)")
        #expect(try without(["bb"], "\(a)---\n\(b)") == "\u{FEFF}\(a)")
        #expect(try without(["aa", "bb"], "\(a)---\n\(b)") == nil)
      }
    }
    let first = "\u{FEFF}subjects: [{kind: User, name: ann}]\n" + binding("aa")
    let more = try edited(first) { $0.subjects.append(Self.ops) }
    #expect(more.text.hasPrefix("\u{FEFF}subjects:\n- kind: User\n") && more.rewritten == 1)
    let flow = "\u{FEFF}{\(binding("aa").dropLast().replacing("\n", with: ", "))}\n"
    #expect(
      try edited("\u{FEFF}# one\n---\n" + flow.dropFirst()) { $0.subjects = [Self.ops] }.text.hasPrefix("\u{FEFF}# one")
    )
  }

  @Test("the namespace of a document that names none is the one given, and is not written")
  func namespace() throws {
    let file = Self.file.replacing("    namespace: shop\n", with: "")
    let result = try edited(file, namespace: "shop") { $0.subjects.removeLast() }
    #expect(result.rewritten == 0 && result.text.utf8.count < file.utf8.count)
    #expect(!result.text.contains("    namespace: shop\n"))
  }

  @Test("the comment that names the only group is kept true, and other comments stay")
  func comment() throws {
    let groups = [(Self.id, "Shop"), (Self.ops.name, "Ops")].compactMap { id, name in
      ObjectID(id.text).map { Group(id: $0, displayName: name) }
    }
    let directory = Directory(groups: groups, users: [], servicePrincipals: [])
    let group = Subject(kind: .group, name: Self.id)
    let binding = Binding(
      metadata: ObjectMetadata(name: "aa"), scope: .cluster, role: RoleReference(kind: .clusterRole, name: "view"),
      subjects: [group])
    let file = "# by hand\n" + ChangeSet([.putBinding(binding)]).yaml(directory)
    #expect(file.hasPrefix("# by hand\n# Entra group: Shop\n"))
    func edited(_ subjects: [Subject]) throws -> String {
      let changed = binding.with { $0.subjects = subjects }
      let text = try ManifestText(Array(file.utf8), source: "a")
      return String(
        decoding: try text.edited(applying: ChangeSet([.putBinding(changed)]), directory).bytes, as: UTF8.self)
    }
    #expect(try edited([Self.ops]).hasPrefix("# by hand\n# Entra group: Ops\napiVersion"))
    #expect(try edited([group, Self.ops]).hasPrefix("# by hand\napiVersion"))
  }

  @Test("whatever a file holds, a change to it comes to what was intended or is refused", arguments: 1...4)
  func damaged(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("\n\n -#:[]{}&*!'\"|>,ay\t\r.".utf8)
    for _ in 0..<150 {
      var bytes = Array(Self.file.utf8)
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        let byte = alphabet.randomElement(using: &generator) ?? 0
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[place] = byte
        case 1: bytes.insert(byte, at: place)
        default: bytes.remove(at: place)
        }
      }
      guard let text = try? ManifestText(bytes, source: "x", namespace: "nn") else { continue }
      for case .putBinding(let former) in text.objects.map(\.state) {
        let binding = former.with {
          if $0.scope == .namespace("") { $0.scope = .namespace("nn") }
          $0.subjects = [Self.ops] + $0.subjects.dropFirst()
          $0.metadata.annotations["aksess/reason"] = "x"
          $0.metadata.labels = [:]
        }
        guard let result = try? text.edited(applying: ChangeSet([.putBinding(binding)])) else { continue }
        let read = try ManifestText(result.bytes, source: "x", namespace: "nn").objects.map(\.state)
        #expect(read.count == text.objects.count)
      }
    }
  }

  @Test("an object that is there twice is refused, with both places; so is what kubectl would not read")
  func refused() throws {
    let twice = try ManifestText(Array((Self.file + "---\n" + Self.file).utf8), source: "shop.yaml")
    let problem = #expect(throws: Problem.self) {
      try twice.edited(applying: ChangeSet([.deleteBinding("shop-view", in: .namespace("shop"))]))
    }
    #expect(
      problem?.message.contains(": an object that is also in line 13; expected each object once") == true,
      "\(problem?.message ?? "none")")
    let binding =
      "kind: ClusterRoleBinding\napiVersion: rbac.authorization.k8s.io/v1\nmetadata: {name: aa}\nroleRef: {kind: ClusterRole, name: r}\n"
    let marks = try ManifestText(
      Array("\u{FEFF}\(binding)---\n\u{FEFF}\(binding.replacing("aa", with: "bb"))".utf8), source: "marks.yaml")
    let failure = #expect(throws: Problem.self) {
      try marks.edited(applying: ChangeSet([.deleteBinding("aa", in: .cluster)]))
    }
    #expect(
      failure?.message
        == "marks.yaml: after the change, it could not be read: in line 1, U+FEFF at the beginning of the line; "
        + "expected only what is intended to change; the file was not changed")
    let late = #expect(throws: Problem.self) {
      try ManifestText(Array("\(binding)---\na: 1\nb: [\n".utf8), source: "x")
    }
    #expect(late?.place.line == 8, "\(late?.message ?? "none")")
    for text in ["a: [\n", "\u{1}", "a: 1\n...\nb: 1\n"] {
      #expect(throws: Problem.self) { try ManifestText(Array(text.utf8), source: "x") }
    }
  }
}
