/// A recommendation that a rule follows: who says so, and under which number or heading.
package struct Citation: Sendable, Hashable {
  /// A document with recommendations.
  package enum Source: String, Sendable, Hashable, CaseIterable {
    case cisKubernetes = "CIS Kubernetes 1.12"
    case cisKubernetes2 = "CIS Kubernetes 2.1.0"
    case cisAKS = "CIS AKS 1.8"
    case microsoft = "Microsoft cloud security benchmark"
    case goodPractices = "Kubernetes RBAC good practices"
  }

  package let source: Source
  /// The number or heading in the document, such as `5.1.2`.
  package let item: String

  package init(_ source: Source, _ item: String) {
    self.source = source
    self.item = item
  }

  /// The citation as text: `CIS Kubernetes 1.12: 5.1.2`.
  package var label: String { "\(source.rawValue): \(item)" }
}

extension [Citation] {
  /// The items of CIS Kubernetes 1.12 and of CIS AKS 1.8, and others.
  static func cis(_ kubernetes: String?, aks: String? = nil, _ others: Citation...) -> [Citation] {
    (kubernetes.map { [Citation(.cisKubernetes, $0)] } ?? []) + (aks.map { [Citation(.cisAKS, $0)] } ?? []) + others
  }
}
