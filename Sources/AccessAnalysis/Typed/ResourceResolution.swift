import AccessModel

/// Resolves typed verbs and resources to the names in rules.
struct ResourceResolution {
  struct Target {
    var resource: Name
    var subresource: Name
    var group: Name
    var isNamespaced: Bool?
    var notes: [String] = []
  }

  let table: ResourceTable
  let snapshot: Snapshot

  /// The notes on a verb; refuses an unknown one that is similar to a known one.
  func notes(onVerb verb: String) throws(Refusal) -> [String] {
    guard !verb.isEmpty else { throw Refusal(nil, "The verb is empty") }
    let name = Name(verb)
    if name == "*" || table.verbs.contains(name) { return [] }
    if snapshot.roles.contains(where: { $0.rules.contains { $0.verbs.contains(name) } }) { return [] }
    let near = NearNames.of(verb, among: table.verbs.map(\.text))
    guard near.isEmpty else { throw Refusal(verb, "not a Kubernetes verb", nearest: near) }
    return ["“\(verb)” is not a Kubernetes verb; used as typed."]
  }

  func target(_ typed: String) throws(Refusal) -> Target {
    guard let slash = typed.firstIndex(of: "/") else { return try resource(typed) }
    let (word, rest) = (String(typed[..<slash]), String(typed[typed.index(after: slash)...]))
    guard !word.isEmpty, !rest.isEmpty else {
      throw Refusal(typed, "not a resource; expected one such as pods, deployments.apps or pods/log")
    }
    var target = try resource(word)
    target.subresource = Name(rest)
    guard let known = table.matching(word).first else { return target }
    let plural = Name(String(word.prefix { $0 != "." }))
    let near =
      known.subresources.contains(rest) ? [rest] : NearNames.of(rest, among: known.subresources)
    if plural != known.plural {
      // kubectl reads TYPE/NAME here, and rules have RESOURCE/SUBRESOURCE; either may be meant.
      let subresources = near.map { "\(known.label)/\($0) (the subresource)" }
      throw Refusal(
        typed, "neither a resource nor a subresource",
        nearest: subresources + ["\(known.label) \(rest) (the object with that name)"])
    }
    if known.subresources.contains(rest) { return target }
    guard near.isEmpty else {
      throw Refusal(
        typed, "\(known.label) has no such subresource",
        nearest: near.map { "\(known.label)/\($0)" } + ["\(known.label) \(rest)"])
    }
    target.notes.append("“\(typed)” is not a known subresource; used as typed.")
    return target
  }

  private func resource(_ word: String) throws(Refusal) -> Target {
    let found = table.matching(word)
    if let first = found.first {
      // The metrics API has pods too, but nobody means those.
      let others = first.group.isEmpty ? [] : found.dropFirst().filter { $0.group != first.group }.map(\.label)
      let notes =
        others.isEmpty
        ? [] : ["“\(word)” is read as \(first.label); other resources with this name: \(listed(others))."]
      return Target(
        resource: first.plural, subresource: "", group: first.group, isNamespaced: first.isNamespaced, notes: notes)
    }
    // kubectl accepts RESOURCE.VERSION.GROUP, but rules have no versions.
    if let match = word.wholeMatch(of: #/([^.]+)\.v[0-9]+((alpha|beta)[0-9]+)?(\..*)?/#) {
      let group = match.output.4.map { String($0.dropFirst()) } ?? ""
      return try resource(group.isEmpty ? String(match.output.1) : "\(match.output.1).\(group)")
    }
    let parts = word.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2 {
      return Target(resource: Name(parts[0]), subresource: "", group: Name(parts[1]))
    }
    if word == "*" {
      let note = "“*” asks for everything in the core group, as kubectl does; *.* asks for every group."
      return Target(resource: "*", subresource: "", group: "", notes: [note])
    }
    return try unknown(word)
  }

  /// The plain name of a custom resource means the one in the group that rules name it in, if there is exactly one.
  private func unknown(_ word: String) throws(Refusal) -> Target {
    let groups = Set(
      snapshot.roles.lazy.flatMap(\.rules).filter { $0.resources.contains(Name(word)) }.flatMap(\.apiGroups)
        .filter { $0 != "*" }
    ).sorted()
    if groups.count > 1 {
      let candidates = groups.map { $0.isEmpty ? "\(word). (the core group)" : "\(word).\($0)" }
      throw Refusal(word, "a resource of \(groups.count) API groups", nearest: candidates)
    }
    if let group = groups.first {
      return Target(
        resource: Name(word), subresource: "", group: group,
        notes: ["“\(word)” is read as \(group.isEmpty ? word : "\(word).\(group)"), as named in rules."])
    }
    let custom = Set(snapshot.roles.lazy.flatMap(\.rules).flatMap(\.resources).map(\.text))
    let near = NearNames.of(word, among: table.all.map(\.label) + custom.filter { !$0.contains("*") }.sorted())
    let note = Refusal(
      nil, "“\(word)” is not a known resource; used as typed, in the core group", nearest: near)
    return Target(resource: Name(word), subresource: "", group: "", notes: [note.message])
  }
}
