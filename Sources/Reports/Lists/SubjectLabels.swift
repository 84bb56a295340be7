import AccessModel
import AccessAnalysis
import Manifests
import SafeText

/// Subjects as people know them: names for object IDs, two of one name distinguished.
///
/// A class, as the cells of every list hold it and a directory is large to copy.
package final class SubjectLabels: Sendable {
  private let directory: Directory

  package init(_ directory: Directory) {
    self.directory = directory
  }

  /// The name to show: a group's or person's display name, `NAMESPACE/NAME` of a service account, else the subject's
  /// own name.
  package func name(_ subject: Subject) -> String {
    switch subject.kind {
    case .serviceAccount: return "\(subject.namespace ?? "?")/\(subject.name)"
    case .group:
      guard let id = ObjectID(subject.name.text) else {
        return directory.isLikeGroup(subject.name) ? "\(subject.name) (\(Labels.boundByName))" : subject.name.text
      }
      guard let name = name(of: id) else { return subject.name.text }
      // A name alone would tell a reader that the group has what matches nobody.
      if id.name != subject.name { return "\(name) (\(Labels.inUpperCase))" }
      return directory.group(id) == nil ? "\(name) (\(Labels.noGroup))" : name
    case .user:
      if let user = directory.user(principalName: subject.name) { return directory.label(of: user) }
      guard let id = ObjectID(subject.name.text) else {
        return directory.isLikeUser(subject.name) ? "\(subject.name) (\(Labels.boundByName))" : subject.name.text
      }
      guard let name = name(of: id) else { return subject.name.text }
      return directory.group(id) == nil ? name : "\(name) (\(Labels.aGroup))"
    }
  }

  /// A group's display name, with a part of its object ID where the name does not tell it from another.
  package func name(_ group: Group) -> String { directory.label(of: group) }

  /// The display name of whatever in the directory has the object ID, distinguished from others; nil where nothing has.
  package func name(of id: ObjectID) -> String? { directory.label(of: id) }

  /// Whether what was typed is the name shown, as it stands or as a table or screen has it.
  func isShown(_ subject: Subject, as typed: Name) -> Bool {
    Spelling.standard.forms(name(subject)).contains { Name($0) == typed }
  }

  /// What the binding names, where that is not the name shown.
  package func identifier(_ subject: Subject) -> String? {
    name(subject) == subject.name.text || subject.kind == .serviceAccount ? nil : subject.name.text
  }

  /// What is unknown or odd about the subject, briefly; nil where nothing is.
  package func remark(_ subject: Subject) -> String? {
    SubjectFlaw(subject, in: directory).map(\.remark)
  }

  /// Whom the binding means and how it must name them; nil where nothing is wrong, or nobody can tell.
  package func fix(_ subject: Subject) -> Subject? {
    SubjectFlaw(subject, in: directory).flatMap(\.fix)
  }

  /// The subject for programs.
  package func value(_ subject: Subject) -> Value {
    .members([
      "kind": .text(subject.kind.rawValue), "name": .text(subject.name.text),
      "namespace": subject.namespace.map { .text($0.text) },
      "displayName": identifier(subject).map { _ in .text(name(subject)) },
    ])
  }
}

extension Scope {
  /// The scope in a table: the namespace's name, or a word in parentheses, which no namespace has.
  package var label: String {
    switch self {
    case .cluster: "(cluster)"
    case .namespace(""): "(no namespace)"
    case .namespace(let name): name.text
    }
  }

  var value: Value {
    switch self {
    case .cluster: .null
    case .namespace(let name): .text(name.text)
    }
  }
}

extension RoleReference {
  /// The role in a table: a ClusterRole by its name, a Role with its kind before it.
  package var label: String { kind == .clusterRole ? name.text : "role/\(name)" }

  var value: Value { .members(["kind": .text(kind.rawValue), "name": .text(name.text)]) }
}
