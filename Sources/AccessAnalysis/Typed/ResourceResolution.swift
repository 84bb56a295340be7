import AccessModel

/// Resolves typed verbs and resources to the names in rules.
struct ResourceResolution {
  struct Target {
    var resource: Name
    var subresource: Name = ""
    var name: Name = ""
    /// The API groups to check; several if the resource may be in any of them.
    var groups: [Name]
    var isNamespaced: Bool?
    var notes: [String] = []

    /// `deployments.apps`, or `pods`; without a group if there are several.
    var label: String {
      guard groups.count == 1, let group = groups.first, !group.isEmpty else { return resource.text }
      return "\(resource).\(group)"
    }
  }

  let table: ResourceTable
  let snapshot: Snapshot
  /// Whether an unknown resource is refused.
  var isStrict = false

  /// The notes on a verb; refuses an unknown one that is similar to a known one.
  func notes(onVerb verb: String) throws(Refusal) -> [String] {
    guard !verb.isEmpty else { throw Refusal(nil, "The verb is empty") }
    let name = Name(verb)
    if name == "*" || table.verbs.contains(name) || ConstrainedImpersonation.isVerb(name) { return [] }
    if snapshot.roles.contains(where: { $0.rules.contains { $0.verbs.contains(name) } }) { return [] }
    let near = NearNames.of(verb, among: table.verbs.map(\.text) + ConstrainedImpersonation.identityVerbs)
    guard near.isEmpty else { throw Refusal(verb, "not a Kubernetes verb", nearest: near) }
    return ["“\(verb)” is not a Kubernetes verb; used as typed."]
  }

  /// The pod of a question such as `exec pods web` or `exec pod/web`; empty for any pod.
  func pod(_ typed: TypedAction, _ subresource: Name) throws(Refusal) -> (name: Name, note: String?) {
    guard typed.subresource == nil else {
      throw Refusal(typed.verb, "--subresource does not apply: it checks pods/\(subresource)")
    }
    let parts = (typed.resource ?? "pods").split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let word = String(parts.first ?? "")
    let rest = parts.count > 1 ? String(parts[1]) : nil
    guard (table.matching(word).first?.plural ?? Name(word)) == "pods", rest?.isEmpty != true else {
      throw Refusal(typed.verb, "only for pods; use \(typed.verb) pods [NAME], which checks pods/\(subresource)")
    }
    guard let rest, rest != subresource.text else { return (Name(typed.name ?? ""), nil) }
    if let name = typed.name { throw Refusal("\(word)/\(rest) \(name)", "the name is given twice") }
    return (Name(rest), nil)
  }

  /// - Parameters:
  ///   - typed: RESOURCE, RESOURCE/SUBRESOURCE or RESOURCE/NAME; what follows the slash is the name of an object if
  ///     the resource has no such subresource, and if `subresource` is given.
  ///   - subresource: The subresource, if it is given apart.
  ///   - name: The name, if it is given apart.
  func target(_ typed: String, subresource: String? = nil, name: String? = nil) throws(Refusal) -> Target {
    var target: Target
    if let slash = typed.firstIndex(of: "/") {
      let (word, rest) = (String(typed[..<slash]), String(typed[typed.index(after: slash)...]))
      guard !word.isEmpty, !rest.isEmpty else {
        throw Refusal(typed, "not a resource; expected one such as pods, deployments.apps or pods/log")
      }
      target = try resource(word)
      if subresource == nil, try isSubresource(rest, of: target, typed) {
        target.subresource = Name(rest)
      } else {
        if let name {
          throw Refusal("\(typed) \(name)", "the name is given twice; for a subresource, use --subresource \(rest)")
        }
        target.name = Name(rest)
        target.notes.append("“\(typed)” is read as \(target.label) named \(rest), as kubectl does.")
      }
    } else {
      target = try resource(typed)
    }
    if let name { target.name = Name(name) }
    guard let subresource else { return target }
    try add(subresource, to: &target)
    return target
  }

  /// Adds a subresource that is given apart.
  private func add(_ subresource: String, to target: inout Target) throws(Refusal) {
    guard !subresource.isEmpty else { throw Refusal(nil, "The subresource is empty") }
    target.subresource = Name(subresource)
    let known = subresources(of: target)
    if hasAnySubresource(target) || known.contains(subresource) { return }
    let near = NearNames.of(subresource, among: known)
    guard near.isEmpty else {
      throw Refusal(subresource, "\(target.label) has no such subresource", nearest: near)
    }
    target.notes.append("“\(subresource)” is not a known subresource of \(target.label); used as typed.")
  }

  /// Whether what follows the slash is a subresource; refuses what may be a misspelt one.
  private func isSubresource(_ rest: String, of target: Target, _ typed: String) throws(Refusal) -> Bool {
    if rest == "*" || hasAnySubresource(target) { return true }
    let known = subresources(of: target)
    let isKnown = known.contains(rest)
    let near = isKnown ? [rest] : NearNames.of(rest, among: known)
    if near.isEmpty { return false }
    if target.resource != Name(String(typed.prefix { $0 != "." && $0 != "/" })) {
      // kubectl reads TYPE/NAME here, and rules have RESOURCE/SUBRESOURCE; either may be meant.
      let subresources = near.map { "\(target.label)/\($0) (the subresource)" }
      throw Refusal(
        typed, "neither a resource nor a subresource",
        nearest: subresources + ["\(target.label) \(rest) (the object with that name)"])
    }
    if isKnown { return true }
    throw Refusal(
      typed, "\(target.label) has no such subresource",
      nearest: near.map { "\(target.label)/\($0)" } + ["\(target.label) \(rest)"])
  }

  /// Whether anything can be a subresource: of `*`, and of `userextras`, where it is the key.
  private func hasAnySubresource(_ target: Target) -> Bool {
    target.resource == "*" || target.resource == "userextras"
  }

  /// The subresources known offline or named in rules; those of custom resources are `status` and `scale`.
  private func subresources(of target: Target) -> [String] {
    let known = table.matching(target.label).first?.subresources ?? ["status", "scale"]
    let prefixes = ["\(target.resource)/", "*/"]
    let named = snapshot.roles.lazy.flatMap(\.rules).flatMap(\.resources).compactMap { resource in
      prefixes.first { resource.text.hasPrefix($0) }.map { String(resource.text.dropFirst($0.count)) }
    }
    return (known + Set(named).subtracting(["*"]).sorted()).distinct
  }

  /// The API group as people read it.
  static func label(ofGroup group: Name) -> String { group.isEmpty ? "the core group" : group.text }
}
