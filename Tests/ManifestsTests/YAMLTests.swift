import AccessModel
import Manifests
import Testing

/// YAML as in Git repositories.
@Suite struct YAMLTests {
  @Test("many documents are read, empty ones and comments skipped")
  func documents() throws {
    let yaml = """
      # first
      ---
      ---
      apiVersion: v1
      kind: Namespace
      metadata: {name: a}
      ...
      ---
      # nothing here
      ---
      {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "b"}}
      """
    #expect(try KubernetesObjects(yaml: yaml).namespaces.map(\.name) == ["a", "b"])
    #expect(try KubernetesObjects(yaml: "# only a comment\n").count == 0)
  }

  @Test("anchors are resolved, also as keys")
  func anchors() throws {
    let yaml = """
      apiVersion: rbac.authorization.k8s.io/v1
      kind: RoleBinding
      metadata:
        name: &name b
        labels: &labels {*name : retail, tier: web}
        annotations: *labels
      subjects:
      - &group {kind: Group, name: g}
      - *group
      roleRef: {kind: ClusterRole, name: view}
      """
    let binding = try #require(try KubernetesObjects(yaml: yaml).bindings.first)
    #expect(binding.metadata.annotations == ["b": "retail", "tier": "web"])
    #expect(binding.subjects.map(\.name) == ["g", "g"])
  }

  @Test("canonically equivalent texts are two keys")
  func canonicalEquivalence() throws {
    let yaml = "apiVersion: v1\nkind: Namespace\nmetadata: {name: a, labels: {caf\u{E9}: x, cafe\u{301}: z}}\n"
    #expect(try KubernetesObjects(yaml: yaml).namespaces.first?.metadata.labels.count == 2)
  }

  @Test(
    "what is no manifest is refused at its place",
    arguments: [
      ("apiVersion: v1\nkind: Namespace\nkind: Role\n", "kind is given twice"),
      ("kind: Namespace\nmetadata:\n  name: {{ .Values.x }}\n", "3:10: a mapping or list as a key"),
      ("kind: Namespace\n? [a]\n: b\n", "2:3: a mapping or list as a key"),
      ("{{- if .Values.rbac }}\nkind: Role\n{{- end }}\n", ":"),
      ("kind: Role\n\tname: a\n", "2:"), ("kind: 'Role\n", "1:"), ("kind: *nothing\n", "1:"),
      ("a: &x [*x]\n", "1:8: the alias *x inside its own anchor"),
      ("a: &x 1\nb: &x [*x]\n", "2:8: the alias *x inside its own anchor"),
      ("kind: \u{1}\n", "1:7: not YAML"), ("a: b\nkind: é\u{1}\n", "2:8: not YAML"), ("%YAML 9.9\n---\na: b\n", "1:"),
      ("kind: \"a\\q\"\n", "1:"),
    ])
  func refused(yaml: String, expected: String) {
    let message = problem { () throws(ReadingError) in try KubernetesObjects(yaml: yaml) }
    #expect(message?.contains(expected) == true, "\(message ?? "no problem")")
  }

  @Test(
    "what kubectl reads otherwise is refused at its place",
    arguments: [
      ("roleRef: {name: !!binary Y2x1c3Rlci1hZG1pbg==}\n", "1:17: the tag !!binary"),
      ("roleRef: {}\n!!binary cm9sZVJlZg==: {}\n", "2:1: the tag !!binary"),
      ("name: !!timestamp 2001-01-01\n", "1:7: the tag !!timestamp"), ("name: !own x\n", "1:7: the tag !own"),
      ("%TAG !! tag:example.com,2026:\n", "2:1: not YAML"), ("a: !!set {b}\n", "1:4: the tag !!set"),
      ("a: !!map [b]\n", "1:4: the tag !!map"), ("a: !!int x\n", "1:4: the tag !!int on another type of value"),
      ("a: !!int 0x10\n", "1:4: the tag !!int"), ("a: !!null x\n", "1:4: the tag !!null"),
      ("a: !!bool 1\n", "1:4: the tag !!bool"), ("a: !!float x\n", "1:4: the tag !!float"),
      ("a: .inf\n", "1:4: the number .inf"), ("a: -.NaN\nb: .nan\n", "2:4: the number .nan"),
      ("a: &m {b: c}\nd: {<<: *m, b: e}\n", "2:5: a merge key (<<)"), ("a: {! \"<<\": {}}\n", "1:5: a merge key (<<)"),
      ("kind: a\n\"kind\": b\n", "2:1: kind is given twice"), ("a: 1\n\"\\x61\": 2\n", "2:1: a is given twice"),
      ("a: 1\n!!str a: 2\n", "2:1: a is given twice"), ("x: &k a\na: 1\n? *k\n: 2\n", "3:3: a is given twice"),
      ("1: a\n\"1\": b\n", "2:1: 1 is given twice"),
      ("a: \"\\\\/\"\nb: \"é\\\\\\/\"\n", "2:4: the escape \\/"),
      ("yes: a\n", "1:1: the key yes, which kubectl reads differently"), ("0x10: a\n", "1:1: the key 0x10"),
      ("1.50: a\n", "1:1: the key 1.50"), ("~: a\n", "1:1: an empty key"), ("?\n: a\n", "1:2: an empty key"),
      ("a: b\n--- {c: d}\n", "2:1: a document on the same line as its ---"),
      ("--- a\n", "1:1: a document on the same line as its"),
      ("a: b\n---\nc: d\n----\n", "4:1: a document on the same line as its ---"),
      ("a: b\n\u{FEFF}\n", "2: U+FEFF at the beginning of the line"), ("\u{FEFF}\u{FEFF}a: b\n", "1: U+FEFF at the"),
      ("a: b\r\u{FEFF}c: d\n", "1: U+FEFF at the"), ("a: \"\n\u{FEFF}b\"\n", "2: U+FEFF at the"),
      ("a: b\n...\nc: d\n", "3:1: not YAML"),
      ("%YAML 1.1\n---\na: b\n", "2:1: not YAML"), ("a: b\n---\nc: d\n---\ne: f\ne: g\n", "6:1: e is given twice"),
    ])
  func readOtherwise(yaml: String, expected: String) {
    let message = problem { () throws(ReadingError) in try KubernetesObjects(yaml: yaml) }
    #expect(message?.hasPrefix(expected) == true, "\(message ?? "no problem")")
  }

  @Test("core tags that match the value change nothing")
  func coreTags() throws {
    let yaml = """
      !!map
      apiVersion: v1
      !!str kind: !!str Namespace
      metadata: {name: !!str yes, labels: ! {1: ! a, true: !!str 5, a: "<<", "<<": <<, b: !!str ~, c: !!null ""}}
      spec: {a: !!int 5, b: !!float 1e3, c: !!bool on, d: !!seq [], e: ! "5"}
      """
    let metadata = try #require(try KubernetesObjects(yaml: yaml).namespaces.first).metadata
    #expect(metadata.name == "yes")
    #expect(metadata.labels == ["1": "a", "true": "5", "a": "<<", "<<": "<<", "b": "~", "c": ""])
  }

  @Test("the non-specific tag makes a number of quoted digits, as for kubectl")
  func nonSpecificTag() {
    let yaml = "apiVersion: v1\nkind: Namespace\nmetadata: {name: ! \"5\"}\n"
    let message = problem { () throws(ReadingError) in try KubernetesObjects(yaml: yaml) }
    #expect(message == "3:18: name is a number; expected text")
  }

  @Test(
    "aliases of aliases that would never end are refused, wherever they stand",
    arguments: [
      (0, "0", "[*, *, *, *, *, *, *, *, *, *]", "9:"), (1, "x", "[*, *]", "16:"), (2, "x", "{a: *, b: *}", "16:"),
    ])
  func bombs(number: Int, seed: String, pattern: String, place: String) {
    var yaml = "a0: &a0 \(seed)\n"
    for level in 1...29 {
      yaml += "a\(level): &a\(level) \(pattern.replacing("*", with: "*a\(level - 1)"))\n"
    }
    for end in ["", "? *a29\n: x\n", "? [*a29, *a28]\n: x\n", "b: {<<: *a29}\n"] {
      let message = problem { () throws(ReadingError) in try KubernetesObjects(yaml: yaml + end) }
      #expect(message?.contains("aliases that expand to many times the file") == true, "\(message ?? "")")
    }
  }

  @Test("a long text that many aliases repeat is refused")
  func longTextRepeated() {
    let text = String(repeating: "x", count: 100_000)
    let yaml = "a: &a \(text)\nb: [\(Array(repeating: "*a", count: 100).joined(separator: ", "))]\n"
    let message = problem { () throws(ReadingError) in try KubernetesObjects(yaml: yaml) }
    #expect(message?.contains("aliases that expand to many times the file") == true)
  }

  @Test("documents that each keep within the budget do not go beyond it together")
  func bombsInEveryDocument() {
    let list = { (text: String) in "[\(Array(repeating: text, count: 10).joined(separator: ", "))]" }
    let document =
      "---\napiVersion: v1\nkind: Widget\na: &a \(list("x"))\nb: &b \(list("*a"))\nc: &c \(list("*b"))\n"
      + "d: \(list("*c"))\n"
    #expect(problem { () throws(ReadingError) in try KubernetesObjects(yaml: document) } == nil)
    let all = String(repeating: document, count: 10)
    let message = problem { () throws(ReadingError) in try KubernetesObjects(yaml: all) }
    #expect(message?.contains("aliases that expand to many times the file") == true, "\(message ?? "no problem")")
  }

  @Test("aliases within the budget are read, and what they repeat is nested no deeper than the rest")
  func budget() {
    let within =
      "apiVersion: v1\nkind: Widget\na: &a [\(Array(repeating: "x", count: 99).joined(separator: ", "))]\n"
      + "b: [\(Array(repeating: "*a", count: 190).joined(separator: ", "))]\n"
    #expect(problem { () throws(ReadingError) in try KubernetesObjects(yaml: within) } == nil)
    let deep =
      "a: &a \(String(repeating: "[", count: 300))\(String(repeating: "]", count: 300))\n"
      + "b: \(String(repeating: "[", count: 300))*a\(String(repeating: "]", count: 300))\n"
    let message = problem { () throws(ReadingError) in try KubernetesObjects(yaml: deep) }
    #expect(message?.contains("nested more than 512 deep") == true, "\(message ?? "no problem")")
  }

  @Test(
    "nesting without end is refused and does not end the program",
    arguments: ["[", "- ", "{a: ", "? ", "{? "], [900, 100_000])
  func deepNesting(piece: String, count: Int) {
    let yaml = "apiVersion: v1\nkind: Widget\nspec:\n  " + String(repeating: piece, count: count)
    #expect(problem { () throws(ReadingError) in try KubernetesObjects(yaml: yaml) } != nil)
  }

  @Test(
    "a document shorter than a pointer is read", arguments: ["a", "a: b", "--- a", "a: &b", "[", "{}", "\u{FEFF}a: b"])
  func shortDocuments(yaml: String) {
    #expect(throws: ReadingError.self) { try KubernetesObjects(yaml: yaml) }
  }

  @Test("a U+FEFF within text is kept anywhere, and one before a document is ignored")
  func byteOrderMarks() throws {
    let yaml = """
      \u{FEFF}apiVersion: v1\r
      kind: Namespace # é数
      metadata:
        name: "\\uFEFFa"
        labels: { "\\U0000fEFFk": "\\ufeff\\ufeffv", plain: a"\\ufeff, raw: \u{FEFF}r, single: '\u{FEFF}s', tag: !!str "\u{FEFF}t" }
        annotations:
          literal: |
            \u{FEFF}l
          folded: "\\
            \u{FEFF}f"
          anchor: &a \u{FEFF}a
          alias: *a
      ---
      \u{FEFF}apiVersion: v1
      kind: Namespace
      metadata: {name: b}
      """
    let namespaces = try KubernetesObjects(yaml: yaml).namespaces
    #expect(namespaces.map(\.name) == ["\u{FEFF}a", "b"])
    let metadata = try #require(namespaces.first).metadata
    func bytes(_ texts: [Name: String]) -> [Name: [UInt8]] { texts.mapValues { Array($0.utf8) } }
    #expect(
      bytes(metadata.labels)
        == bytes([
          "\u{FEFF}k": "\u{FEFF}\u{FEFF}v", "plain": "a\"\\ufeff", "raw": "\u{FEFF}r", "single": "\u{FEFF}s",
          "tag": "\u{FEFF}t",
        ]))
    #expect(
      bytes(metadata.annotations)
        == bytes(["literal": "\u{FEFF}l\n", "folded": "\u{FEFF}f", "anchor": "\u{FEFF}a", "alias": "\u{FEFF}a"]))
  }

  @Test("a kustomization's namespace is kept, and its kind may be left out where it is expected")
  func kustomization() throws {
    let objects = try KubernetesObjects(
      yaml: "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nnamespace: retail\nresources: [a.yaml]\n"
    )
    #expect(objects.kustomizationNamespace == "retail")
    #expect(objects.skipped == ["Kustomization": 1])
    #expect(throws: ReadingError.noObject) { try KubernetesObjects(yaml: "namespace: retail\nresources: [a.yaml]\n") }
  }
}
