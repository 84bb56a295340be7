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
    let places = numbers.map { (objects[$0].document, objects[$0].item) }
    return switch content {
    case .yaml(let yaml): yaml.documents(except: Set(places.map(\.0)))
    case .json(let json): json.values { document, item in places.contains { $0 == (document, item) } }
    }
  }

  /// Whether the bytes of other texts are all in this one, in the same order.
  private func has(_ others: [ArraySlice<UInt8>]) -> Bool {
    var rest = self.others(than: [])[...]
    return others.allSatisfy { text in
      guard let position = rest.firstIndex(of: text) else { return false }
      rest = rest[(position + 1)...]
      return true
    }
  }

  private func check(_ edited: EditedText, against intended: [Int: Change]) throws(Problem) {
    let failure = Problem(
      Place(source), found: "a file in which the change would not come to what was intended",
      expected: "a file in which it does; it was not changed")
    let result: ManifestText
    do throws(Problem) {
      guard edited.hasDocuments else { return }
      result = try ManifestText(edited.bytes, source: source, namespace: namespace)
    } catch {
      throw failure
    }
    let expected = objects.enumerated().compactMap { number, object -> Change? in
      guard let change = intended[number] else { return object.state }
      return change.isDeletion ? nil : change
    }
    guard result.objects.map(\.state) == expected, result.has(others(than: Set(intended.keys))) else { throw failure }
  }
}
