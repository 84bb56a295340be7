import AccessModel

extension ResourceResolution {
  /// Resolves RESOURCE, with or without an API group.
  func resource(_ word: String) throws(Refusal) -> Target {
    let found = table.matching(word)
    if let first = found.first {
      // The metrics API has pods too, but nobody means those.
      let others = first.group.isEmpty ? [] : found.dropFirst().filter { $0.group != first.group }.map(\.label)
      let notes =
        others.isEmpty
        ? [] : ["“\(word)” is read as \(first.label); other resources with this name: \(listed(others))."]
      return Target(resource: first.plural, groups: [first.group], isNamespaced: first.isNamespaced, notes: notes)
    }
    // kubectl accepts RESOURCE.VERSION.GROUP, but rules have no versions.
    if let match = word.wholeMatch(of: #/([^.]+)\.v[0-9]+((alpha|beta)[0-9]+)?(\..*)?/#) {
      let group = match.output.4.map { String($0.dropFirst()) } ?? ""
      return try resource(group.isEmpty ? String(match.output.1) : "\(match.output.1).\(group)")
    }
    let parts = word.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2 { return try resource(Name(parts[0]), of: Name(parts[1]), word) }
    if word == "*" {
      let note = "“*” asks for everything in the core group, as kubectl does; *.* asks for every group."
      return Target(resource: "*", groups: [""], notes: [note])
    }
    return try unknown(word)
  }

  /// A resource that only rules may name, with its API group.
  private func resource(_ name: Name, of group: Name, _ word: String) throws(Refusal) -> Target {
    let isNamed =
      name == "*" || group == "*"
      || snapshot.roles.contains { role in
        role.rules.contains { $0.apiGroups.contains(group) && $0.resources.contains { names($0, name) } }
      }
    var target = Target(resource: name, groups: [group])
    if !isNamed { target.notes = [try note(onUnknown: word, "used as typed")] }
    return target
  }

  /// The plain name of a custom resource: it is in the API groups in which rules name it.
  ///
  /// If none does, it may be in any group that a rule allows as a whole, and in the core group.
  private func unknown(_ word: String) throws(Refusal) -> Target {
    let name = Name(word)
    var (naming, covering): (Set<Name>, Set<Name>) = ([], [])
    for rule in snapshot.roles.lazy.flatMap(\.rules) {
      if rule.resources.contains(where: { names($0, name) }) {
        naming.formUnion(rule.apiGroups)
      } else if rule.resources.contains(where: { $0 == "*" || $0.text.hasPrefix("*/") }) {
        covering.formUnion(rule.apiGroups)
      }
    }
    naming.remove("*")
    guard naming.isEmpty else {
      let target = Target(resource: name, groups: naming.sorted())
      let note = "“\(word)” is not a resource of Kubernetes; checking it in \(place(target)), as named in rules."
      return Target(resource: name, groups: target.groups, notes: [note])
    }
    // The core group comes last: a custom resource is in another.
    var target = Target(resource: name, groups: covering.subtracting(["*", ""]).sorted() + [""])
    target.notes = [try note(onUnknown: word, "used as typed, in \(place(target))")]
    return target
  }

  /// The API groups of a resource as people read them.
  private func place(_ target: Target) -> String {
    listed(target.groups.map(ResourceResolution.label), most: 20)
  }

  /// Whether a resource in a rule is that of a name, or a subresource of it.
  private func names(_ resource: Name, _ name: Name) -> Bool {
    resource == name || resource.text.utf8.starts(with: "\(name)/".utf8)
  }

  /// The note on a resource that is neither built in nor named in rules; refuses it if asked to be strict.
  private func note(onUnknown word: String, _ reading: String) throws(Refusal) -> String {
    let custom = Set(
      snapshot.roles.lazy.flatMap(\.rules).flatMap { rule in
        rule.resources.flatMap { resource in
          [resource.text] + rule.apiGroups.filter { !$0.isEmpty }.map { "\(resource).\($0)" }
        }
      })
    let near = NearNames.of(word, among: table.all.map(\.label) + custom.filter { !$0.contains("*") }.sorted())
    if isStrict { throw Refusal(word, "not a known resource", nearest: near) }
    return Refusal(nil, "“\(word)” is not a known resource; \(reading)", nearest: near).message
  }
}
