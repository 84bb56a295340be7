/// How far the reading of sources has come, in bytes.
package struct LoadProgress: Sendable, Hashable {
  package var done: Int
  /// Nil where that is not known: a stream is as long as whoever writes it goes on.
  package var total: Int?

  package init(done: Int = 0, total: Int? = nil) {
    self.done = done
    self.total = total
  }

  /// The part that is done, from 0 to 1; nil where it is not known of how much.
  package var fraction: Double? {
    total.map { $0 > 0 ? min(1, Double(done) / Double($0)) : 0 }
  }

  /// The progress as text: `34 of 103 MB`, or `34 MB` where it is not known of how much.
  package var label: String {
    guard let total else { return LoadProgress.amount(done, in: LoadProgress.unit(of: done), isNamed: true) }
    let unit = LoadProgress.unit(of: total)
    return "\(LoadProgress.amount(min(done, total), in: unit, isNamed: false)) of "
      + LoadProgress.amount(total, in: unit, isNamed: true)
  }

  private typealias Unit = (size: Int, name: String)

  private static func unit(of bytes: Int) -> Unit { bytes < 1_000_000 ? (1_000, "kB") : (1_000_000, "MB") }

  private static func amount(_ bytes: Int, in unit: Unit, isNamed: Bool) -> String {
    "\((bytes + unit.size / 2) / unit.size)" + (isNamed ? " \(unit.name)" : "")
  }
}
