import AccessModel

/// A replacement of bytes.
struct ByteEdit {
  let range: Range<Int>
  let text: [UInt8]
}

/// Changes an object of a JSON file by the members that differ.
struct JSONObjectEditor {
  /// Where a member is.
  private struct Member {
    let name: String
    let key: Int
    let value: Range<Int>
  }

  private let bytes: [UInt8]
  private let range: Range<Int>

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    (self.bytes, self.range) = (bytes, range)
  }

  /// The edits from one state of the object to another.
  func edits(from old: Change, to new: Change) -> [ByteEdit] {
    switch (old, new) {
    case (.putBinding(let old), .putBinding(let new)):
      var edits = edits(from: old.metadata, to: new.metadata)
      if old.role != new.role { edits += set("roleRef", Manifest.roleReference(new.role), in: range) }
      return old.subjects == new.subjects ? edits : edits + subjects(from: old.subjects, to: new.subjects)
    case (.putNamespace(let old), .putNamespace(let new)): return edits(from: old.metadata, to: new.metadata)
    default: return []
    }
  }

  private func edits(from old: ObjectMetadata, to new: ObjectMetadata) -> [ByteEdit] {
    guard let metadata = members(in: range).last(where: { $0.name == "metadata" })?.value else { return [] }
    var edits: [ByteEdit] = []
    if old.labels != new.labels { edits += set("labels", Manifest.map(new.labels), in: metadata) }
    if old.annotations != new.annotations { edits += set("annotations", Manifest.map(new.annotations), in: metadata) }
    return edits
  }

  /// The edits to another list, in which the subjects that stay are written as they are.
  private func subjects(from old: [Subject], to new: [Subject]) -> [ByteEdit] {
    let member = members(in: range).last { $0.name == "subjects" }
    guard let former = member?.value, !new.isEmpty, let elements = self.elements(in: former),
      elements.count == old.count,
      let first = elements.first, let last = elements.last
    else { return set("subjects", new.isEmpty ? nil : .list(new.map(Manifest.subject)), in: range) }
    let lead = bytes[former.lowerBound + 1..<first.lowerBound]
    let indent = self.indent(of: first.lowerBound)
    var known = Dictionary(grouping: old.indices.reversed()) { old[$0] }
    let written = new.map { subject -> [UInt8] in
      if let position = known[subject]?.popLast() { return Array(bytes[elements[position]]) }
      return text(of: Manifest.subject(subject), indent)
    }
    let list = Array(written.joined(separator: [UInt8(ascii: ",")] + lead))
    return [ByteEdit(range: first.lowerBound..<last.upperBound, text: list)]
  }

  /// The edit that gives a member of an object another value, adds it at the end, or removes it for nil.
  private func set(_ name: String, _ value: Value?, in object: Range<Int>) -> [ByteEdit] {
    let members = members(in: object)
    guard let last = members.last else { return [] }
    let indent = indent(of: last.key)
    guard let position = members.lastIndex(where: { $0.name == name }) else {
      guard let value else { return [] }
      let start = Array(",".utf8) + (indent.map { ending + bytes[($0.lowerBound)..<$0.upperBound] } ?? [])
      let end = last.value.upperBound
      return [
        ByteEdit(
          range: end..<end,
          text: start + text(of: .text(name), nil) + Array(indent == nil ? ":".utf8 : ": ".utf8)
            + text(of: value, indent))
      ]
    }
    if let value { return [ByteEdit(range: members[position].value, text: text(of: value, indent))] }
    if position + 1 < members.count {
      return [ByteEdit(range: members[position].key..<members[position + 1].key, text: [])]
    }
    let start = position > 0 ? members[position - 1].value.upperBound : members[position].key
    return [ByteEdit(range: start..<members[position].value.upperBound, text: [])]
  }

  /// A value as the rest of the file is written: indented, or on one line.
  private func text(of value: Value, _ indent: Range<Int>?) -> [UInt8] {
    guard let indent else { return Array(value.jsonLine.utf8) }
    let space = UInt8(ascii: " ")
    let lines = Array(value.json.utf8).split(separator: UInt8(ascii: "\n")).enumerated().map { number, line in
      let depth = line.prefix { $0 == space }.count
      let margin = number > 0 ? indent.count + depth / 2 * unit : 0
      return [UInt8](repeating: space, count: margin) + line.dropFirst(depth)
    }
    return Array(lines.joined(separator: ending))
  }

  /// How much the file indents each level, by its first line that is indented.
  private var unit: Int {
    guard let feed = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return 2 }
    return max(1, bytes[(feed + 1)...].prefix { $0 == UInt8(ascii: " ") }.count)
  }

  private var ending: [UInt8] {
    guard let feed = bytes.firstIndex(of: UInt8(ascii: "\n")), feed > 0, bytes[feed - 1] == UInt8(ascii: "\r") else {
      return [UInt8(ascii: "\n")]
    }
    return [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
  }

  /// The white space before a key that begins its line; nil if it does not.
  private func indent(of key: Int) -> Range<Int>? {
    let start = bytes[..<key].lastIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    guard let start, bytes[start] == UInt8(ascii: "\n") else { return nil }
    return start + 1..<key
  }

  private func members(in range: Range<Int>) -> [Member] {
    bytes.withUnsafeBufferPointer { buffer in
      var members: [Member] = []
      var reader = JSONReader(UnsafeBufferPointer(rebasing: buffer[range]))
      // The object was read before.
      try? reader.object { (reader, key) throws(JSONReader.Failure) in
        _ = try reader.kind()
        let start = reader.position
        try reader.skip()
        let value = range.lowerBound + start..<range.lowerBound + reader.position
        members.append(Member(name: key.string, key: self.key(before: value.lowerBound, key), value: value))
      }
      return members
    }
  }

  /// Where the elements of a list are; nil if it is none.
  private func elements(in range: Range<Int>) -> [Range<Int>]? {
    bytes.withUnsafeBufferPointer { buffer in
      var elements: [Range<Int>] = []
      var reader = JSONReader(UnsafeBufferPointer(rebasing: buffer[range]))
      let isRead: Void? = try? reader.array { (reader) throws(JSONReader.Failure) in
        _ = try reader.kind()
        let start = reader.position
        try reader.skip()
        elements.append(range.lowerBound + start..<range.lowerBound + reader.position)
      }
      return isRead.map { elements }
    }
  }

  /// Where a member's name begins.
  private func key(before value: Int, _ key: JSONText) -> Int {
    let colon = bytes[..<value].lastIndex(of: UInt8(ascii: ":")) ?? value
    let quote = bytes[..<colon].lastIndex(of: UInt8(ascii: "\"")) ?? colon
    return quote - key.raw.count - 1
  }
}
