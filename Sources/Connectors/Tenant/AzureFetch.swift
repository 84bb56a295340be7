import AccessModel
import Manifests

/// Reads the Azure half of a live cluster through az.
///
/// The number of calls is 1 for the account, 1 for the cluster, and then for a cluster that is found 4 for role
/// assignments, deny assignments, role definitions and Azure roles that could be activated (1 more where az lacks the
/// command for deny assignments; 1 + the number of fleets more where Azure RBAC is on), the calls of `DirectoryFetch`, and
/// ⌈groups ÷ 20⌉ for the memberships that could be activated. A list that a service divides into pages takes a call a page.
/// Of several clusters, the account, `DirectoryFetch` and those memberships count once.
struct AzureFetch: Sendable {
  let az: Az
  let account: Account
  /// The URL of the API server, by which the cluster is found.
  let server: String
  /// The cluster, where it was named (`--aks`).
  let cluster: ManagedClusterID?
  /// What was answered earlier to the question which cluster it is; nil if it was not asked.
  let answer: AKSClusterQuestion.Answer?
  /// Asks it; nil if nobody can answer.
  let ask: AKSClusterQuestion.Asker?
  let now: Timestamp
  /// Is told what is being read.
  let say: @Sendable (String) -> Void

  /// Who is signed in.
  struct Account: Sendable {
    let cloud: AzureCloud
    let tenant: ObjectID
    let subscription: ObjectID

    /// - Throws: A failure if az is missing or nobody is signed in, and cancellation.
    init(_ az: Az) async throws(AzFailure) {
      let texts = try AzureList.texts(try await az.run(.account))
      guard let tenant = texts["tenantId"].flatMap({ ObjectID($0) }),
        let subscription = texts["id"].flatMap({ ObjectID($0) })
      else { throw AzFailure(.notJSON, "az account show names no tenant and subscription") }
      guard let cloud = AzureCloud(rawValue: texts["environmentName"] ?? AzureCloud.global.rawValue) else {
        throw AzFailure(.other, "the cloud \(texts["environmentName"] ?? "") is not known")
      }
      (self.cloud, self.tenant, self.subscription) = (cloud, tenant, subscription)
    }
  }

  /// What Azure says about one cluster, before anybody is looked up in Entra for it.
  struct Surroundings: Sendable {
    let resources: AzureResources
    var half: AzureHalf
    var profile: ClusterProfile?
    /// Whom to look up; nil where the cluster belongs to another tenant than the one that is signed in to.
    var sought: SoughtIdentities?
  }

  /// Reads what Azure says about the cluster; what may not be read is among the gaps.
  ///
  /// - Throws: Only cancellation.
  func surroundings(_ bound: SoughtIdentities) async throws(AzFailure) -> Surroundings {
    say("Reading the cluster through az …")
    let subscription = known?.subscription.flatMap { ObjectID($0) } ?? account.subscription
    let resources = AzureResources(az, account.cloud, subscription, at: now)
    var found = Surroundings(resources: resources, half: AzureHalf(at: now))
    found.half.tenant = account.tenant.description
    var sought = bound
    found.profile = try await profile(resources, bound, &found.half)
    if let profile = found.profile {
      let result = try await resources.read(around: profile, say: say)
      found.half.files += result.files
      found.half.gaps += result.gaps
      sought.add(groups: profile.adminGroups)
      sought.add(result.principals)
    }
    if let tenant = found.profile?.tenantID ?? found.profile?.identityTenantID, ObjectID(tenant) != account.tenant {
      found.half.mayBeKept = false
      found.half.gaps.append(
        Gap(
          [.groups, .members, .users],
          reason: "groups and people were not read: the cluster belongs to tenant \(tenant), and az is signed in to "
            + "\(account.tenant); run az login --tenant \(tenant)"))
      return found
    }
    found.sought = sought
    return found
  }

  /// Looks up whom clusters of the tenant name, once for all of them, and completes the half of each.
  ///
  /// - Throws: Only cancellation.
  static func halves(
    _ clusters: [Surroundings], _ account: Account, _ az: Az, at now: Timestamp, say: @Sendable (String) -> Void
  ) async throws(AzFailure) -> [AzureHalf] {
    let sought = clusters.compactMap(\.sought).reduce(into: SoughtIdentities()) { $0.formUnion($1) }
    guard clusters.contains(where: { $0.sought != nil }) else { return clusters.map(\.half) }
    let batch = GraphBatch(az: az, graph: account.cloud.graph, subscription: account.subscription)
    var directory = DirectoryFetch(az, batch, at: now)
    try await directory.read(sought, say: say)
    say("Reading what could be activated through az …")
    let memberships = try await EligibilityFetch.memberships(directory.asked.sorted(), batch)
    var halves: [AzureHalf] = []
    for cluster in clusters {
      var half = cluster.half
      if cluster.sought != nil {
        half.files += directory.files
        half.gaps += directory.gaps
        let eligibilities = EligibilityFetch(cluster.resources, memberships, at: now)
        let (file, gap) = try await eligibilities.read(cluster.profile)
        half.files += [file].compactMap(\.self)
        half.gaps += [gap].compactMap(\.self)
      }
      halves.append(half)
    }
    return halves
  }

  /// The cluster, if it was named or answered.
  private var known: ManagedClusterID? {
    if cluster == nil, case .cluster(let id)? = answer { id } else { cluster }
  }

  /// Reads the cluster that is known, or the one with the server's address, or else the one that is answered.
  ///
  /// - Throws: A failure if it cannot be read, or is not known.
  private func clusterFile(
    _ resources: AzureResources, _ bound: SoughtIdentities
  ) async throws(AzFailure) -> (FetchedFile, ClusterProfile) {
    if let known {
      do throws(AzFailure) {
        return try await resources.cluster(known)
      } catch {
        // What was answered may be gone since.
        guard cluster == nil, error.cause == .notFound else { throw error }
      }
    }
    if cluster == nil, case .noneOfThese? = answer { throw resources.noneAnswered }
    let clusters = try await resources.clusters()
    let host = AzureResources.host(server)
    let fitting = clusters.filter { $0.hosts.contains(host) }
    if fitting.count == 1 { return try resources.cluster(fitting[0]) }
    let candidates = (fitting.isEmpty ? clusters : fitting).filter { $0.id != nil }
    let mayMatter = !fitting.isEmpty || AzureResources.isOfAKS(server) || !bound.isEmpty
    if mayMatter, !candidates.isEmpty, let ask {
      let question = AKSClusterQuestion(
        host: host, subscription: resources.subscription, candidates: candidates.compactMap(\.id),
        isShared: !fitting.isEmpty)
      let answer = await ask(question)
      if Task.isCancelled { throw AzFailure(.cancelled, "") }
      switch answer {
      case .cluster(let id)?:
        if let chosen = candidates.first(where: { $0.id == id }) { return try resources.cluster(chosen) }
      case .noneOfThese?: throw resources.noneAnswered
      case nil: break
      }
    }
    throw resources.notExactlyOne(fitting, host)
  }

  /// Reads the cluster's profile; nil if that fails.
  private func profile(
    _ resources: AzureResources, _ bound: SoughtIdentities, _ half: inout AzureHalf
  ) async throws(AzFailure) -> ClusterProfile? {
    do throws(AzFailure) {
      let (file, profile) = try await clusterFile(resources, bound)
      half.files.append(file)
      let host = AzureResources.host(server)
      let texts = try AzureList.texts(file.pieces[0])
      if cluster != nil, !AzureResources.hosts(of: texts).contains(host) {
        half.mayBeKept = false
        half.notes.append("The address of \(profile.name) (--aks) in Azure is not \(host), that of the live cluster.")
      }
      return profile
    } catch {
      if error.cause == .cancelled { throw error }
      // A server elsewhere that Azure does not know, and that binds nobody of Entra, belongs to no AKS cluster.
      if error.cause == .notFound, cluster == nil, !AzureResources.isOfAKS(server), bound.isEmpty { return nil }
      half.isUnanswered = error.isUnanswered
      half.gaps.append(
        Gap(
          [.profile, .azure, .denyAssignments],
          reason: "the cluster's profile and Azure's assignments were not read: \(error.clause)"))
      return nil
    }
  }
}
