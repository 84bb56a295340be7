import AccessModel
import Manifests

extension DefaultRoles {
  /// The rules of each role, by its name.
  package static let rules: [Name: [PolicyRule]] = {
    var text = DefaultRoles.text
    let roles = text.withUTF8 { bytes -> [Role] in
      var (kubernetes, reader) = (KubernetesReader(), JSONReader(bytes))
      // A test reads every role of this constant text.
      _ = try? kubernetes.read(&reader)
      return kubernetes.objects.roles
    }
    return Dictionary(roles.map { ($0.name, $0.rules) }) { first, _ in first }
  }()
}
