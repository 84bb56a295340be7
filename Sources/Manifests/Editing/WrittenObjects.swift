import AccessModel
import SafeYAML

/// The bindings and namespaces in a text that somebody wrote in the place of the manifests of some objects.
package struct WrittenObjects: Sendable {
  /// One of them.
  package struct Object: Sendable, Hashable {
    /// The change that puts it.
    package let change: Change
    /// From 1.
    package let line: Int
  }

  package let objects: [Object]

  /// - Parameters:
  ///   - source: The name of the text in messages.
  ///   - former: The changes that put the objects as they were. What a manifest leaves out of an object that is still
  ///     there, such as its date, is as it was.
  /// - Throws: A problem if it is not read as a whole, or has anything else.
  package init(_ text: String, source: String, inPlaceOf former: [Change]) throws(Problem) {
    let manifests = try YAMLManifests(Array(text.utf8), source: source, namespace: "")
    for document in manifests.documents {
      guard let root = document.root else { continue }
      try WrittenObjects.check(root, document, source)
    }
    let states = Dictionary(former.map { ($0.target, $0) }) { _, last in last }
    var lines: [Change.Target: Int] = [:]
    var objects: [Object] = []
    for object in manifests.objects {
      if let first = lines.updateValue(object.line, forKey: object.target) {
        throw Problem(
          Place(source, line: object.line), found: "an object that is also in line \(first)",
          expected: "each object once")
      }
      let change = states[object.target].map { object.state.written(over: $0) } ?? object.state
      objects.append(Object(change: change, line: object.line))
    }
    self.objects = objects
  }

  /// Refuses what is neither a binding nor a namespace, which would get lost without a word.
  private static func check(_ root: YAMLNode, _ document: YAMLManifests.Document, _ source: String) throws(Problem) {
    func refuse(_ node: YAMLNode, _ found: String) -> Problem {
      Problem(
        Place(source, line: document.firstLine + node.place.line), found: found,
        expected: "a RoleBinding, a ClusterRoleBinding or a Namespace")
    }
    guard root.member("apiVersion") != nil, let kind = root.member("kind")?.value.text else {
      throw refuse(root, "an object without apiVersion or kind")
    }
    if YAMLManifests.isEditable(kind) { return }
    guard kind.hasSuffix("List"), let items = root.member("items")?.value.sequence else {
      throw refuse(root, "an object of kind “\(kind)”")
    }
    for item in items {
      guard let kind = item.member("kind")?.value.text else { throw refuse(item, "a list item without a kind") }
      if !YAMLManifests.isEditable(kind) { throw refuse(item, "an object of kind “\(kind)”") }
    }
  }
}
