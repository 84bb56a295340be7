import AccessModel
import Manifests

/// Looks up groups, users and service principals in Microsoft Graph, and the members of the groups, nested ones included.
///
/// The number of calls, for n identities, g groups at each of the levels of nesting and u users in all:
/// ⌈n ÷ 1,000⌉ + Σ ⌈g ÷ 20⌉ + ⌈u ÷ 300⌉; a group with more than 999 members counts again for each further 999.
struct DirectoryFetch {
  private static let (idsPerCall, usersPerRequest) = (1_000, 15)

  let az: Az
  let batch: GraphBatch
  let now: Timestamp
  /// In the order in which they were found.
  private var groups: [(id: ObjectID, entry: AzureList.Entry)] = []
  private var servicePrincipals: [AzureList.Entry] = []
  private var users: Set<ObjectID> = []
  private var knownGroups: Set<ObjectID> = []
  private(set) var files: [FetchedFile] = []
  /// What could not be looked up.
  private(set) var gaps: [Gap] = []

  init(_ az: Az, _ batch: GraphBatch, at now: Timestamp) {
    (self.az, self.batch, self.now) = (az, batch, now)
  }

  /// The groups whose members were asked for.
  private(set) var asked: Set<ObjectID> = []

  /// Looks everything up; what fails is among the gaps.
  ///
  /// - Throws: Only cancellation.
  mutating func read(_ sought: SoughtIdentities, say: (String) -> Void) async throws(AzFailure) {
    say("Reading groups and people of Entra through az …")
    let byIDs: AzCall?
    do throws(AzFailure) {
      byIDs = try await identify(sought.groups.union(sought.others).sorted())
    } catch {
      return try fail([.groups, .members, .users], "Entra's groups and people", error)
    }
    say("Reading the members of groups through az …")
    do throws(AzFailure) {
      try await readMembers(of: sought.groups.union(knownGroups))
    } catch {
      try fail([.members], "group members", error)
    }
    add(
      "groups.json", byIDs ?? DirectoryFetch.identify([], batch), groups.sorted { $0.id < $1.id }.map(\.entry))
    if !servicePrincipals.isEmpty, let byIDs { add("service-principals.json", byIDs, servicePrincipals) }
    say("Reading people through az …")
    do throws(AzFailure) {
      try await readUsers(sought.principalNames)
    } catch {
      try fail([.users], "people", error)
    }
  }

  private mutating func fail(_ parts: Set<Gap.Part>, _ what: String, _ failure: AzFailure) throws(AzFailure) {
    if failure.cause == .cancelled { throw failure }
    gaps.append(Gap(parts, reason: "\(what) were not read: \(failure.clause)"))
  }

  private mutating func add(_ path: String, _ call: AzCall, _ entries: [AzureList.Entry]) {
    files.append(
      FetchedFile(path: path, command: call.line, time: now, isWhole: false, pieces: [AzureList.text(entries)]))
  }

  private static func identify(_ ids: some Sequence<ObjectID>, _ batch: GraphBatch) -> AzCall {
    let types = ["user", "group", "servicePrincipal"].map { Value.text($0) }
    return .post(
      "\(batch.graph)/directoryObjects/getByIds",
      .members(["ids": .list(ids.map { .text($0.description) }), "types": .list(types)]), in: batch.subscription)
  }

  /// Learns what the IDs are of.
  ///
  /// - Returns: A call that did so; nil if there are no IDs.
  private mutating func identify(_ ids: [ObjectID]) async throws(AzFailure) -> AzCall? {
    var last: AzCall?
    for start in stride(from: 0, to: ids.count, by: DirectoryFetch.idsPerCall) {
      let call = DirectoryFetch.identify(ids[start..<min(start + DirectoryFetch.idsPerCall, ids.count)], batch)
      last = call
      for entry in try AzureList(try await az.run(call)).entries { note(entry) }
    }
    return last
  }

  /// Notes an object of Entra.
  ///
  /// - Returns: The group that it is, if it was not known.
  @discardableResult
  private mutating func note(_ entry: AzureList.Entry, isMember: Bool = false) -> ObjectID? {
    guard let id = entry.texts["id"].flatMap({ ObjectID($0) }) else { return nil }
    switch entry.texts["@odata.type"] {
    case "#microsoft.graph.user": users.insert(id)
    case "#microsoft.graph.servicePrincipal": if !isMember { servicePrincipals.append(entry) }
    case "#microsoft.graph.group":
      guard knownGroups.insert(id).inserted else { return nil }
      groups.append((id, entry))
      return id
    default: break
    }
    return nil
  }

  /// Reads the members of groups, and of the groups among them, level by level.
  private mutating func readMembers(of first: Set<ObjectID>) async throws(AzFailure) {
    var waiting = first.sorted().map { (id: $0, path: "/groups/\($0)/members?$top=999") }
    var members: [ObjectID: [AzureList.Entry]] = [:]
    while !waiting.isEmpty {
      asked.formUnion(waiting.map(\.id))
      let answers = try await batch.answers(waiting.map(\.path))
      var (next, found) = ([(id: ObjectID, path: String)](), [ObjectID]())
      for ((group, _), answer) in zip(waiting, answers) {
        guard answer.status == 200 else {
          members[group] = nil
          // That a group does not exist is an answer; any other leaves its members unknown.
          if DirectoryFetch.isAbsent(answer) { addMembers(of: group, Array(answer.body)) }
          continue
        }
        let list = try AzureList(answer.body)
        found += list.entries.compactMap { note($0, isMember: true) }
        members[group, default: []] += list.entries
        guard let link = list.next else {
          addMembers(of: group, AzureList.text(members.removeValue(forKey: group) ?? []))
          continue
        }
        guard link.hasPrefix("\(batch.graph)/") else { throw AzFailure(.notJSON, "a next page elsewhere") }
        next.append((group, String(link.dropFirst(batch.graph.count))))
      }
      waiting = next + found.filter { !asked.contains($0) }.map { ($0, "/groups/\($0)/members?$top=999") }
    }
  }

  private static func isAbsent(_ answer: GraphBatch.Answer) -> Bool {
    guard answer.status == 404 else { return false }
    return Array(answer.body).withUnsafeBufferPointer { (try? AzureReader.isNotFound($0)) == true }
  }

  private mutating func addMembers(of group: ObjectID, _ text: [UInt8]) {
    files.append(
      FetchedFile(
        path: "members/\(group).json",
        command: ["az", "ad", "group", "member", "list", "--group", group.description, "--output", "json"], time: now,
        isWhole: true, pieces: [text]))
  }

  /// Reads whether accounts are enabled and of guests, which lists of members do not say.
  private mutating func readUsers(_ names: Set<Name>) async throws(AzFailure) {
    let filters =
      DirectoryFetch.filters("id", users.sorted().map(\.description))
      + DirectoryFetch.filters("userPrincipalName", names.sorted().map(\.text))
    guard !filters.isEmpty else { return }
    let fields = "id,displayName,userPrincipalName,mail,accountEnabled,userType"
    let paths = filters.map { "/users?$filter=\($0)&$select=\(fields)&$top=999" }
    var entries: [AzureList.Entry] = []
    for answer in try await batch.answers(paths) {
      guard answer.status == 200 else {
        throw AzFailure(
          answer.status == 403 ? .forbidden : .other, "Microsoft Graph answers with status \(answer.status)")
      }
      entries += try AzureList(answer.body).entries
    }
    var seen: Set<String> = []
    entries = entries.filter { seen.insert($0.texts["id"] ?? "").inserted }
    add("users.json", GraphBatch.call(Array(paths.prefix(1)), batch.graph, batch.subscription), entries)
  }

  /// Filters for values of a field, as many in each as Graph takes in one list.
  private static func filters(_ field: String, _ values: [String]) -> [String] {
    stride(from: 0, to: values.count, by: usersPerRequest).map { start in
      let list = values[start..<min(start + usersPerRequest, values.count)].map { "'\(escaped($0))'" }
      return "\(field)%20in%20(\(list.joined(separator: ",")))"
    }
  }

  /// The characters of user principal names that mean something else in an address or in a filter.
  private static func escaped(_ text: String) -> String {
    text.map { $0 == "'" ? "''" : $0 == "#" ? "%23" : $0 == "^" ? "%5E" : String($0) }.joined()
  }
}
