/// How much access a role or a subject has, in terms of Kubernetes' user-facing roles.
///
/// Ordered for sorting. `custom` means that no other level fits; it sorts below `view`, although custom access can be
/// anything from harmless to nearly everything. `LevelRange` says how much.
package enum AccessLevel: UInt8, Sendable, Hashable, CaseIterable, Comparable {
  case none, custom, view, edit, admin, clusterAdmin

  package static func < (left: AccessLevel, right: AccessLevel) -> Bool { left.rawValue < right.rawValue }

  /// The level's name, which is that of its role.
  package var label: String {
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

/// The levels between which some access lies: the highest level that it fully covers, and the lowest that fully covers
/// it.
///
/// A role equal in effect to `view` has `view` at both ends. One that can read what `view` can, and Secrets, covers
/// `view` and is covered by `edit`: at least view, at most edit, and therefore `custom`.
package struct LevelRange: Sendable, Hashable {
  /// The highest level of which every permission is held; `none` if not even `view` is.
  package let atLeast: AccessLevel
  /// The lowest level that includes all of the permissions; `none` if there are no permissions.
  package let atMost: AccessLevel
  /// Whether a role that was not read adds to it.
  package let isUnknown: Bool

  /// - Parameters:
  ///   - atLeast: Neither this nor `atMost` is `custom`, and it is not above `atMost`.
  ///   - isUnknown: Whether a role that was not read adds to it.
  package init(atLeast: AccessLevel, atMost: AccessLevel, isUnknown: Bool = false) {
    self.atLeast = atLeast
    self.atMost = atMost
    self.isUnknown = isUnknown
  }

  /// What a role that was not read gives: anything.
  package static let unknown = LevelRange(atLeast: .none, atMost: .clusterAdmin, isUnknown: true)

  package static let none = LevelRange(atLeast: .none, atMost: .none)

  /// The level that matches the access exactly; `custom` if none does.
  package var level: AccessLevel { atLeast == atMost ? atLeast : .custom }

  /// The highest level that is fully held; `custom` if there is access but less than any level.
  package var highest: AccessLevel { atLeast == .none && atMost != .none ? .custom : atLeast }

  /// Whether the access exceeds `highest`, which is shown as `view+`.
  package var exceedsHighest: Bool { atLeast != .none && atMost != atLeast }

  /// The higher of both ends: the highest access in either of two places.
  ///
  /// For several roles in one place the upper end is correct, because the higher of the upper levels includes the lower
  /// ones. The lower end may be higher, because roles can add up to a level: see `AccessLevels.range(ofRoles:)`.
  package func union(_ other: LevelRange) -> LevelRange {
    LevelRange(
      atLeast: max(atLeast, other.atLeast), atMost: max(atMost, other.atMost),
      isUnknown: isUnknown || other.isUnknown)
  }
}
