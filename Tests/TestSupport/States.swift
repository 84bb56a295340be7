import AccessModel

/// Shorthand for states in tests.

package func rule(_ verbs: [Name], _ resources: [Name], groups: [Name] = [""], names: [Name] = []) -> PolicyRule {
  PolicyRule(verbs: verbs, apiGroups: groups, resources: resources, resourceNames: names)
}

package func role(_ name: Name, in scope: Scope = .cluster, _ rules: [PolicyRule]) -> Role {
  Role(metadata: ObjectMetadata(name: name), scope: scope, rules: rules)
}

/// An aggregated ClusterRole, with rules as filled in by a server or without as in a file.
package func aggregated(
  _ name: Name, selecting selectors: [LabelSelector], labels: [Name: String] = [:], _ rules: [PolicyRule] = [],
  isFromServer: Bool = false
) -> Role {
  let created = isFromServer ? Timestamp(seconds: 0) : nil
  return Role(
    metadata: ObjectMetadata(name: name, labels: labels, created: created), scope: .cluster, rules: rules,
    aggregation: selectors)
}

package func labelled(_ name: Name, _ labels: [Name: String], _ rules: [PolicyRule]) -> Role {
  Role(metadata: ObjectMetadata(name: name, labels: labels), scope: .cluster, rules: rules)
}

package func bind(
  _ name: Name, _ scope: Scope, _ role: Name, _ kind: RoleKind = .clusterRole, to subjects: Subject...
) -> Binding {
  Binding(
    metadata: ObjectMetadata(name: name), scope: scope, role: RoleReference(kind: kind, name: role), subjects: subjects)
}

package func user(_ name: Name) -> Subject { Subject(kind: .user, name: name) }

package func group(_ name: Name) -> Subject { Subject(kind: .group, name: name) }

package func account(_ name: Name, in namespace: Name? = nil) -> Subject {
  Subject(kind: .serviceAccount, name: name, namespace: namespace)
}

package func state(_ roles: [Role], _ bindings: [Binding], gaps: [Gap] = []) -> Snapshot {
  var contents = Snapshot.Contents()
  contents.roles = roles
  contents.bindings = bindings
  return Snapshot(contents: contents, title: "test", readAt: Timestamp(seconds: 0), gaps: gaps)
}
