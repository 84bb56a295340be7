import AccessModel

/// A verb and a resource as people type them, resolved to requests for the authorizer.
package struct ResourceChoice: Sendable {
  /// The actions to check; several if any of them is enough, such as `create` and `get` of `pods/exec`, or a resource
  /// that may be in several API groups.
  package let actions: [AccessAction]
  /// Whether the resource is namespaced; nil for a path, and if it is not known.
  package let isNamespaced: Bool?
  /// The version of the API server; nil if it is not known.
  package let version: KubernetesVersion?
  /// Notes on how the input was interpreted.
  package let notes: [String]

  /// The namespace of the request for a cluster-scoped object: that of a Namespace is the namespace itself.
  package var ownNamespace: Name? {
    guard case .resource("", "namespaces", _, let name) = actions.first?.target, !name.isEmpty else { return nil }
    return name
  }

  /// The note on checking the resource in a namespace; nil if that is the usual question.
  ///
  /// The namespace is checked all the same: the API server checks `bind` and `escalate` of a ClusterRole in the
  /// namespace of the binding, so that a Role there can allow it.
  package func note(in namespace: Name) -> String? {
    guard isNamespaced == false, ownNamespace != namespace else { return nil }
    return "the resource is not namespaced; checking what Roles in \(namespace) allow too, as for bind and escalate."
  }

  /// The note on the API groups in which a question about several of them is allowed; nil if it is about one.
  ///
  /// - Parameter allowed: Whether each action is allowed.
  package func note(allowed: [Bool]) -> String? {
    let groups = actions.map(\.groupLabel)
    guard Set(groups).count > 1 else { return nil }
    let yes = groups.indices.filter { allowed[$0] }.map { groups[$0] }.distinct
    let no = groups.distinct.filter { !yes.contains($0) }
    if yes.isEmpty { return nil }
    return "allowed in \(listed(yes))" + (no.isEmpty ? "." : ", not in \(listed(no)).")
  }

  /// - Parameter joinsSessions: Whether `create` or `get` of `pods/exec` and similar subresources checks all that starts
  ///   a session.
  package init(
    _ typed: TypedAction, joinsSessions: Bool = false, _ table: ResourceTable, in snapshot: Snapshot
  ) throws(Refusal) {
    let reader = ResourceResolution(table: table, snapshot: snapshot, isStrict: typed.isStrict)
    let version = typed.version ?? snapshot.serverVersion
    self.version = version
    let sessions = SessionRule(version: version)
    if let subresource = SessionRule.subresource(ofVerb: typed.verb) {
      let (name, note) = try reader.pod(typed, subresource)
      actions = sessions.verbs.map { AccessAction($0, "pods", subresource: subresource, name: name) }
      isNamespaced = true
      notes = [note, sessions.note(subresource)].compactMap { $0 }
      return
    }
    guard let resource = typed.resource, !resource.isEmpty else {
      throw Refusal(nil, "Specify a resource: \(typed.verb) RESOURCE, such as \(typed.verb) pods")
    }
    var notes = try reader.notes(onVerb: typed.verb)
    if resource.hasPrefix("/") {
      guard typed.name == nil else { throw Refusal(resource, "NAME does not apply to a path") }
      guard typed.subresource == nil else { throw Refusal(resource, "--subresource does not apply to a path") }
      actions = [AccessAction(Name(typed.verb), path: Name(resource))]
      isNamespaced = nil
      self.notes = notes
      return
    }
    var target = try reader.target(resource, subresource: typed.subresource, name: typed.name)
    notes += target.notes
    if let group = ConstrainedImpersonation.group(ofVerb: typed.verb, target.resource), !resource.contains(".") {
      target.groups = [group]
    }
    var verbs = [Name(typed.verb)]
    if joinsSessions, target.resource == "pods", target.groups == [""],
      SessionRule.subresources.contains(target.subresource),
      let session = sessions.answer(Name(typed.verb), target.subresource)
    {
      verbs = session.verbs
      notes.append(session.note)
    }
    actions = target.groups.flatMap { group in
      verbs.map {
        AccessAction($0, target.resource, subresource: target.subresource, group: group, name: target.name)
      }
    }
    isNamespaced = target.isNamespaced
    self.notes = notes
  }
}

extension AccessAction {
  /// The API group as people read it.
  fileprivate var groupLabel: String {
    guard case .resource(let group, _, _, _) = target else { return "" }
    return ResourceResolution.label(ofGroup: group)
  }
}
