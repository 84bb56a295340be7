import AccessModel
import Manifests

/// Reads what Azure Resource Manager knows about a cluster: its profile, who is assigned which roles, and its fleet.
struct AzureResources: Sendable {
  let az: Az
  let cloud: AzureCloud
  let subscription: ObjectID
  let now: Timestamp

  /// What was read around a cluster.
  struct Result: Sendable {
    var files: [FetchedFile] = []
    var gaps: [Gap] = []
    /// Whom assignments name that reach the cluster.
    var principals: Set<ObjectID> = []
  }

  /// The versions of the interfaces (Microsoft, "Azure REST API reference").
  private static let (denyVersion, fleetVersion) = ("2022-04-01", "2023-10-15")

  init(_ az: Az, _ cloud: AzureCloud, _ subscription: ObjectID, at now: Timestamp) {
    (self.az, self.cloud, self.subscription, self.now) = (az, cloud, subscription, now)
  }

  /// A cluster of the subscription, as az lists it.
  struct Cluster: Sendable {
    fileprivate let entry: AzureList.Entry

    /// Nil if the resource ID is not one that az may be given.
    var id: ManagedClusterID? {
      entry.texts["id"].flatMap { ManagedClusterID(resourceID: $0) }.flatMap { id in
        id.subscription.flatMap { ObjectID($0) } == nil ? nil : id
      }
    }

    /// Its addresses, in lower case.
    var hosts: [String] { AzureResources.hosts(of: entry.texts) }
  }

  /// Reads a cluster.
  func cluster(_ id: ManagedClusterID) async throws(AzFailure) -> (FetchedFile, ClusterProfile) {
    let call = AzCall.cluster(id, in: subscription)
    return try profile(try await az.run(call), call)
  }

  /// The file of a cluster that was listed.
  func cluster(_ listed: Cluster) throws(AzFailure) -> (FetchedFile, ClusterProfile) {
    try profile(Array(listed.entry.bytes), AzCall.clusters(in: subscription))
  }

  /// Lists the clusters of the subscription.
  func clusters() async throws(AzFailure) -> [Cluster] {
    try AzureList(try await az.run(.clusters(in: subscription))).entries.map { Cluster(entry: $0) }
  }

  /// Why it is not known which cluster it is, if it is not asked or not answered.
  func notExactlyOne(_ fitting: [Cluster], _ host: String) -> AzFailure {
    let ids = fitting.compactMap { $0.entry.texts["id"] }
    let count = fitting.isEmpty ? "no AKS cluster" : "\(fitting.count) AKS clusters (\(listed(ids, most: 5)))"
    let verb = fitting.isEmpty ? "has" : "have"
    return AzFailure(
      fitting.isEmpty ? .notFound : .other,
      clause: "\(count) of subscription \(subscription) \(verb) the address \(host); name it with --aks RESOURCE-ID",
      isUnanswered: true)
  }

  /// The failure if it was answered that it is none of those listed.
  var noneAnswered: AzFailure {
    AzFailure(
      .notFound,
      clause: "it is none of the AKS clusters of subscription \(subscription), as was answered; if it is another one, "
        + "use --aks RESOURCE-ID")
  }

  private func profile(_ bytes: [UInt8], _ call: AzCall) throws(AzFailure) -> (FetchedFile, ClusterProfile) {
    guard case .azure(let objects)? = try? SourceFile(path: "aks.json", bytes: bytes).content,
      let profile = objects.profile
    else { throw AzFailure(.notJSON, "no managed cluster") }
    return (file("aks.json", call, [bytes + "\n".utf8]), profile)
  }

  /// The addresses of a cluster, in lower case.
  static func hosts(of texts: [String: String]) -> [String] {
    ["fqdn", "privateFqdn", "privateFQDN", "azurePortalFqdn", "azurePortalFQDN"].compactMap { texts[$0]?.lowercased() }
  }

  /// The host of a URL, in lower case.
  static func host(_ url: String) -> String {
    let rest = url.split(separator: "://", maxSplits: 1).last ?? ""
    return String(rest.prefix { $0 != "/" && $0 != ":" }).lowercased()
  }

  /// Whether a server is at an address of AKS (Microsoft, "Outbound network and FQDN rules for AKS clusters").
  static func isOfAKS(_ server: String) -> Bool {
    let host = host(server)
    return [".azmk8s.io", ".azk8s.cn", ".containerservice.azure.us"].contains { host.hasSuffix($0) }
  }

  /// Reads the assignments and definitions of the cluster's subscription, and its fleets where they matter.
  ///
  /// - Throws: Only cancellation.
  func read(around profile: ClusterProfile, say: (String) -> Void) async throws(AzFailure) -> Result {
    say("Reading Azure's role assignments through az …")
    async let assignments = lists(.roleAssignments(in: subscription))
    async let definitions = lists(.roleDefinitions(in: subscription))
    async let denials = denyAssignments()
    var result = Result()
    let scope = AzureScope(profile.resourceID)
    try add("role-assignments.json", await assignments, [.azure], "Azure role assignments", to: &result)
    try add("role-definitions.json", await definitions, [], "Azure role definitions", to: &result)
    try add("deny-assignments.json", await denials, [.denyAssignments], "Azure deny assignments", to: &result)
    if profile.usesAzureRBAC {
      say("Reading fleets through az …")
      try add("fleet-members.json", await fleetMembers(), [], "fleets", to: &result)
    }
    for file in result.files {
      guard case .azure(let objects)? = try? file.source(in: "azure").content else { continue }
      let reaching = objects.roleAssignments.lazy.map(\.value).filter {
        let assigned = AzureScope($0.scope)
        return assigned.contains(scope) || scope.contains(assigned) || assigned.fleet != nil
      }
      result.principals.formUnion(reaching.map(\.principalID))
      for denial in objects.denyAssignments.lazy.map(\.value) {
        result.principals.formUnion((denial.principals + denial.excludedPrincipals).map(\.id).filter { $0 != .zero })
      }
    }
    return result
  }

  /// A list and the command that prints it, or why there is none.
  typealias Listed = Swift.Result<(call: AzCall, text: [UInt8]), AzFailure>

  private func add(
    _ path: String, _ listed: Listed, _ parts: Set<Gap.Part>, _ what: String, to result: inout Result
  ) throws(AzFailure) {
    switch listed {
    case .success((let call, let text)): result.files.append(file(path, call, [text]))
    case .failure(let failure):
      if failure.cause == .cancelled { throw failure }
      result.gaps.append(Gap(parts, reason: "\(what) were not read: \(failure.clause)"))
    }
  }

  private func file(_ path: String, _ call: AzCall, _ pieces: [[UInt8]]) -> FetchedFile {
    FetchedFile(path: path, command: call.line, time: now, isWhole: true, pieces: pieces)
  }

  /// What a command of az lists.
  private func lists(_ call: AzCall) async -> Listed {
    do throws(AzFailure) {
      let bytes = try await az.run(call)
      _ = try AzureList(bytes)
      return .success((call, bytes))
    } catch {
      return .failure(error)
    }
  }

  /// What a service lists, page by page, in the form in which az prints it.
  func entries(_ path: String) async throws(AzFailure) -> [AzureList.Entry] {
    var entries: [AzureList.Entry] = []
    var next: String? = cloud.resourceManager + path
    while let url = next {
      guard url.hasPrefix("\(cloud.resourceManager)/") else { throw AzFailure(.notJSON, "a next page elsewhere") }
      let list = try AzureList(try await az.run(.get(url, in: subscription)))
      entries += list.entries.map(AzureList.flattened)
      next = list.next
    }
    return entries
  }

  private func denyAssignments() async -> Listed {
    let listed = await lists(.denyAssignments(in: subscription))
    guard case .failure(let failure) = listed, failure.cause == .unknownToThisVersion else { return listed }
    let path =
      "/subscriptions/\(subscription)/providers/Microsoft.Authorization/denyAssignments?api-version="
      + AzureResources.denyVersion
    do throws(AzFailure) {
      return .success((.get(cloud.resourceManager + path, in: subscription), AzureList.text(try await entries(path))))
    } catch {
      return .failure(error)
    }
  }

  /// The members of every fleet in the subscription.
  private func fleetMembers() async -> Listed {
    let version = "?api-version=\(AzureResources.fleetVersion)"
    let path = "/subscriptions/\(subscription)/providers/Microsoft.ContainerService/fleets\(version)"
    do throws(AzFailure) {
      var members: [AzureList.Entry] = []
      for fleet in try await entries(path) {
        let id = fleet.texts["id"] ?? ""
        guard AzureScope(id).fleet == AzureScope(id), AzureResources.isPath(id) else {
          throw AzFailure(.notJSON, "a fleet with the ID \(id)")
        }
        members += try await entries("\(id)/members\(version)")
      }
      return .success((.get(cloud.resourceManager + path, in: subscription), AzureList.text(members)))
    } catch {
      return .failure(error)
    }
  }

  /// Whether a resource ID can stand in an address as it is.
  static func isPath(_ id: String) -> Bool {
    id.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "/", ".", "-", "_", "(", ")": true
      default: !scalar.isASCII && scalar.properties.isAlphabetic
      }
    }
  }
}
