import ScreenKit

extension ScreenEntry {
  /// The form that creates a namespace.
  package static let newNamespace = ScreenEntry("new-namespace") { route, _ in
    route == .newNamespace ? NewNamespaceScreen() : nil
  }
}
