import AccessAnalysis
import AccessModel
import ArgumentParser

/// The options of the commands that ask about an action.
struct ActionOptions: ParsableArguments {
  @Option(help: "The subresource, as in kubectl: what follows a slash in RESOURCE is then a name.")
  var subresource: String?

  @Option(
    help: ArgumentHelp(
      "The version of the API server, such as 1.34 (default: that of aks.json).", valueName: "version"),
    transform: { text in
      guard let version = KubernetesVersion(text) else {
        throw ValidationError("“\(text)” is not a version of Kubernetes; expected one such as 1.34.")
      }
      return version
    })
  var serverVersion: KubernetesVersion?

  func typed(_ verb: String, _ resource: String?, _ name: String?, isStrict: Bool) -> TypedAction {
    TypedAction(
      verb, resource, name: name, subresource: subresource, version: serverVersion, isStrict: isStrict)
  }
}
