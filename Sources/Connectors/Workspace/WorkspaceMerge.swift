import AccessModel
import Manifests

/// Merges the files of a workspace. Later files count, contradictions and missing data become gaps, and files of
/// different clusters are refused.
struct WorkspaceMerge {
  var notes: [String] = []
  private let namespace: Name?
  private var described = DescribedCluster()
  private var kubernetes: [(path: String, folder: String, objects: KubernetesObjects)] = []
  private var kustomized: [String: Name] = [:]
  private var azure = AzureObjects()
  private var memberships = MembershipMerge()
  private var roleAssignments = LatestObjects<Identified<RoleAssignment>>()
  private var denyAssignments = LatestObjects<Identified<DenyAssignment>>()
  private var roleDefinitions = LatestObjects<RoleDefinition>()
  private var ownFiles = OwnFiles()
  private var gaps: [Gap] = []
  private var files: [(path: String, folder: String, modified: Timestamp?)] = []
  private var contradictions: [Gap] = []
  /// The live clusters that were read.
  private var clusters: [SourceDate] = []
  private var live: LiveSource?
  /// The parts that a live cluster listed: what is not among them does not exist, or is a gap already.
  private var listed: Set<Gap.Part> = []
  /// The parts that are known not to have been read, with the reason among the gaps.
  private var unread: Set<Gap.Part> = []
  /// The lists without entries, which may be no answer at all unless it is known how they were fetched.
  private var empty: [String] = []
  /// Whether there was a list of them, even an empty one.
  private var (hasRoleAssignments, hasDenyAssignments) = (false, false)

  /// - Parameter isDirectoryWhole: Whether the user says that all groups of the tenant are listed
  ///   (`--whole-directory`).
  init(namespace: Name?, isDirectoryWhole: Bool = false) {
    self.namespace = namespace
    memberships.isDirectoryWhole = isDirectoryWhole
  }

  /// Adds what a live cluster listed, and what it did not.
  mutating func add(_ pieces: [KubernetesObjects], gaps: [Gap], from cluster: SourceDate, _ live: LiveSource) {
    self.live = live
    kubernetes += pieces.map { (cluster.name, "", $0) }
    listed.formUnion(Gap.Part.kubernetes)
    add(unread: gaps)
    clusters.append(cluster)
  }

  mutating func add(_ file: SourceFile) throws(Problem) {
    files.append((file.path, file.folder, file.modified))
    switch file.content {
    case .kubernetes(let pieces):
      for uid in Set(pieces.flatMap(\.clusterUIDs)).sorted() { try described.note(uid: uid, in: file.path) }
      if pieces.contains(where: { $0.skipped["Kustomization"] != nil }) {
        notes.append("\(file.path) is a kustomization: what kustomize renders from it may differ from what was read.")
        kustomized[file.folder] = pieces.compactMap(\.kustomizationNamespace).last
      }
      if pieces.contains(where: \.isPartial) {
        notes.append("\(file.path) contains only one page of a list.")
        gaps.append(Gap(Set(Gap.Part.kubernetes), reason: "\(file.path) contains only one page of a list"))
      }
      kubernetes += pieces.map { (file.path, file.folder, $0) }
    case .eligibilities(let eligibilities):
      memberships.eligible = (memberships.eligible ?? []) + eligibilities.memberships
      azure.eligibleRoleAssignments += eligibilities.roleAssignments
      noteUnknown(eligibilities.unknown, in: file)
    case .azure(let objects):
      noteUnknown(objects.unknown, in: file)
      if file.folder.hasSuffix("/members") || file.folder == "members" {
        notes.append("\(file.path) is not named after a group's object ID, so its group is not known.")
      }
      // Most clusters have no deny assignments.
      if objects.count == 0 && file.name != "deny-assignments.json" { empty.append(file.path) }
      memberships.add(objects, file)
      memberships.add(principalsOf: objects.roleAssignments.map(\.value))
      roleAssignments.add(objects.roleAssignments, id: \.id)
      denyAssignments.add(objects.denyAssignments, id: \.id)
      roleDefinitions.add(objects.roleDefinitions, id: \.id)
      azure.fleetMembers += objects.fleetMembers
      if let profile = objects.profile { try add(profile, from: file.path) }
      if !objects.roleAssignments.isEmpty || file.name == "role-assignments.json" { hasRoleAssignments = true }
      if !objects.denyAssignments.isEmpty || file.name == "deny-assignments.json" { hasDenyAssignments = true }
    case .members(let group, let objects):
      noteUnknown(objects.unknown, in: file)
      memberships.add(objects, of: group, file)
    case .absentGroup(let group): memberships.addAbsent(group, file)
    case .origins(let origins):
      memberships.add(origins, file)
      if origins.has("kubernetes.json") { listed.formUnion(Gap.Part.kubernetes) }
      if origins.has("groups.json") { listed.formUnion([.groups, .members]) }
      add(unread: origins.gaps)
    case .owners(let owners): ownFiles.owners += owners
    case .exceptions(let exceptions): ownFiles.exceptions += exceptions
    case .policy(let policy): ownFiles.add(policy)
    case .memberships(let groups):
      noteUnknown(groups.reduce(0) { $0 + $1.1.unknown }, in: file)
      for (group, objects) in groups { memberships.add(objects, of: group, file) }
    }
  }

  /// Adds what is known not to have been read.
  private mutating func add(unread new: [Gap]) {
    gaps += new
    for gap in new { unread.formUnion(gap.parts) }
  }

  /// Adds the profile of a cluster; if two differ, the later counts.
  private mutating func add(_ profile: ClusterProfile, from path: String) throws(Problem) {
    try described.note(resourceID: profile.resourceID, in: path)
    if let other = azure.profile, other != profile {
      contradictions.append(Gap(definedTwice: "the cluster \(profile.name)", [.profile]))
    }
    azure.profile = profile
  }

  private mutating func noteUnknown(_ count: Int, in file: SourceFile) {
    guard count > 0 else { return }
    notes.append(
      "\(file.path) contains \(counted(count, "entry", "entries")) of an unknown kind; skipped.")
  }

  /// Adds problems with files that could not be read; every answer may depend on their contents, if their names do not
  /// say otherwise.
  mutating func add(_ problems: [Problem]) {
    for problem in problems {
      if SourceFile.isPolicy(problem.place.source) {
        ownFiles.add(AccessPolicy(problems: [problem]))
        continue
      }
      notes.append(problem.message)
      let parts = SourceFile.partOfName(problem.place.source).map { [$0] } ?? Set(Gap.Part.allCases)
      gaps.append(Gap(parts, reason: "\(problem.place.source) could not be read"))
    }
  }

  /// The merged files about the cluster, without those about Entra: the two are made in parallel.
  struct Cluster: Sendable {
    fileprivate let contents: Snapshot.Contents
    fileprivate let index: SnapshotIndex
    fileprivate let origins: Origins
    fileprivate let contradictions: [Gap]
    fileprivate let notes: [String]
  }

  /// The files about Entra, from which the directory is made.
  var entra: MembershipMerge { memberships }

  mutating func cluster() -> Cluster {
    var objects = ObjectMerge()
    objects.reserve(kubernetes.map(\.objects))
    for index in kubernetes.indices {
      kubernetes[index].objects.place(in: kustomized[kubernetes[index].folder] ?? namespace ?? "")
      objects.add(kubernetes[index].objects, from: InputFile.source(kubernetes[index].path))
    }
    var contents = objects.contents
    contents.profile = azure.profile
    contents.roleAssignments = roleAssignments.objects.map(\.value)
    contents.denyAssignments = denyAssignments.objects.map(\.value)
    contents.areDenyAssignmentsRead = hasDenyAssignments
    contents.roleDefinitions = roleDefinitions.objects
    contents.fleetMembers = azure.fleetMembers
    contents.eligibleRoleAssignments = azure.eligibleRoleAssignments
    contents.owners = ownFiles.owners
    contents.exceptions = ownFiles.exceptions
    contents.policy = ownFiles.policy
    let index = SnapshotIndex(contents)
    return Cluster(
      contents: contents, index: index, origins: Origins(objects.sources, objects.marks, of: contents, index),
      contradictions: objects.contradictions + contradictions + azureContradictions, notes: objects.notes)
  }

  private var azureContradictions: [Gap] {
    roleAssignments.contradicted.map {
      Gap(definedTwice: "the Azure role assignment \($0.id?.description ?? "")", [.azure])
    }
      + denyAssignments.contradicted.map {
        Gap(definedTwice: "the Azure deny assignment “\($0.value.name)”", [.denyAssignments])
      }
      + roleDefinitions.contradicted.map {
        Gap(definedTwice: "the Azure role \($0.roleName) (\($0.id))", [.azure])
      }
  }

  func reading(
    _ cluster: Cluster, _ entra: (directory: Directory, contradictions: [Gap]), title: String, at now: Timestamp
  ) -> WorkspaceReader.Reading {
    let contents = cluster.contents
    let (directory, contradictions) = (entra.directory, cluster.contradictions + entra.contradictions)
    let snapshot = Snapshot(
      contents: contents, directory: directory, title: azure.profile?.name ?? title, readAt: now,
      gaps: gaps
        + Gap.missing(from: contents, cluster.index, directory: directory, hasGroups: memberships.hasGroups)
        .filter { !$0.parts.isSubset(of: listed.union(unread)) }
        + missingAssignments.filter { !$0.parts.isSubset(of: unread.subtracting(Gap.Part.kubernetes)) }
        + contradictions, index: cluster.index, origins: cluster.origins,
      sources: sources, live: live)
    return WorkspaceReader.Reading(
      snapshot: snapshot,
      notes: notes + empty.filter { memberships.times[$0] == nil }.map { "\($0) is an empty list." }
        + contradictions.contradictionMessages + cluster.notes + memberships.notes(in: directory)
        + [WorkspaceMerge.absentGroups(snapshot)].compactMap { $0 })
  }

  /// The files with their dates; the files of a folder that has many are one.
  private var sources: [SourceDate] {
    let byFolder = Dictionary(grouping: files, by: \.folder)
    var seen: Set<String> = []
    return clusters
      + files.compactMap { file in
        let all = byFolder[file.folder] ?? []
        let isOfMembers = file.folder == "members" || file.folder.hasSuffix("/members")
        guard all.count > (isOfMembers ? 1 : WorkspaceMerge.mostFilesNamed) else {
          return SourceDate(
            name: InputFile.source(file.path), fetched: memberships.times[file.path], fileTime: file.modified)
        }
        guard seen.insert(file.folder).inserted else { return nil }
        let fetched = all.map { memberships.times[$0.path] }
        return SourceDate(
          name: file.folder + "/", files: all.count,
          fetched: fetched.contains(nil) ? nil : fetched.compactMap { $0 }.min(),
          fileTime: all.compactMap(\.modified).min())
      }
  }

  /// The most files of a folder that are named one by one; a workspace's own folder has fewer.
  private static let mostFilesNamed = 12

  /// The message about groups in bindings that no longer exist; nil if there are none.
  private static func absentGroups(_ snapshot: Snapshot) -> String? {
    let count = snapshot.absentGroupCount
    guard count > 0 else { return nil }
    return counted(
      count, "group named in bindings no longer exists in Entra: it gives",
      "groups named in bindings no longer exist in Entra: they give") + " nobody access."
  }

  /// The gaps about Azure: the lists of assignments that the sources lack and answers depend on.
  private var missingAssignments: [Gap] {
    guard let profile = azure.profile else {
      guard hasRoleAssignments || hasDenyAssignments else { return [] }
      return [Gap([.profile], reason: "whether the cluster uses Azure RBAC is not known (aks.json)")]
    }
    var gaps: [Gap] = []
    if profile.usesKubernetesRBAC == false {
      gaps.append(
        Gap(
          [.roleBindings, .clusterRoleBindings],
          reason: "the cluster does not use Kubernetes RBAC (aks.json), so everyone who signs in can do everything"))
    }
    if !hasRoleAssignments {
      gaps.append(Gap([.azure], reason: "the sources contain no Azure role assignments (role-assignments.json)"))
    }
    if !hasDenyAssignments && profile.usesAzureRBAC {
      gaps.append(.unreadDenyAssignments)
    }
    return gaps
  }
}
