import AccessModel
import Manifests

/// A binding with any strings, written as a manifest: it is read back unchanged and alone.
enum NameProperties {
  static func check(_ bytes: [UInt8]) throws(Violation) {
    guard let first = bytes.first else { return }
    let texts = bytes.dropFirst().split(separator: 0, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    func text(_ index: Int) -> String { index < texts.count ? texts[index] : "" }
    let scope = first & 1 == 0 || text(1).isEmpty ? Scope.cluster : .namespace(Name(text(1)))
    let kinds: [Subject.Kind] = [.user, .group, .serviceAccount]
    let kind = kinds[Int(first >> 1) % kinds.count]
    guard !text(0).isEmpty, !text(2).isEmpty, !text(3).isEmpty else { return }
    var metadata = ObjectMetadata(name: Name(text(0)))
    if !text(4).isEmpty { metadata.labels = [Name(text(4)): text(5)] }
    if !text(6).isEmpty { metadata.annotations = [Name(text(6)): text(7)] }
    // Manifests leave out the annotation that kubectl uses internally.
    if metadata.annotations["kubectl.kubernetes.io/last-applied-configuration"] != nil { return }
    let subject = Subject(
      kind: kind, name: Name(text(2)),
      namespace: kind == .serviceAccount ? Name(text(9).isEmpty ? "default" : text(9)) : nil)
    let role = RoleReference(kind: scope == .cluster ? .clusterRole : .role, name: Name(text(3)))
    let binding = Binding(metadata: metadata, scope: scope, role: role, subjects: [subject])
    let yaml = Manifest(binding, comment: text(8).isEmpty ? nil : text(8)).yaml
    let isShowable = !yaml.unicodeScalars.contains { $0 != "\n" && $0.value < 0x20 }
    try require(isShowable, "no control character stands in a manifest: \(yaml.debugDescription)")
    let other = Manifest(Namespace(metadata: ObjectMetadata(name: "other"))).yaml
    let objects = try read(yaml + "---\n" + other)
    try require(objects.bindings == [binding], "a binding reads back as itself:\n\(yaml)")
    try require(objects.namespaces.map(\.name) == ["other"], "what follows a manifest is read as it is:\n\(yaml)")
    try require(objects.count == 2, "nothing else comes with a manifest:\n\(yaml)")
  }

  private static func read(_ yaml: String) throws(Violation) -> KubernetesObjects {
    var kubernetes = KubernetesReader()
    do throws(Problem) {
      try YAMLDocuments.read(yaml, source: "manifest") { (document) throws(Problem) in
        try kubernetes.read(document, source: "manifest")
      }
    } catch {
      throw Violation("a manifest is read: \(error.message)\n\(yaml)")
    }
    return kubernetes.objects
  }
}
