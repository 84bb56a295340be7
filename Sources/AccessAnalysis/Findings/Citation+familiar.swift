/// The recommendations that several rules follow.
extension Citation {
  static let periodicReview = Citation(.goodPractices, "Periodic review")
  static let leastPrivilege = Citation(.goodPractices, "Least privilege")
  /// "Manage lifecycle of identities and entitlements".
  static let lifeCycle = Citation(.microsoft, "PA-3")
  /// "Review and reconcile user access regularly".
  static let accessReview = Citation(.microsoft, "PA-4")
  /// "Follow just enough administration (least privilege) principle".
  static let justEnough = Citation(.microsoft, "PA-7")
  /// "Use centralized identity and authentication system".
  static let centralIdentity = Citation(.microsoft, "IM-1")
  /// "Manage application identities securely and automatically".
  static let applicationIdentity = Citation(.microsoft, "IM-3")
}
