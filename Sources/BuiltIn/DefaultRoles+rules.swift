import AccessModel
import Manifests

extension DefaultRoles {
  /// The rules of each of the roles, by its name.
  package static let rules: [Name: [PolicyRule]] = {
    var text = DefaultRoles.text
    let roles = text.withUTF8 { bytes -> [Role] in
      var (kubernetes, reader) = (KubernetesReader(), JSONReader(bytes))
      // The text is ours, and a test reads every role of it.
      _ = try? kubernetes.read(&reader)
      return kubernetes.objects.roles
    }
    return Dictionary(roles.map { ($0.name, $0.rules) }) { first, _ in first }
  }()
}
