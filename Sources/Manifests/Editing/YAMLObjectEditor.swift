import AccessModel
import SafeYAML

/// Changes an object of a YAML document by its lines, so that everything else in it stays as it is written.
struct YAMLObjectEditor {
  let text: YAMLLines
  private(set) var edits = LineEdits()
  /// Whether a part of it was written anew, of which more than the values that differ may change.
  private(set) var isRewriting = false

  init(_ text: YAMLLines) {
    self.text = text
  }

  /// Changes an object from one state to another.
  ///
  /// - Returns: Whether that can be done by lines.
  mutating func change(_ object: YAMLNode, from old: Change, to new: Change) -> Bool {
    guard text.areOnlyFeeds, object.layout.isSimple else { return false }
    switch (old, new) {
    case (.putBinding(let old), .putBinding(let new)):
      guard change(object, from: old.metadata, to: new.metadata) else { return false }
      if old.role != new.role {
        guard let member = object.member("roleRef"), write(member, Manifest.roleReference(new.role)) else {
          return false
        }
      }
      return old.subjects == new.subjects || changeSubjects(object, from: old.subjects, to: new.subjects)
    case (.putNamespace(let old), .putNamespace(let new)):
      return change(object, from: old.metadata, to: new.metadata)
    default: return false
    }
  }

  /// Removes elements of a list with the comments directly above them.
  ///
  /// - Parameter positions: Not all of them.
  mutating func remove(_ positions: Set<Int>, of list: YAMLNode, after first: Int) -> Bool {
    guard text.areOnlyFeeds, let rows = YAMLRows(list, after: first, in: text) else { return false }
    for position in positions { edits.replace(rows.lines[position], with: []) }
    return true
  }

  /// Brings the comment that aksess writes above a binding, with the name of its only group, up to date.
  mutating func updateComment(above object: YAMLNode, from old: Change, to new: Change, _ directory: Directory) {
    guard case .putBinding(let before) = old, case .putBinding(let after) = new, before.subjects != after.subjects
    else { return }
    let end = object.place.line - 1
    for line in text.startOfComments(above: end, from: 0)..<end
    where text.lines[line].starts(with: YAMLText.comment(Directory.commentOnGroup).utf8) {
      edits.replace(line..<line + 1, with: directory.comment(on: after).map { [YAMLText.comment($0)] } ?? [])
    }
  }

  // MARK: Metadata

  private mutating func change(
    _ object: YAMLNode, from old: ObjectMetadata, to new: ObjectMetadata
  ) -> Bool {
    guard old.labels != new.labels || old.annotations != new.annotations else { return true }
    guard let metadata = object.member("metadata")?.value, metadata.layout.isSimple else { return false }
    return change(metadata, "labels", from: old.labels, to: new.labels)
      && change(metadata, "annotations", from: old.annotations, to: new.annotations)
  }

  private mutating func change(
    _ metadata: YAMLNode, _ name: String, from old: [Name: String], to new: [Name: String]
  ) -> Bool {
    if old == new { return true }
    let value = Manifest.map(new)
    guard let member = metadata.member(name) else {
      return value.map { add([Value.Member(name, $0)], to: metadata) } ?? true
    }
    guard let value else { return remove(member) }
    guard member.value.layout.isSimple, let pairs = member.value.mapping, !pairs.isEmpty,
      pairs.contains(where: { pair in pair.key.text.flatMap { new[Name($0)] } != nil })
    else { return write(member, value) }
    for pair in pairs {
      guard let key = pair.key.text.map({ Name($0) }) else { return false }
      if new[key] == old[key] { continue }
      guard new[key].map({ write(pair, .text($0)) }) ?? remove(pair) else { return false }
    }
    let added = new.filter { old[$0.key] == nil }.sorted { $0.key < $1.key }
    return added.isEmpty || add(added.map { Value.Member($0.key.text, .text($0.value)) }, to: member.value)
  }

  // MARK: Members

  private mutating func remove(_ member: YAMLNode.Member) -> Bool {
    guard case .spaces = text.margin(of: member.key.place) else { return false }
    edits.replace(YAMLLines.range(of: member), with: [])
    return true
  }

  /// Writes another value in the place of a member's.
  private mutating func write(_ member: YAMLNode.Member, _ value: Value) -> Bool {
    guard case .spaces(let indent) = text.margin(of: member.key.place), let name = member.key.text else { return false }
    if case .text(let scalar) = value, member.value.layout.isSimple, member.value.text != nil,
      let line = text.line(replacing: member.value, with: YAMLText.scalar(scalar))
    {
      edits.replace(YAMLLines.range(of: member.value), with: [line])
      return true
    }
    let range = YAMLLines.range(of: member)
    if !member.value.layout.isSimple || member.value.sequence != nil || text.mayHaveComments(range) {
      isRewriting = true
    }
    edits.replace(
      range, with: YAMLObjectEditor.block(.object([Value.Member(name, value)]), indent: indent))
    return true
  }

  /// Adds members to a mapping, at its end.
  private mutating func add(_ members: [Value.Member], to mapping: YAMLNode) -> Bool {
    guard let first = mapping.mapping?.first, case .spaces(let indent) = text.margin(of: first.key.place) else {
      return false
    }
    let end = YAMLLines.range(of: mapping).upperBound
    edits.replace(end..<end, with: YAMLObjectEditor.block(.object(members), indent: indent))
    return true
  }

  /// The lines of a value as a block.
  private static func block(_ value: Value, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    return value.yaml.split(separator: "\n").map { margin + $0 }
  }

  // MARK: Subjects

  private mutating func changeSubjects(_ object: YAMLNode, from old: [Subject], to new: [Subject]) -> Bool {
    let list = Value.list(new.map(Manifest.subject))
    guard let member = object.member("subjects") else { return addSubjects(list, to: object) }
    if new.isEmpty { return remove(member) }
    guard let rows = YAMLRows(member.value, after: member.key.place.line, in: text), rows.lines.count == old.count,
      case .spaces = text.margin(of: member.key.place)
    else { return write(member, list) }
    for step in SubjectSteps(from: old, to: new).steps {
      switch step {
      case .rename(let position, let name):
        guard let member = member.value.sequence?[position].member("name"), member.value.layout.isSimple,
          let line = text.line(replacing: member.value, with: YAMLText.scalar(name.text))
        else { return write(object.member("subjects") ?? member, list) }
        edits.replace(YAMLLines.range(of: member.value), with: [line])
      case .drop(let position): edits.replace(rows.lines[position], with: [])
      case .add(let subject, let position):
        edits.replace(
          position.map { rows.lines[$0].upperBound..<rows.lines[$0].upperBound } ?? rows.start,
          with: rows.element(Manifest.subject(subject)))
      }
    }
    return true
  }

  /// Adds subjects to an object without any, before its `roleRef`.
  private mutating func addSubjects(_ list: Value, to object: YAMLNode) -> Bool {
    guard let next = object.member("roleRef"), case .spaces(let indent) = text.margin(of: next.key.place) else {
      return false
    }
    let line = next.key.place.line - 1
    edits.replace(
      line..<line, with: YAMLObjectEditor.block(.object([Value.Member("subjects", list)]), indent: indent))
    return true
  }
}
