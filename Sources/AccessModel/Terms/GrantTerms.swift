/// How long a grant is meant to last, who answers for it, and why it was made: annotations of its binding.
package struct GrantTerms: Sendable, Hashable {
  /// The day that the annotation `aksess/expires-on` names.
  package enum Expiry: Sendable, Hashable {
    /// The last day of the grant.
    case on(Day)
    /// The annotation is not a day, so when the grant expires is not known.
    case unreadable(String)

    /// Whether the day is over.
    package func isPast(on today: Day) -> Bool {
      if case .on(let day) = self { day < today } else { false }
    }
  }

  package let expiry: Expiry?
  package let owner: String?
  package let reason: String?

  private static let expiresOn: Name = "aksess/expires-on"
  private static let owner: Name = "aksess/owner"
  private static let reason: Name = "aksess/reason"

  package init(expiry: Expiry?, owner: String? = nil, reason: String? = nil) {
    self.expiry = expiry
    self.owner = owner
    self.reason = reason
  }

  /// What the annotations of a binding say.
  package init(_ metadata: ObjectMetadata) {
    let annotations = metadata.annotations
    // Most bindings have none.
    guard !annotations.isEmpty else {
      self.init(expiry: nil)
      return
    }
    self.init(
      expiry: annotations[GrantTerms.expiresOn].map { text in Day(text).map { .on($0) } ?? .unreadable(text) },
      owner: annotations[GrantTerms.owner], reason: annotations[GrantTerms.reason])
  }

  /// The annotations that say it.
  package var annotations: [Name: String] {
    var annotations: [Name: String] = [:]
    switch expiry {
    case .on(let day): annotations[GrantTerms.expiresOn] = day.description
    case .unreadable(let text): annotations[GrantTerms.expiresOn] = text
    case nil: break
    }
    annotations[GrantTerms.owner] = owner
    annotations[GrantTerms.reason] = reason
    return annotations
  }
}
