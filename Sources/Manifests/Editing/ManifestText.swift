import AccessModel

/// A file of manifests whose objects can be changed, with everything else in it byte for byte as it was.
package struct ManifestText: Sendable {
  /// The bindings and namespaces in it.
  package let objects: [ManifestObject]
  private let source: String
  private let namespace: Name
  private let content: Content

  private enum Content: Sendable {
    case yaml(YAMLManifests)
    case json(JSONManifests)
  }

  /// - Parameters:
  ///   - source: The name of the file in messages.
  ///   - namespace: The namespace of RoleBindings that name none.
  /// - Throws: A problem if it is not read as a whole, so that an object could be missed.
  package init(_ bytes: [UInt8], source: String, namespace: Name = "") throws(Problem) {
    (self.source, self.namespace) = (source, namespace)
    let first = bytes.first { !" \n\r\t\u{FEFF}".utf8.contains($0) }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      let json = try JSONManifests(bytes, source: source, namespace: namespace)
      (content, objects) = (.json(json), json.objects)
    } else {
      let yaml = try YAMLManifests(bytes, source: source, namespace: namespace)
      (content, objects) = (.yaml(yaml), yaml.objects)
    }
  }

  /// Returns the file with the changes to objects that it has.
  ///
  /// The result is read again.
  ///
  /// - Parameter directory: The source of the group's name in the comment that aksess writes above a binding; nil leaves
  ///   the comment as it is.
  /// - Throws: A problem if the result has anything but what was intended.
  package func edited(applying changes: ChangeSet, _ directory: Directory? = nil) throws(Problem) -> EditedText {
    var wanted: [Change.Target: Change] = [:]
    for change in changes.changes { wanted[change.target] = change }
    var intended: [Int: Change] = [:]
    var lines: [Change.Target: Int] = [:]
    for (number, object) in objects.enumerated() {
      if wanted[object.target] != nil, let first = lines.updateValue(object.line, forKey: object.target) {
        throw Problem(
          Place(source, line: object.line), found: "an object that is also in line \(first)",
          expected: "each object once; it was not changed")
      }
      guard let change = wanted[object.target]?.written(over: object.state), change != object.state else { continue }
      intended[number] = change
    }
    guard !intended.isEmpty else {
      return EditedText(bytes: bytes, hasDocuments: !objects.isEmpty, rewritten: [])
    }
    let edited: EditedText =
      switch content {
      case .yaml(let yaml): try yaml.edited(intended, directory)
      case .json(let json): try json.edited(intended)
      }
    try check(edited, against: intended)
    return edited
  }

  private var bytes: [UInt8] {
    switch content {
    case .yaml(let yaml): yaml.bytes
    case .json(let json): json.bytes
    }
  }

  /// The bytes of every document, and of every item of a list in JSON, except those of some objects, in order.
  private func others(than numbers: Set<Int>) -> [ArraySlice<UInt8>] {
    let excluded = Dictionary(grouping: numbers) { objects[$0].document }.mapValues { Set($0.map { objects[$0].item }) }
    return switch content {
    case .yaml(let yaml): yaml.documents(except: Set(excluded.keys))
    case .json(let json): json.values { document, item in excluded[document]?.contains(item) == true }
    }
  }

  /// The first of some texts that is not in this one in the same order; nil if all are.
  private func first(missing others: [ArraySlice<UInt8>]) -> ArraySlice<UInt8>? {
    var rest = self.others(than: [])[...]
    return others.first { text in
      guard let position = rest.firstIndex(of: text) else { return true }
      rest = rest[(position + 1)...]
      return false
    }
  }

  private func check(_ edited: EditedText, against intended: [Int: Change]) throws(Problem) {
    guard edited.hasDocuments else { return }
    func failure(_ found: String, line: Int? = nil) -> Problem {
      Problem(
        Place(source, line: line), found: "after the change, \(found)",
        expected: "only what is intended to change; the file was not changed")
    }
    let result: ManifestText
    do throws(Problem) {
      result = try ManifestText(edited.bytes, source: source, namespace: namespace)
    } catch {
      let place = error.place.line.map { "in line \($0)" } ?? "in it"
      throw failure("it could not be read: \(place), \(error.found)")
    }
    var found = result.objects[...]
    for (number, object) in objects.enumerated() {
      let state = intended[number] ?? object.state
      if state.isDeletion { continue }
      guard found.popFirst()?.state == state else {
        throw failure("\(object.target.label) would not be as intended", line: object.line)
      }
    }
    if let object = found.first { throw failure("it would also hold \(object.target.label)") }
    if let text = result.first(missing: others(than: Set(intended.keys))) {
      let line = text.split(separator: UInt8(ascii: "\n")).first ?? []
      throw failure("what begins with “\(String(decoding: line.prefix(60), as: UTF8.self))” would differ, too")
    }
  }
}
