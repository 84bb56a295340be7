import AccessModel

extension JSONManifests {
  /// Returns the file with other states of objects, by their numbers: only the members that differ are written anew.
  func edited(_ intended: [Int: Change]) throws(Problem) -> EditedText {
    var edits: [ByteEdit] = []
    var gone: Set<Int> = []
    let byDocument = Dictionary(grouping: intended.keys.sorted()) { objects[$0].document }
    for (number, document) in documents.enumerated() {
      let changed = byDocument[number] ?? []
      let removed = Set(changed.filter { intended[$0]?.isDeletion == true }.map { objects[$0].item })
      let items = document.items ?? []
      if removed.contains(nil) || (!removed.isEmpty && removed.count == items.count) {
        gone.insert(number)
        let next =
          documents.indices.contains(number + 1) ? documents[number + 1].range.lowerBound : document.range.upperBound
        edits.append(ByteEdit(range: document.range.lowerBound..<next, text: []))
        continue
      }
      edits += removals(of: Set(removed.compactMap(\.self)), from: items)
      for object in changed {
        guard let change = intended[object], !change.isDeletion else { continue }
        let range = objects[object].item.map { items[$0] } ?? document.range
        edits += JSONObjectEditor(bytes, range).edits(from: objects[object].state, to: change)
      }
    }
    var text: [UInt8] = []
    var end = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      text += bytes[end..<edit.range.lowerBound] + edit.text
      end = edit.range.upperBound
    }
    text += bytes[end...]
    return EditedText(bytes: text, hasDocuments: gone.count < documents.count, rewritten: [])
  }

  /// The edits that remove items with their commas; one at least stays.
  private func removals(of removed: Set<Int>, from items: [Range<Int>]) -> [ByteEdit] {
    guard let last = items.indices.last(where: { !removed.contains($0) }) else { return [] }
    var edits = removed.filter { $0 < last }.map {
      ByteEdit(range: items[$0].lowerBound..<items[$0 + 1].lowerBound, text: [])
    }
    if let end = items.last, last < items.count - 1 {
      edits.append(ByteEdit(range: items[last].upperBound..<end.upperBound, text: []))
    }
    return edits
  }
}
