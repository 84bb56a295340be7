import Foundation

/// The table of all measures.
struct BenchReport {
  /// One measure: its result and its limit.
  struct Row {
    let measure: String
    let median: String
    let worst: String
    let bar: String
    let isOver: Bool
    /// The median of another build; nil if it was not compared.
    var against: String?
  }

  /// The sample that is compared with the limit.
  enum Judged {
    case median, worst
  }

  private var rows: [Row] = []

  mutating func add(_ rows: [Row]) { self.rows += rows }

  var text: String {
    let isCompared = rows.contains { $0.against != nil }
    let numbers = ["MEDIAN"] + (isCompared ? ["AGAINST"] : []) + ["WORST"]
    let headings = [["MEASURE"] + numbers + ["BAR", ""]]
    let cells =
      headings
      + rows.map { row in
        [row.measure, row.median] + (isCompared ? [row.against ?? "-"] : [])
          + [row.worst, row.bar, row.isOver ? "over" : ""]
      }
    let widths = cells[0].indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
    return cells.map { line in
      let padded = line.indices.map { column in
        let blanks = String(repeating: " ", count: widths[column] - line[column].count)
        return 1...numbers.count ~= column ? blanks + line[column] : line[column] + blanks
      }
      return padded.joined(separator: "  ").replacing(#/ +$/#, with: "")
    }.joined(separator: "\n")
  }
}

extension BenchReport.Row {
  init(
    _ measure: String, _ times: Samples<Duration>, bar: Duration? = nil, judged: BenchReport.Judged = .median
  ) {
    let value = judged == .median ? times.median : times.worst
    self.init(
      measure: measure, median: times.median?.label ?? "-", worst: times.worst?.label ?? "-",
      bar: bar.map { "under \($0.label)" } ?? "", isOver: bar.flatMap { bar in value.map { $0 >= bar } } ?? false)
  }

  init(_ measure: String, bytes: Samples<Int>, bar: Int? = nil) {
    let words = { (count: Int?) in count.map { "\($0) B" } ?? "-" }
    self.init(
      measure: measure, median: words(bytes.median), worst: words(bytes.worst), bar: bar.map { "under \($0) B" } ?? "",
      isOver: bar.flatMap { bar in bytes.median.map { $0 >= bar } } ?? false)
  }

  /// A peak memory, compared with a number of bytes if there is a bar.
  init(_ measure: String, memory: Samples<Int>, bar: (bytes: Int, label: String)? = nil) {
    self.init(
      measure: measure, median: memory.median?.megabytes ?? "-", worst: memory.worst?.megabytes ?? "-",
      bar: bar.map { "under \($0.bytes.megabytes), \($0.label)" } ?? "",
      isOver: bar.flatMap { bar in memory.median.map { $0 >= bar.bytes } } ?? false)
  }

  /// A peak memory, compared with the size of the files only if they are large: a process takes some 20 MB whatever it
  /// reads.
  init(_ measure: String, memory: Int, fileBytes: Int, bar: Int?) {
    let bar = fileBytes < 50_000_000 ? nil : bar
    let ratio = String(format: "%.1f", Double(memory) / Double(max(1, fileBytes)))
    self.init(
      measure: measure, median: memory.megabytes, worst: "\(ratio) ×",
      bar: bar.map { "under \($0) × the files' \(fileBytes.megabytes)" } ?? "",
      isOver: bar.map { memory >= $0 * fileBytes } ?? false)
  }
}

extension Duration {
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }

  /// The duration with its significant digits.
  var label: String {
    switch seconds * 1_000 {
    case ..<0.1: String(format: "%.1f µs", seconds * 1_000_000)
    case ..<10: String(format: "%.2f ms", seconds * 1_000)
    case ..<1_000: String(format: "%.0f ms", seconds * 1_000)
    default: String(format: "%.2f s", seconds)
    }
  }
}

extension Int {
  var megabytes: String { String(format: "%.1f MB", Double(self) / 1_000_000) }
}
