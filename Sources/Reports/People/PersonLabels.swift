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

  /// A group on the way as structured output.
  func subjectValue(_ group: ObjectID) -> Value {
    .members(["objectID": .text(group.description), "displayName": .text(self.group(group))])
  }

  /// The person as structured output.
  func value(_ who: PeopleWithAccess.Who) -> Value {
    switch who {
    case .user(let id):
      .members([
        "kind": .text(kind(who)), "objectID": .text(id.description),
        "userPrincipalName": directory.user(id).map { .text($0.userPrincipalName.text) },
        "displayName": directory.user(id).map { .text($0.displayName) },
      ])
    case .servicePrincipal(let id):
      .members([
        "kind": .text("ServicePrincipal"), "objectID": .text(id.description),
        "displayName": directory.servicePrincipal(id).map { .text($0.displayName) },
      ])
    case .subject(let subject): subjects.value(subject)
    }
  }
}
