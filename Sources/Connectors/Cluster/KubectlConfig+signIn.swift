extension KubectlConfig.SignIn {
  /// Whether the plugin is Microsoft's kubelogin, or the plugin that preceded it.
  package var usesKubelogin: Bool { plugin.map { $0.split(separator: "/").last == "kubelogin" } ?? false }

  /// The way of signing in by which kubelogin may ask somebody to enter a code or open a browser; nil for the others
  /// (kubelogin's documentation, "Login modes").
  package var askingLogin: String? {
    guard usesKubelogin else { return nil }
    let login = value(of: "--login") ?? value(of: "-l") ?? "devicecode"
    return ["devicecode", "interactive"].contains(login) ? login : nil
  }

  private func value(of option: String) -> String? {
    for (number, argument) in arguments.enumerated() {
      if argument == option, number + 1 < arguments.count { return arguments[number + 1] }
      if argument.hasPrefix("\(option)=") { return String(argument.dropFirst(option.count + 1)) }
    }
    return nil
  }
}

extension KubectlConfig.Context {
  /// Whether the user is named as `az aks get-credentials --admin` names it: `clusterAdmin_GROUP_CLUSTER`.
  package var isNamedClusterAdmin: Bool { user == "clusterAdmin" || user.hasPrefix("clusterAdmin_") }
}
