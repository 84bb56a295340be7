import AccessModel

/// What is asked about, as people type it: a verb and a resource.
package struct TypedAction: Sendable, Hashable {
  package var verb: String
  /// `po`, `deployments.apps`, `pods/log`, `secrets/NAME` or a path; may be omitted if the verb is `exec`, `attach` or
  /// `portforward`.
  package var resource: String?
  /// The name of one object.
  package var name: String?
  /// The subresource, if it is given apart from the resource, as with kubectl's `--subresource`.
  package var subresource: String?
  /// The version of the API server; nil for that of the data.
  package var version: KubernetesVersion?
  /// Whether an unknown resource is refused instead of being used as typed.
  package var isStrict: Bool

  package init(
    _ verb: String, _ resource: String?, name: String? = nil, subresource: String? = nil,
    version: KubernetesVersion? = nil, isStrict: Bool = false
  ) {
    self.verb = verb
    self.resource = resource
    self.name = name
    self.subresource = subresource
    self.version = version
    self.isStrict = isStrict
  }
}
