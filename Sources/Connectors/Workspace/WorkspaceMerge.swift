import AccessModel
import Manifests

/// Puts the files of a workspace together: later files win, duplicates are said, what is missing becomes gaps.
struct WorkspaceMerge {
  var notes: [String] = []
  private let namespace: Name?
  private var kubernetes: [(folder: String, objects: KubernetesObjects)] = []
  private var kustomized: [String: Name] = [:]
  private var azure = AzureObjects()
  private var members: [ObjectID: [Directory.Member]] = [:]
  private var memberObjects = AzureObjects()
  private var gaps: [Gap] = []

  init(namespace: Name?) {
    self.namespace = namespace
  }

  mutating func add(_ file: SourceFile) {
    switch file.content {
    case .kubernetes(let objects):
      if objects.skipped["Kustomization"] != nil {
        notes.append("\(file.path) is a kustomization: what kustomize renders from it may differ from what was read.")
        kustomized[file.folder] = objects.kustomizationNamespace
      }
      if objects.isPartial {
        notes.append("\(file.path) holds one page of a list and not all of it.")
        gaps.append(Gap(Set(Gap.Part.kubernetes), reason: "\(file.path) holds one page of a list"))
      }
      kubernetes.append((file.folder, objects))
    case .eligibilities:
      notes.append("\(file.path) was passed over: what could be activated counts in no answer, only what is active.")
    case .azure(let objects):
      azure.groups += objects.groups
      azure.users += objects.users
      azure.servicePrincipals += objects.servicePrincipals
      azure.roleAssignments += objects.roleAssignments
      azure.denyAssignments += objects.denyAssignments
      azure.roleDefinitions += objects.roleDefinitions
      azure.unknown += objects.unknown
      azure.profile = objects.profile ?? azure.profile
    case .members(let group, let objects):
      members[group] = objects.members
      memberObjects.users += objects.users
      memberObjects.groups += objects.groups
      memberObjects.servicePrincipals += objects.servicePrincipals
    }
  }

  /// Adds files that could not be read: every answer may depend on what they hold.
  mutating func add(_ problems: [Problem]) {
    for problem in problems {
      notes.append(problem.sentence)
      gaps.append(Gap(Set(Gap.Part.allCases), reason: "\(problem.place.source) could not be read"))
    }
  }

  mutating func reading(title: String, at now: Timestamp) -> WorkspaceReader.Reading {
    var objects = ObjectMerge()
    for index in kubernetes.indices {
      kubernetes[index].objects.place(in: kustomized[kubernetes[index].folder] ?? namespace ?? "")
      objects.add(kubernetes[index].objects)
    }
    var contents = objects.contents
    contents.profile = azure.profile
    contents.roleAssignments = azure.roleAssignments
    contents.denyAssignments = azure.denyAssignments
    contents.roleDefinitions = azure.roleDefinitions
    let directory = Directory(
      groups: WorkspaceMerge.once([azure.groups, memberObjects.groups], \.id),
      users: WorkspaceMerge.once([azure.users, memberObjects.users], \.id),
      servicePrincipals: WorkspaceMerge.once([azure.servicePrincipals, memberObjects.servicePrincipals], \.id),
      members: members)
    let snapshot = Snapshot(
      contents: contents, directory: directory, title: azure.profile?.name ?? title, readAt: now,
      gaps: gaps + Gap.missing(from: contents, directory: directory) + objects.gaps)
    return WorkspaceReader.Reading(snapshot: snapshot, notes: notes + objects.notes + unknownNotes)
  }

  /// Each object once, the first of its ID counting.
  private static func once<Element>(_ lists: [[Element]], _ id: (Element) -> ObjectID) -> [Element] {
    var seen = Set<ObjectID>(minimumCapacity: lists.map(\.count).max() ?? 0)
    return lists.flatMap { list in list.filter { seen.insert(id($0)).inserted } }
  }

  private var unknownNotes: [String] {
    azure.unknown == 0 ? [] : ["\(azure.unknown) entries of az's lists are of no known kind and were passed over."]
  }
}

extension Gap {
  /// What the sources held nothing of at all.
  fileprivate static func missing(from contents: Snapshot.Contents, directory: Directory) -> [Gap] {
    var gaps: [Gap] = []
    if contents.namespaces.isEmpty { gaps.append(Gap([.namespaces], reason: "the sources hold no namespaces")) }
    if !contents.roles.contains(where: { $0.scope == .cluster }) {
      gaps.append(Gap([.clusterRoles], reason: "the sources hold no ClusterRoles"))
    }
    let needsRoles = contents.bindings.isEmpty || contents.bindings.contains { $0.role.kind == .role }
    if needsRoles && !contents.roles.contains(where: { $0.scope != .cluster }) {
      gaps.append(Gap([.roles], reason: "the sources hold no Roles"))
    }
    if !contents.bindings.contains(where: { $0.scope != .cluster }) {
      gaps.append(Gap([.roleBindings], reason: "the sources hold no RoleBindings"))
    }
    if !contents.bindings.indices.contains(where: { contents.bindings[$0].scope == .cluster }) {
      gaps.append(Gap([.clusterRoleBindings], reason: "the sources hold no ClusterRoleBindings"))
    }
    if directory.groups.isEmpty { gaps.append(Gap([.groups], reason: "the sources hold no Entra groups")) }
    if directory.members.isEmpty { gaps.append(Gap([.members], reason: "the sources hold no group members")) }
    return gaps
  }
}
