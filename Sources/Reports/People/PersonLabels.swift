import AccessModel
import AccessAnalysis
import Manifests

/// The labels of people: name, account, and remarks on the account.
package struct PersonLabels: Sendable {
  private let directory: Directory
  private let subjects: SubjectLabels

  package init(_ snapshot: Snapshot) {
    directory = snapshot.directory
    subjects = SubjectLabels(snapshot.directory)
  }

  /// The display name, or the object ID if the directory does not know the person.
  package func name(_ who: PeopleWithAccess.Who) -> String {
    switch who {
    case .user(let id), .servicePrincipal(let id): directory.label(of: id) ?? id.description
    case .subject(let subject): subjects.name(subject)
    }
  }

  /// What distinguishes the person from others with the name: the user principal name, or the object ID.
  package func account(_ who: PeopleWithAccess.Who) -> String {
    switch who {
    case .user(let id): directory.user(id)?.userPrincipalName.text ?? id.description
    case .servicePrincipal(let id): id.description
    case .subject(let subject): subject.name.text
    }
  }

  package func kind(_ who: PeopleWithAccess.Who) -> String {
    switch who {
    case .user: "User"
    case .servicePrincipal(let id):
      directory.servicePrincipal(id)?.isManagedIdentity == true ? "managed identity" : "service principal"
    case .subject(let subject): subject.kind.rawValue
    }
  }

  /// Remarks on the account, such as `disabled` or `guest`; empty if there are none.
  package func remarks(on who: PeopleWithAccess.Who) -> [String] {
    switch who {
    case .user(let id):
      guard let user = directory.user(id) else { return ["unknown user"] }
      return [user.isEnabled == false ? "disabled" : nil, user.isGuest ? "guest" : nil].compactMap { $0 }
    case .servicePrincipal: return []
    case .subject(let subject):
      let remarks = remark(on: subject)
      let user = subject.kind == .user ? directory.user(principalName: subject.name) : nil
      return remarks + (user?.isEnabled == false && !remarks.contains("disabled") ? ["disabled"] : [])
    }
  }

  /// Why a subject is listed in place of people.
  private func remark(on subject: Subject) -> [String] {
    switch subject.name {
    case _ where subject.kind != .group: return [subjects.remark(subject)].compactMap { $0 }
    case "system:authenticated": return ["everyone who signs in"]
    case "system:unauthenticated": return ["everyone, without signing in"]
    case "system:masters": return ["anyone with a certificate for it"]
    default:
      if let remark = subjects.remark(subject) { return [remark] }
      guard let id = subject.objectID else { return [] }
      return [directory.members(of: id) == nil ? "members not read" : "no members"]
    }
  }

  /// The subject that a binding would name; nil if the directory does not know the person.
  package func subject(_ who: PeopleWithAccess.Who) -> Subject? {
    switch who {
    case .user(let id): directory.user(id).map { Subject(kind: .user, name: $0.kubernetesName) }
    case .servicePrincipal(let id): Subject(kind: .user, name: id.name)
    case .subject(let subject): subject
    }
  }

  /// The groups on the way from the person to the one in the binding: `Tier 2 > Support Readers`.
  package func path(_ way: PeopleWithAccess.Way) -> String {
    way.path.isEmpty ? "directly" : way.path.reversed().map(group).joined(separator: " > ")
  }

  func group(_ id: ObjectID) -> String { subjects.name(Subject(kind: .group, name: id.name)) }

  /// How a group on the way is written.
  static let groupForm = Form<(labels: PersonLabels, group: ObjectID)>([
    FormField("objectID", "the object ID of the group", .text) { $0.group.description },
    FormField("displayName", "the name in Entra, or the object ID", .text) { $0.labels.group($0.group) },
  ])

  /// A group on the way as structured output.
  func subjectValue(_ group: ObjectID) -> Value { PersonLabels.groupForm((self, group)) }

  /// How someone who signs in is written.
  private static let accountForm = Form<(labels: PersonLabels, who: PeopleWithAccess.Who)>([
    FormField(
      "kind", "what signs in",
      .oneOf([Subject.Kind.user.rawValue, "ServicePrincipal"])
    ) { _, who in if case .user = who { Subject.Kind.user.rawValue } else { "ServicePrincipal" } },
    FormField("objectID", "the object ID", .text) { $0.who.objectID?.description ?? "" },
    .optional("userPrincipalName", "the name with which a user signs in, if it is known", .text) {
      labels, who in
      if case .user(let id) = who { labels.directory.user(id)?.userPrincipalName.text } else { nil }
    },
    .optional("displayName", "the name in Entra, if it is known", .text) { labels, who in
      switch who {
      case .user(let id): labels.directory.user(id)?.displayName
      case .servicePrincipal(let id): labels.directory.servicePrincipal(id)?.displayName
      case .subject: nil
      }
    },
  ])

  /// How a person is written, and what is listed in place of people.
  static let form = Form<(labels: PersonLabels, who: PeopleWithAccess.Who)>(
    .either([accountForm.shape, SubjectLabels.form.shape])
  ) { labels, who in
    if case .subject(let subject) = who { labels.subjects.value(subject) } else { accountForm((labels, who)) }
  }

  /// The person as structured output.
  func value(_ who: PeopleWithAccess.Who) -> Value { PersonLabels.form((self, who)) }
}
