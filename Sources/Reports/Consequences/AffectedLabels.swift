import AccessAnalysis
import AccessModel

/// The words for those who gain, lose or keep something, and for what that is.
struct AffectedLabels {
  private let labels: SubjectLabels
  /// As many are named before they are counted.
  private static let mostNamed = 3

  init(_ directory: Directory) {
    labels = SubjectLabels(directory)
  }

  func name(_ subject: Subject) -> String { labels.name(subject) }

  /// The subject of a sentence: `11 people`, or `Ada Lovelace and the members of On-call, which were not read,`.
  func subject(_ who: AffectedSubjects) -> String {
    var parts: [String] = []
    if !who.people.isEmpty {
      parts.append(
        who.people.count > AffectedLabels.mostNamed ? "\(who.people.count) people" : listed(who.people.map(labels.name))
      )
    }
    if !who.others.isEmpty {
      parts.append(listed(who.others.map { "\($0.kind.rawValue) \(labels.name($0))" }, most: AffectedLabels.mostNamed))
    }
    if !who.unread.isEmpty {
      let groups = who.unread.map { labels.name(Subject(kind: .group, name: $0.name)) }
      parts.append(
        "\(parts.isEmpty ? "The" : "the") members of \(listed(groups, most: AffectedLabels.mostNamed)), which were not read,"
      )
    }
    return parts.joined(separator: " and ")
  }

  /// A verb in the singular if the subject of the sentence is one.
  func verb(_ who: AffectedSubjects, _ one: String, _ many: String) -> String {
    who.unread.isEmpty && who.people.count + who.others.count == 1 ? one : many
  }

  /// `through On-call (RoleBinding on-call-edit)`, `directly (RoleBinding ada)`, or `through Azure role … at …`.
  ///
  /// - Parameter role: The role that is kept, which is not repeated.
  func way(_ way: KeptWay, to role: GrantedRole) -> String {
    let group = way.group.map { labels.name(Subject(kind: .group, name: $0)) }
    switch way.source {
    case .binding(let binding, let bound):
      return
        "\(group.map { "through \($0)" } ?? "directly") (\(AffectedLabels.binding(binding))\(.kubernetes(bound) == role ? "" : " to \(bound.label)"))"
    case .apiServer:
      return "\(group.map { "through \($0), " } ?? "")by the API server itself, whatever bindings say"
    case .azure(let azure):
      let name = azure.shortName.isEmpty ? azure.assignment.roleDefinitionID : azure.shortName
      let place = AzureScope.label(azure.assignment.scope)
      return "through \(group.map { "\($0) and " } ?? "")Azure role \(name) at \(place)"
    }
  }

  /// What some have already and by which grant: `Support Readers has view everywhere, by ClusterRoleBinding readers`, or
  /// `3 people have edit in shop, through On-call (RoleBinding on-call)`.
  func holding(_ former: FormerWay) -> String {
    let (holders, way) = (former.holders, former.way)
    let who =
      holders.count > AffectedLabels.mostNamed
      ? counted(holders.count, "subject", "subjects")
      : listed(
        holders.map {
          $0.kind == .user || $0.objectID != nil ? labels.name($0) : "\($0.kind.rawValue) \(labels.name($0))"
        })
    let verb = holders.count == 1 ? "has" : "have"
    let group = way.group.map { labels.name(Subject(kind: .group, name: $0)) }
    switch way.source {
    case .binding(let binding, let role):
      let name = AffectedLabels.binding(binding)
      return
        "\(who) \(verb) \(role.label) \(AffectedLabels.place([binding.scope])), "
        + (group.map { "through \($0) (\(name))" } ?? "by \(name)")
    case .azure(let azure): return "\(who) \(verb) \(azure.summary)\(group.map { ", through \($0)" } ?? "")"
    case .apiServer: return "\(who) may do everything, \(self.way(way, to: .azure("")))"
    }
  }

  /// That nobody has cluster-admin, or that it is not known whether anybody has, as a sentence; nil if somebody has.
  ///
  /// - Parameter verb: The verb after `nobody`, such as `is left with`.
  func remaining(_ admins: RemainingAdmins, _ verb: String) -> String? {
    switch admins {
    case .somebody: return nil
    case .nobody: return "\(GrantDanger.mark) Nobody \(verb) cluster-admin everywhere."
    case .unknown(let groups, let gaps):
      let names = groups.map { name(Subject(kind: .group, name: $0.name)) }
      let reason = names.isEmpty ? gaps.first?.reason : "the members of \(listed(names, most: 3)) were not read"
      return
        "\(GrantDanger.mark) Whether anybody \(verb) cluster-admin everywhere is not known\(reason.map { ": \($0)" } ?? "")."
    }
  }

  private static func binding(_ binding: BindingIdentity) -> String {
    "\(binding.scope == .cluster ? "ClusterRoleBinding" : "RoleBinding") \(binding.name)"
  }

  /// The role, with its level if that is another word.
  static func role(_ role: GrantedRole, _ range: LevelRange) -> String {
    let level = range.highest
    let name = name(role)
    return level == .none || level == .custom || level.label == name ? name : "\(name) (\(range.label))"
  }

  /// `view`, `role/deployer`, or `Azure role RBAC Reader`.
  static func name(_ role: GrantedRole) -> String {
    switch role {
    case .kubernetes(let role): role.label
    case .azure(let name): "Azure role \(AzureWay.short(name))"
    }
  }

  /// `everywhere`, or `in retail-app and retail-web`.
  static func place(_ scopes: [Scope]) -> String {
    scopes.contains(.cluster) ? "everywhere" : "in \(listed(scopes.map(\.label), most: 4))"
  }
}
