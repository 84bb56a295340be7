extension Directory.Member: Comparable {
  /// Orders by kind, then by object ID.
  package static func < (left: Directory.Member, right: Directory.Member) -> Bool { left.order < right.order }

  private var order: (Int, Name) {
    switch self {
    case .user(let id): (0, id.name)
    case .servicePrincipal(let id): (1, id.name)
    case .group(let id): (2, id.name)
    case .other(let kind): (3, Name(kind))
    }
  }
}
