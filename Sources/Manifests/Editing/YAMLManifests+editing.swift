import AccessModel
import SafeYAML

extension YAMLManifests {
  /// Returns the file with other states of objects, by their numbers.
  func edited(_ intended: [Int: Change], _ directory: Directory?) throws(Problem) -> EditedText {
    var rewritten: Set<Int> = []
    var texts: [Int: [UInt8]?] = [:]
    let byDocument = Dictionary(grouping: intended.keys.sorted()) { objects[$0].document }
    for (number, changed) in byDocument {
      var isRewritten = false
      texts[number] = .some(try edited(documents[number], changed, intended, directory, &isRewritten))
      if isRewritten { rewritten.formUnion(changed) }
    }
    var end = documents.first?.range.lowerBound ?? 0
    var bytes = Array(self.bytes[..<end])
    var isSeparated = false
    for (number, document) in documents.enumerated() {
      let isRemoved = texts[number] == .some(nil)
      let text = texts[number].flatMap(\.self).map { $0[...] } ?? self.bytes[document.range]
      if isRemoved {
        // What follows the first document of a file begins the file, without the line between the two.
        if document.separator == nil { isSeparated = !self.bytes[document.range].starts(with: "---".utf8) }
      } else {
        if let separator = document.separator, !isSeparated { bytes += self.bytes[separator] }
        isSeparated = false
        bytes += text
      }
      end = document.range.upperBound
    }
    bytes += self.bytes[end...]
    let isLeft = documents.indices.contains { documents[$0].root != nil && texts[$0] != .some(nil) }
    return EditedText(
      bytes: bytes, hasDocuments: isLeft,
      rewritten: objects.indices.filter(rewritten.contains).map { objects[$0].target })
  }

  /// Returns the text of a document with other states of some of its objects; nil if none is left in it.
  private func edited(
    _ document: Document, _ changed: [Int], _ intended: [Int: Change], _ directory: Directory?,
    _ isRewritten: inout Bool
  ) throws(Problem) -> [UInt8]? {
    guard let root = document.root else { return nil }
    let items = root.member("items")?.value.sequence
    let removed = Set(changed.filter { intended[$0]?.isDeletion == true }.compactMap { objects[$0].item })
    let isGone = changed.contains { objects[$0].item == nil && intended[$0]?.isDeletion == true }
    if isGone || (!removed.isEmpty && removed.count == items?.count) { return nil }
    let lines = YAMLLines(bytes[document.range])
    if let text = byLines(lines, root, changed, intended, removed, directory, &isRewritten) { return text }
    isRewritten = true
    return try rewritten(lines, document, root, changed, intended, removed)
  }

  private func byLines(
    _ lines: YAMLLines, _ root: YAMLNode, _ changed: [Int], _ intended: [Int: Change], _ removed: Set<Int>,
    _ directory: Directory?, _ isRewritten: inout Bool
  ) -> [UInt8]? {
    var editor = YAMLObjectEditor(lines)
    for number in changed {
      guard let change = intended[number], !change.isDeletion, let node = node(of: objects[number], in: root) else {
        continue
      }
      guard editor.change(node, from: objects[number].state, to: change) else { return nil }
      if objects[number].item == nil, let directory {
        editor.updateComment(above: node, from: objects[number].state, to: change, directory)
      }
    }
    if !removed.isEmpty {
      guard let list = root.member("items"), editor.remove(removed, of: list.value, after: list.key.place.line) else {
        return nil
      }
    }
    isRewritten = editor.isRewriting
    guard let text = editor.edits.applied(to: lines.lines, ending: lines.ending), isIntended(text, changed, intended)
    else { return nil }
    return text
  }

  private func node(of object: ManifestObject, in root: YAMLNode) -> YAMLNode? {
    object.item.map { root.member("items")?.value.sequence?[$0] } ?? root
  }

  /// Whether a document has the intended states.
  private func isIntended(_ text: [UInt8], _ changed: [Int], _ intended: [Int: Change]) -> Bool {
    guard let read = try? YAMLManifests(text, source: "", namespace: "") else { return false }
    let document = objects[changed[0]].document
    let before = objects[..<changed[0]].lastIndex { $0.document != document }
    let own = objects[((before ?? -1) + 1)...].prefix { $0.document == document }
    let states = own.indices.compactMap { number -> Change? in
      guard let change = intended[number] else { return objects[number].state }
      return change.isDeletion ? nil : change
    }
    return read.objects.map(\.state) == states
  }

  /// The document written anew, with the lines before and after its content as they are.
  private func rewritten(
    _ lines: YAMLLines, _ document: Document, _ root: YAMLNode, _ changed: [Int], _ intended: [Int: Change],
    _ removed: Set<Int>
  ) throws(Problem) -> [UInt8] {
    var value: Value
    do throws(YAMLFailure) {
      value = try Value(root)
    } catch {
      throw YAMLDocuments.problem(error.moved(by: document.firstLine, of: .max), source: source)
    }
    for number in changed {
      guard let change = intended[number], !change.isDeletion else { continue }
      let old = objects[number].state
      guard let item = objects[number].item else {
        value = change.members(changedFrom: old, in: value)
        continue
      }
      guard case .list(var items) = value["items"] else { continue }
      items[item] = change.members(changedFrom: old, in: items[item])
      value = value.setting("items", .list(items))
    }
    if !removed.isEmpty, case .list(let items) = value["items"] {
      value = value.setting(
        "items", .list(items.indices.filter { !removed.contains($0) }.map { items[$0] }))
    }
    var edits = LineEdits()
    let range = YAMLLines.range(of: root)
    guard lines.areOnlyFeeds, lines.lines.indices.contains(range.upperBound - 1) else {
      return Array(value.yaml.utf8)
    }
    edits.replace(range, with: value.yaml.split(separator: "\n").map { String($0) })
    return edits.applied(to: lines.lines, ending: lines.ending) ?? Array(value.yaml.utf8)
  }
}
