import AccessModel

extension Subject {
  /// The subject as commands accept it: `group:ID`.
  package var spelling: String {
    switch kind {
    case .group: "group:\(name)"
    case .user: "user:\(name)"
    case .serviceAccount: "sa:\(namespace ?? "")/\(name)"
    }
  }
}
