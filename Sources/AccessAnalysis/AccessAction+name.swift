import AccessModel

extension AccessAction {
  /// The action on one object; a path has no name.
  func named(_ name: Name) -> AccessAction {
    guard case .resource(let group, let resource, let subresource, _) = target else { return self }
    return AccessAction(verb, resource, subresource: subresource, group: group, name: name)
  }
}
