import AccessModel

extension Snapshot {
  /// The snapshot if nothing was read.
  static var unread: Snapshot {
    let gap = Gap(Set(Gap.Part.allCases), reason: "nothing was read (-f)")
    return Snapshot(contents: Contents(), title: "", readAt: .now, gaps: [gap])
  }
}
