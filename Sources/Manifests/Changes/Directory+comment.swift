import AccessModel

extension Directory {
  /// How the comment begins.
  static let commentOnGroup = "Entra group: "

  /// The comment above a binding to exactly one group; nil for others.
  func comment(on binding: Binding) -> String? {
    let groups = binding.subjects.filter { $0.kind == .group }
    guard groups.count == 1, let group = groups[0].objectID.flatMap(group) else { return nil }
    return "\(Directory.commentOnGroup)\(group.displayName)"
  }
}
