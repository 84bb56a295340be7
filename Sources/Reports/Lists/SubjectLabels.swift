import AccessModel
import AccessAnalysis
import Manifests
import SafeText

/// The names of subjects for people: display names for object IDs, with duplicates distinguished.
///
/// A class because the cells of every list hold it and a directory is large to copy.
package final class SubjectLabels: Sendable {
  private let directory: Directory

  package init(_ directory: Directory) {
    self.directory = directory
  }

  /// The name to show: the display name of a group or user, `NAMESPACE/NAME` of a service account, else the subject's
  /// own name.
  package func name(_ subject: Subject) -> String {
    switch subject.kind {
    case .serviceAccount: return "\(subject.namespace ?? "?")/\(subject.name)"
    case .group:
      guard let id = ObjectID(subject.name.text) else {
        return directory.isLikeGroup(subject.name) ? "\(subject.name) (\(Labels.boundByName))" : subject.name.text
      }
      guard let name = name(of: id) else { return subject.name.text }
      // The name alone would suggest that the group has the grant, which matches nobody.
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

  /// The display name of a group, with part of its object ID if the name is not unique.
  package func name(_ group: Group) -> String { directory.label(of: group) }

  /// The display name of the directory object with an object ID, distinguished from others; nil if there is none.
  package func name(of id: ObjectID) -> String? { directory.label(of: id) }

  /// Whether the typed name is the name shown, raw or as a table or screen displays it.
  func isShown(_ subject: Subject, as typed: Name) -> Bool {
    Spelling.standard.forms(name(subject)).contains { Name($0) == typed }
  }

  /// The name in the binding, if that is not the name shown.
  package func identifier(_ subject: Subject) -> String? {
    displayName(subject) == nil ? nil : subject.name.text
  }

  /// The name in Entra; nil if it is the name in the binding.
  func displayName(_ subject: Subject) -> String? {
    if subject.kind == .serviceAccount { return nil }
    let name = name(subject)
    return name == subject.name.text ? nil : name
  }

  /// What is wrong or unusual about the subject, in brief; nil if nothing is.
  package func remark(_ subject: Subject) -> String? {
    SubjectFlaw(subject, in: directory).map(\.remark)
  }

  /// The subject that the binding means, named correctly; nil if nothing is wrong, or the data does not say.
  package func fix(_ subject: Subject) -> Subject? {
    SubjectFlaw(subject, in: directory).flatMap(\.fix)
  }

  /// The subject as structured output.
  package func value(_ subject: Subject) -> Value { SubjectLabels.form((self, subject)) }

  /// How a subject is written.
  static let form = Form<(labels: SubjectLabels, subject: Subject)>([
    FormField("kind", "the kind of the subject", .cases) { $0.subject.kind },
    FormField("name", "the name in the binding; for Entra groups, the object ID", .text) { $0.subject.name.text },
    .optional("namespace", "the namespace of a ServiceAccount", .text) { $0.subject.namespace?.text },
    .optional("displayName", "the name in Entra, if it is another", .text) { labels, subject in
      labels.displayName(subject)
    },
  ])
}

extension Scope {
  /// The scope in a table: the namespace, or a word in parentheses, which no namespace can be named.
  package var label: String {
    switch self {
    case .cluster: "(cluster)"
    case .namespace(""): "(no namespace)"
    case .namespace(let name): name.text
    }
  }

  /// The namespace, or null for the whole cluster.
  static let form = Form<Scope>(Shape.text.orNull) { scope in
    switch scope {
    case .cluster: .null
    case .namespace(let name): .text(name.text)
    }
  }

  var value: Value { Scope.form(self) }
}

extension RoleReference {
  /// The role in a table: the name of a ClusterRole, or `role/NAME` for a Role.
  package var label: String { kind == .clusterRole ? name.text : "role/\(name)" }

  /// How the reference is written.
  static let form = Form<RoleReference>([
    FormField("kind", "Role or ClusterRole", .oneOf(["Role", "ClusterRole"])) { $0.kind.rawValue },
    FormField("name", "the name of the role", .text) { $0.name.text },
  ])

  var value: Value { RoleReference.form(self) }
}
