/// Why a request is refused: what was typed, what is wrong with it, and similar names.
package struct Refusal: Error, Sendable, Hashable {
  /// What was typed; nil if the reason is complete without it.
  package let typed: String?
  /// The reason, such as `no such namespace`, without a full stop; may contain hostile text.
  package let reason: String
  /// The names that may have been meant, nearest first, spelt so that they can be typed.
  package let nearest: [String]

  package init(_ typed: String? = nil, _ reason: String, nearest: [String] = []) {
    self.typed = typed
    self.reason = reason
    self.nearest = nearest
  }

  /// The message: `payments-ap: no such namespace. Did you mean payments-api?`; may contain hostile text.
  package var message: String {
    let subject = typed.map { "\($0.isEmpty ? "“”" : $0): " } ?? ""
    let question = nearest.isEmpty ? "" : " Did you mean \(nearest.joined(separator: " or "))?"
    return "\(subject)\(reason).\(question)"
  }
}
