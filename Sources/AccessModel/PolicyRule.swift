/// One rule of a Role or ClusterRole: the verbs it allows, and on what.
package struct PolicyRule: Sendable, Hashable {
  package var verbs: [Name]
  package var apiGroups: [Name]
  package var resources: [Name]
  package var resourceNames: [Name]
  package var nonResourceURLs: [Name]

  package init(
    verbs: [Name], apiGroups: [Name] = [], resources: [Name] = [], resourceNames: [Name] = [],
    nonResourceURLs: [Name] = []
  ) {
    self.verbs = verbs
    self.apiGroups = apiGroups
    self.resources = resources
    self.resourceNames = resourceNames
    self.nonResourceURLs = nonResourceURLs
  }
}
