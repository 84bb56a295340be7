import AccessModel

/// A verb and a resource as people type them, resolved to requests for the authorizer.
package struct ResourceChoice: Sendable {
  /// The actions to check; several if any of them is enough, such as `create` and `get` of `pods/exec`.
  package let actions: [AccessAction]
  /// Whether the resource is namespaced; nil for a path, and if it is not known.
  package let isNamespaced: Bool?
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

  /// The verbs that stand for `create` and `get` of a subresource of pods.
  private static let sessions = ["exec": "exec", "attach": "attach", "portforward": "portforward"]

  /// - Parameters:
  ///   - resource: `po`, `deployments.apps`, `pods/exec` or a path; may be omitted if the verb is `exec`, `attach` or
  ///     `portforward`.
  ///   - joinsSessions: Whether `create` or `get` of `pods/exec` and similar subresources checks both.
  package init(
    verb: String, resource: String?, name: String? = nil, joinsSessions: Bool = false, _ table: ResourceTable,
    in snapshot: Snapshot
  ) throws(Refusal) {
    let reader = ResourceResolution(table: table, snapshot: snapshot)
    if let subresource = ResourceChoice.sessions[verb.filter { $0 != "-" }] {
      let pods = resource.map { reader.table.matching($0).first?.plural } ?? "pods"
      guard pods == "pods" || resource == "pods/\(subresource)" else {
        throw Refusal(
          verb, "only for pods; use \(verb) pods [NAME], which checks create and get of pods/\(subresource)")
      }
      actions = ResourceChoice.joined("pods", Name(subresource), group: "", name: Name(name ?? ""))
      isNamespaced = true
      notes = ["checking create or get of pods/\(subresource): before Kubernetes 1.35, get alone was enough."]
      return
    }
    guard let resource, !resource.isEmpty else {
      throw Refusal(nil, "Specify a resource: \(verb) RESOURCE, such as \(verb) pods")
    }
    var notes = try reader.notes(onVerb: verb)
    if resource.hasPrefix("/") {
      guard name == nil else { throw Refusal(resource, "NAME does not apply to a path") }
      actions = [AccessAction(Name(verb), path: Name(resource))]
      isNamespaced = nil
      self.notes = notes
      return
    }
    let target = try reader.target(resource)
    notes += target.notes
    let isSession =
      target.resource == "pods" && target.group.isEmpty && ["create", "get"].contains(verb)
      && ResourceChoice.sessions[target.subresource.text] != nil
    if joinsSessions && isSession {
      notes.append(
        "checking create or get of pods/\(target.subresource): before Kubernetes 1.35, get alone was enough.")
      actions = ResourceChoice.joined(target.resource, target.subresource, group: "", name: Name(name ?? ""))
    } else {
      actions = [
        AccessAction(
          Name(verb), target.resource, subresource: target.subresource, group: target.group, name: Name(name ?? ""))
      ]
    }
    isNamespaced = target.isNamespaced
    self.notes = notes
  }

  private static func joined(_ resource: Name, _ subresource: Name, group: Name, name: Name) -> [AccessAction] {
    ["create", "get"].map { AccessAction($0, resource, subresource: subresource, group: group, name: name) }
  }
}
