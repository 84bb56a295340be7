import AccessModel
import Manifests
import Testing

/// YAML as people keep it in Git.
@Suite struct YAMLTests {
  @Test("many documents are read, empty ones and comments passed over")
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

  @Test("anchors and merge keys give what they stand for, the mapping's own members first")
  func anchors() throws {
    let yaml = """
      apiVersion: rbac.authorization.k8s.io/v1
      kind: RoleBinding
      metadata:
        name: b
        labels: &labels {team: retail, tier: web}
        annotations:
          <<: [*labels, {team: ignored, extra: yes-indeed}]
          tier: own
      subjects:
      - &group {kind: Group, name: g}
      - *group
      - <<: *group
        name: h
      roleRef: {kind: ClusterRole, name: view}
      """
    let binding = try #require(try KubernetesObjects(yaml: yaml).bindings.first)
    #expect(binding.metadata.annotations == ["team": "retail", "tier": "own", "extra": "yes-indeed"])
    #expect(binding.subjects.map(\.name) == ["g", "g", "h"])
  }

  @Test(
    "what is no manifest is refused at its place",
    arguments: [
      ("apiVersion: v1\nkind: Namespace\nkind: Role\n", "kind is given twice"),
      ("kind: Namespace\nmetadata:\n  name: {{ .Values.x }}\n", "3:10: a mapping or list as a key"),
      ("kind: Namespace\n? [a]\n: b\n", "2:3: a mapping or list as a key"),
      ("{{- if .Values.rbac }}\nkind: Role\n{{- end }}\n", ":"),
      ("kind: Role\n\tname: a\n", "2:"), ("kind: 'Role\n", "1:"), ("kind: *nothing\n", "1:"),
      ("a: &x [*x]\n", "1:"), ("kind: Role\nmetadata: {<<: 5}\n", "2:16: a merge key that merges no mapping"),
      ("kind: \u{1}\n", "not YAML"), ("%YAML 9.9\n---\na: b\n", "1:"), ("kind: \"a\\q\"\n", "1:"),
    ])
  func refused(yaml: String, expected: String) {
    let sentence = problem { () throws(ReadingError) in try KubernetesObjects(yaml: yaml) }
    #expect(sentence?.contains(expected) == true, "\(sentence ?? "no problem")")
  }

  @Test("aliases of aliases that would fill the memory are refused")
  func billionLaughs() {
    var yaml = "a0: &a0 [\(Array(repeating: "lol", count: 10).joined(separator: ","))]\n"
    for level in 1...9 {
      yaml += "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ","))]\n"
    }
    let sentence = problem { () throws(ReadingError) in try KubernetesObjects(yaml: yaml) }
    #expect(sentence?.contains("aliases that expand to many times the file") == true)
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

  @Test("a U+FEFF that a name begins with is kept, wherever the name stands")
  func byteOrderMarks() throws {
    let yaml = """
      apiVersion: v1\r
      kind: Namespace # é数
      metadata: {name: "\\uFEFFa", labels: { "\\U0000fEFFk": "\\ufeff\\ufeffv", plain: a"\\ufeff }}
      """
    let metadata = try #require(try KubernetesObjects(yaml: yaml).namespaces.first).metadata
    #expect(metadata.name == "\u{FEFF}a")
    #expect(metadata.labels["\u{FEFF}k"].map { Array($0.utf8) } == Array("\u{FEFF}\u{FEFF}v".utf8))
    #expect(metadata.labels["plain"] == "a\"\\ufeff")
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
