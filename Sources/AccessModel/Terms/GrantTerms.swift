/// How long a grant is meant to last, who answers for it, why it was made, and when it was last reviewed: annotations of
/// its binding.
package struct GrantTerms: Sendable, Hashable {
  /// The day that an annotation such as `aksess/expires-on` names.
  package enum Expiry: Sendable, Hashable {
    /// The last day of the grant, or the day of its review.
    case on(Day)
    /// The annotation is not a day, so which is meant is not known.
    case unreadable(String)

    /// Whether the day is over.
    package func isPast(on today: Day) -> Bool {
      if case .on(let day) = self { day < today } else { false }
    }
  }

  package let expiry: Expiry?
  package let owner: String?
  package let reason: String?
  /// The day of the last review, which a review writes and a grant does not.
  package let reviewed: Expiry?

  private static let expiresOn: Name = "aksess/expires-on"
  private static let owner: Name = "aksess/owner"
  private static let reason: Name = "aksess/reason"
  private static let reviewedOn: Name = "aksess/reviewed-on"

  package init(expiry: Expiry?, owner: String? = nil, reason: String? = nil, reviewed: Expiry? = nil) {
    self.expiry = expiry
    self.owner = owner
    self.reason = reason
    self.reviewed = reviewed
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
      expiry: annotations[GrantTerms.expiresOn].map { Expiry($0) }, owner: annotations[GrantTerms.owner],
      reason: annotations[GrantTerms.reason], reviewed: annotations[GrantTerms.reviewedOn].map { Expiry($0) })
  }

  /// The annotations that say it.
  package var annotations: [Name: String] {
    var annotations: [Name: String] = [:]
    annotations[GrantTerms.expiresOn] = expiry?.text
    annotations[GrantTerms.reviewedOn] = reviewed?.text
    annotations[GrantTerms.owner] = owner
    annotations[GrantTerms.reason] = reason
    return annotations
  }
}

extension GrantTerms.Expiry {
  /// Reads an annotation.
  init(_ text: String) {
    self = Day(text).map { .on($0) } ?? .unreadable(text)
  }

  /// The annotation.
  package var text: String {
    switch self {
    case .on(let day): day.description
    case .unreadable(let text): text
    }
  }
}
