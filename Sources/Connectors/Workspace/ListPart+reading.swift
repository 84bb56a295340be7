import Manifests

extension ListPart {
  /// The size in bytes below which reading in parts is not faster.
  private static let smallest = 8 << 20
  /// More than there are cores, so that none is idle for long while the last part is read.
  private static let parts = 12

  /// Reads the parts of a large list on every core; empty if it is small or not formatted as by kubectl.
  static func read(_ bytes: [UInt8], report: @escaping ReadingReport) async -> [ListPart] {
    guard bytes.count >= smallest else { return [] }
    let starts = bytes.withUnsafeBufferPointer { likelyStarts(in: $0, count: parts) }
    return await withTaskGroup(of: ListPart?.self) { group in
      for (number, start) in starts.enumerated() {
        let next = number + 1 < starts.count ? starts[number + 1] : nil
        group.addTask { bytes.withUnsafeBufferPointer { ListPart(of: $0, from: start, to: next, report: report) } }
      }
      return await group.reduce(into: []) { parts, part in parts += part.map { [$0] } ?? [] }
    }
  }
}
