import AccessAnalysis
import AccessModel

extension ResourceTable {
  /// Kubernetes' own resources, known offline.
  package static let builtIn = ResourceTable(
    all: ResourceNames.all.map { KnownResource($0) }, verbs: ResourceNames.verbs.map { Name($0) }
  ) {
    ResourceNames.matching($0).map { KnownResource($0) }
  }
}

extension KnownResource {
  fileprivate init(_ resource: BuiltInResource) {
    self.init(
      plural: resource.plural, group: resource.group, isNamespaced: resource.isNamespaced,
      subresources: resource.subresources)
  }
}
