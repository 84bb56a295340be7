/// The progress of work.
package struct WorkProgress: Sendable, Hashable {
  /// What is counted.
  package enum Unit: Sendable, Hashable {
    case bytes
    /// Things of a kind, in the plural: `groups`.
    case items(String)
  }

  /// The amount of work done.
  package var done: Int
  /// Nil where that is not known: a stream is as long as whoever writes it goes on.
  package var total: Int?
  /// The unit of the amounts.
  package let unit: Unit
  /// What another program says to whoever waits, such as the code to sign in with; empty if it says nothing. May contain
  /// hostile text.
  package var words = ""

  package init(done: Int = 0, total: Int? = nil, unit: Unit = .bytes) {
    self.done = done
    self.total = total
    self.unit = unit
  }

  /// The progress of work that is done beside other work of the same unit.
  package static func + (first: WorkProgress, second: WorkProgress) -> WorkProgress {
    var sum = WorkProgress(done: first.done + second.done, unit: first.unit)
    sum.total = first.total.flatMap { total in second.total.map { total + $0 } }
    sum.words = first.words.isEmpty ? second.words : first.words
    return sum
  }

  /// The part that is done, from 0 to 1; nil where it is not known of how much.
  package var fraction: Double? {
    total.map { $0 > 0 ? min(1, Double(done) / Double($0)) : 0 }
  }

  /// The progress as text: `34 of 103 MB`, `1,200 of 2,000 groups`, or `34 MB` where it is not known of how much.
  package var label: String {
    let (size, name) = measure(of: total ?? done)
    guard let total else { return "\(amount(done, size)) \(name)" }
    return "\(amount(min(done, total), size)) of \(amount(total, size)) \(name)"
  }

  private func measure(of amount: Int) -> (size: Int, name: String) {
    switch unit {
    case .bytes: amount < 1_000_000 ? (1_000, "kB") : (1_000_000, "MB")
    case .items(let name): (1, name)
    }
  }

  private func amount(_ number: Int, _ size: Int) -> String {
    let digits = String((number + size / 2) / size)
    guard unit != .bytes else { return digits }
    // A comma before every third digit from the end.
    return digits.enumerated().reduce(into: "") { text, digit in
      if digit.offset > 0, (digits.utf8.count - digit.offset) % 3 == 0 { text += "," }
      text.append(digit.element)
    }
  }
}
