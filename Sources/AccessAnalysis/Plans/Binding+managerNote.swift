import AccessModel

extension Binding {
  /// The message that something manages the binding and reverts what is changed by hand; nil if nothing does. May contain
  /// hostile text.
  var managerNote: String? {
    guard let manager = Manager(metadata) else { return nil }
    let place = scope.namespace.map { " in namespace \($0)" } ?? ""
    return "\(kind) \(name)\(place) is managed by \(manager.label), which reverts manual changes."
  }
}
