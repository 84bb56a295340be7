import AccessModel

extension AccessAction {
  /// The requests about which AKS's webhook asks Azure in place of one with `*` for the verb, the API group or the
  /// resource: one for every data action of the matching resources, all of which must be allowed. Nil without `*`.
  ///
  /// - Parameters:
  ///   - known: The resources that have data actions; one that is not among them counts as custom.
  ///   - isNamespaced: Whether the request is about a namespace, in which only namespaced resources count.
  func azureParts(_ known: [KnownResource], isNamespaced: Bool) -> [AccessAction]? {
    guard case .resource(let group, let resource, let subresource, _) = target,
      verb == "*" || group == "*" || resource == "*"
    else { return nil }
    let matching = known.filter {
      (group == "*" || $0.group == group) && (resource == "*" || $0.plural == resource)
        && (!isNamespaced || $0.isNamespaced)
    }
    guard !matching.isEmpty else {
      return AccessAction.verbs(verb, ["get", "create", "delete"])
        .map { AccessAction($0, resource, subresource: subresource, group: group) }
    }
    return matching.flatMap { resource in
      let verbs = AccessAction.verbs(verb, resource.azureVerbs)
      let plain = verbs.map { AccessAction($0, resource.plural, subresource: subresource, group: resource.group) }
      let isExecutable = verb == "*" && subresource.isEmpty && resource.plural == "pods" && resource.group.isEmpty
      return plain + (isExecutable ? [AccessAction("create", "pods", subresource: "exec")] : [])
    }
  }

  private static func verbs(_ verb: Name, _ all: [Name]) -> [Name] { verb == "*" ? all : [verb] }
}

extension KnownResource {
  /// One verb for each data action.
  fileprivate var azureVerbs: [Name] {
    if group.isEmpty && ["users", "groups"].contains(plural) { return ["impersonate"] }
    let more: [Name] =
      switch (group, plural) {
      case ("", "serviceaccounts"): ["impersonate"]
      case ("rbac.authorization.k8s.io", "roles"), ("rbac.authorization.k8s.io", "clusterroles"): ["bind", "escalate"]
      default: []
      }
    return ["get", "create", "delete"] + more
  }
}
