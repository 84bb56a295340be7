/// How much access a role or a subject has, in the words of Kubernetes' own user-facing roles.
///
/// Ordered for sorting; `custom` says that no other word fits, and stands below `view` only so that it sorts somewhere:
/// what is custom can be harmless or nearly everything, which `LevelRange` tells.
package enum AccessLevel: UInt8, Sendable, Hashable, CaseIterable, Comparable {
  case none, custom, view, edit, admin, clusterAdmin

  package static func < (left: AccessLevel, right: AccessLevel) -> Bool { left.rawValue < right.rawValue }

  /// The level's word, as the role of that level is named.
  package var word: String {
    switch self {
    case .none: "none"
    case .custom: "custom"
    case .view: "view"
    case .edit: "edit"
    case .admin: "admin"
    case .clusterAdmin: "cluster-admin"
    }
  }
}

/// Between which levels some access lies: the highest that it covers wholly, and the lowest that covers it wholly.
///
/// A role equal in effect to `view` has `view` at both ends. One that reads what `view` reads and Secrets besides covers
/// `view` and is covered by `edit`: at least view, at most edit, and so `custom`, which is not plain view.
package struct LevelRange: Sendable, Hashable {
  /// The highest level whose every permission is held; `none` where not even `view` is.
  package let atLeast: AccessLevel
  /// The lowest level that holds every one of the permissions; `none` where there are none.
  package let atMost: AccessLevel

  /// - Parameters: neither is `custom`, and `atLeast` is not above `atMost`.
  init(atLeast: AccessLevel, atMost: AccessLevel) {
    self.atLeast = atLeast
    self.atMost = atMost
  }

  package static let none = LevelRange(atLeast: .none, atMost: .none)

  /// The level that says exactly what is held, `custom` where none does.
  package var level: AccessLevel { atLeast == atMost ? atLeast : .custom }

  /// The highest level that is wholly held, `custom` where there is access below all of them.
  package var highest: AccessLevel { atLeast == .none && atMost != .none ? .custom : atLeast }

  /// Whether more is held than `highest` says: to be shown as `view+`.
  package var exceedsHighest: Bool { atLeast != .none && atMost != atLeast }

  /// The higher of the ends of both: the highest that is held in one of two places.
  ///
  /// Of several roles in one place the upper end is right, as the higher of the upper levels holds all that the lower ones
  /// do. The lower end may be higher, as roles can make up a level together: `AccessLevels.range(ofRoles:)` tells that.
  package func union(_ other: LevelRange) -> LevelRange {
    LevelRange(atLeast: max(atLeast, other.atLeast), atMost: max(atMost, other.atMost))
  }
}
