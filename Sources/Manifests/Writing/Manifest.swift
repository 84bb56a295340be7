import AccessModel

/// A Kubernetes object to write, with a comment for the reader.
package struct Manifest: Sendable, Hashable {
  package let comment: String?
  package let value: Value

  package init(comment: String? = nil, value: Value) {
    self.comment = comment
    self.value = value
  }

  /// The YAML document, without a separator.
  package var yaml: String { (comment.map { YAMLText.comment($0) + "\n" } ?? "") + value.yaml }
}

extension Manifest {
  /// The object as a manifest to keep in Git, without the fields that the server adds.
  ///
  /// - Parameter isWhole: Whether it has all that aksess keeps of the object, as a server prints it, so that reading it
  ///   gives the equal object.
  package init(_ binding: Binding, comment: String? = nil, isWhole: Bool = false) {
    self.init(
      comment: comment,
      value: .members([
        "apiVersion": .text("\(ObjectFields.rbac)/v1"), "kind": .text(binding.kind.text),
        "metadata": Manifest.metadata(binding.metadata, scope: binding.scope, isWhole: isWhole),
        "subjects": binding.subjects.isEmpty ? nil : .list(binding.subjects.map(Manifest.subject)),
        "roleRef": Manifest.roleReference(binding.role),
      ]))
  }

  package init(_ role: Role) {
    self.init(
      value: .members([
        "apiVersion": .text("\(ObjectFields.rbac)/v1"), "kind": .text(role.kind.rawValue),
        "metadata": Manifest.metadata(role.metadata, scope: role.scope),
        "aggregationRule": role.aggregation.map { selectors in
          .members(["clusterRoleSelectors": .list(selectors.map(Manifest.selector))])
        },
        "rules": .list(role.rules.map(Manifest.rule)),
      ]))
  }

  /// - Parameter isWhole: See the manifest of a binding.
  package init(_ namespace: Namespace, isWhole: Bool = false) {
    self.init(
      value: .members([
        "apiVersion": .text("v1"), "kind": .text("Namespace"),
        "metadata": Manifest.metadata(namespace.metadata, scope: .cluster, isWhole: isWhole),
        "status": isWhole && namespace.isTerminating ? .members(["phase": .text("Terminating")]) : nil,
      ]))
  }

  private static func metadata(_ metadata: ObjectMetadata, scope: Scope, isWhole: Bool = false) -> Value {
    .members([
      "name": .text(metadata.name.text),
      "namespace": scope.namespace.flatMap { $0.isEmpty ? nil : .text($0.text) },
      "labels": map(metadata.labels),
      // kubectl writes its own copy of the last applied manifest again.
      "annotations": map(
        metadata.annotations.filter { isWhole || $0.key != ObjectMetadata.lastApplied }),
      "creationTimestamp": isWhole ? metadata.created.map { .text($0.description) } : nil,
      "ownerReferences": isWhole && !metadata.ownerReferences.isEmpty
        ? .list(
          metadata.ownerReferences.map { .members(["kind": .text($0.kind.text), "name": .text($0.name.text)]) }) : nil,
    ])
  }

  /// Labels or annotations, sorted; nil for none.
  static func map(_ map: [Name: String]) -> Value? {
    guard !map.isEmpty else { return nil }
    return .object(map.sorted { $0.key < $1.key }.map { Value.Member($0.key.text, .text($0.value)) })
  }

  /// A binding's reference to its role.
  static func roleReference(_ role: RoleReference) -> Value {
    .members([
      "kind": .text(role.kind.rawValue), "name": .text(role.name.text), "apiGroup": .text(ObjectFields.rbac),
    ])
  }

  /// A subject as in the manifest of a binding.
  static func subject(_ subject: Subject) -> Value {
    .members([
      "kind": .text(subject.kind.rawValue), "name": .text(subject.name.text),
      "namespace": subject.namespace.map { .text($0.text) },
      "apiGroup": subject.kind == .serviceAccount ? nil : .text(ObjectFields.rbac),
    ])
  }

  /// A rule as in the manifest of a role.
  package static func rule(_ rule: PolicyRule) -> Value { ruleForm(rule) }

  /// How a rule is written.
  package static let ruleForm = Form<PolicyRule>([
    .optional("apiGroups", "the API groups of the resources; an empty text is the core group", .texts) {
      texts($0.apiGroups)
    },
    .optional("resources", "the resources, such as pods or pods/log", .texts) { texts($0.resources) },
    .optional("resourceNames", "the only objects that it allows; left out if any", .texts) {
      texts($0.resourceNames)
    },
    .optional("nonResourceURLs", "the paths that it allows, such as /healthz", .texts) {
      texts($0.nonResourceURLs)
    },
    .optional("verbs", "what it allows, such as get or create", .texts) { texts($0.verbs) },
  ])

  /// Nil for none.
  private static func texts(_ names: [Name]) -> [String]? { names.isEmpty ? nil : names.map(\.text) }

  private static func selector(_ selector: LabelSelector) -> Value {
    .members([
      "matchLabels": map(selector.labels),
      "matchExpressions": selector.requirements.isEmpty
        ? nil
        : .list(
          selector.requirements.map { requirement in
            .members([
              "key": .text(requirement.key.text), "operator": .text(requirement.condition.rawValue),
              "values": requirement.values.isEmpty ? nil : .list(requirement.values.map { .text($0.text) }),
            ])
          }),
    ])
  }
}
