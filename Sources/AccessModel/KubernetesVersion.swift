/// A minor version of Kubernetes, such as 1.34: what a server asks for can depend on it.
package struct KubernetesVersion: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let major: Int
  package let minor: Int

  package init(_ major: Int, _ minor: Int) {
    self.major = major
    self.minor = minor
  }

  /// - Parameter text: `1.34`, `v1.34.2` or a provider's form such as `1.34.2-gke.100`; nil if it is none of them.
  package init?(_ text: String) {
    guard let match = text.wholeMatch(of: #/v?([0-9]{1,4})\.([0-9]{1,4})([.+\-].*)?/#), let major = Int(match.output.1),
      let minor = Int(match.output.2)
    else { return nil }
    self.init(major, minor)
  }

  package var description: String { "\(major).\(minor)" }

  package static func < (left: KubernetesVersion, right: KubernetesVersion) -> Bool {
    (left.major, left.minor) < (right.major, right.minor)
  }
}
