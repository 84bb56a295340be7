/// Why something that was asked for cannot be done: what was typed, what is wrong with it, and what may be meant.
package struct Refusal: Error, Sendable, Hashable {
  /// What was typed; nil where the reason stands for itself.
  package let typed: String?
  /// Such as `no such namespace`; without a full stop, and with hostile text still in it.
  package let reason: String
  /// The names that may be meant, the nearest first, spelt as they can be typed.
  package let nearest: [String]

  package init(_ typed: String? = nil, _ reason: String, nearest: [String] = []) {
    self.typed = typed
    self.reason = reason
    self.nearest = nearest
  }

  /// The refusal for its reader: `payments-ap: no such namespace. Did you mean payments-api?`; hostile text still in it.
  package var message: String {
    let subject = typed.map { "\($0.isEmpty ? "“”" : $0): " } ?? ""
    let question = nearest.isEmpty ? "" : " Did you mean \(nearest.joined(separator: " or "))?"
    return "\(subject)\(reason).\(question)"
  }
}
