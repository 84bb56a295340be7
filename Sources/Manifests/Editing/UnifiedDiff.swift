/// The differences of two texts by lines, as `diff -u` prints them.
package struct UnifiedDiff: Sendable, Hashable {
  /// A run of differences with the lines around it.
  package struct Hunk: Sendable, Hashable {
    /// As `@@ -1,4 +1,5 @@`.
    package let heading: String
    /// Each with its mark: a space, `-` or `+`; without line endings.
    package let lines: [String]
  }

  private static let context = 3
  package let hunks: [Hunk]

  /// - Parameters:
  ///   - old: Empty for a file that does not exist.
  ///   - new: Empty for a file that will not exist.
  package init(from old: [UInt8], to new: [UInt8]) {
    let (old, new) = (UnifiedDiff.lines(old), UnifiedDiff.lines(new))
    let steps = LineDifference(from: old, to: new).steps
    hunks = UnifiedDiff.groups(steps).map { UnifiedDiff.hunk($0, old, new) }
  }

  package var isEmpty: Bool { hunks.isEmpty }

  /// The whole diff; may contain hostile text.
  ///
  /// - Parameters:
  ///   - old: The name of the first file, or `/dev/null`.
  ///   - new: The name of the second.
  package func text(from old: String, to new: String) -> String {
    guard !isEmpty else { return "" }
    return "--- \(old)\n+++ \(new)\n"
      + hunks.map { "\($0.heading)\n" + $0.lines.map { "\($0)\n" }.joined() }.joined()
  }

  /// The lines with their endings.
  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rest.endIndex
      lines.append(rest[rest.startIndex..<end])
      rest = rest[end...]
    }
    return lines
  }

  /// The steps of each hunk: differences that are at most twice the context apart are in one.
  private static func groups(_ steps: [LineDifference.Step]) -> [ArraySlice<LineDifference.Step>] {
    var groups: [ArraySlice<LineDifference.Step>] = []
    let changed = steps.indices.filter { !steps[$0].isSame }
    var start: Int?
    for (number, position) in changed.enumerated() {
      start = start ?? max(0, position - context)
      let next = number + 1 < changed.count ? changed[number + 1] : Int.max
      if let from = start, next > position + 2 * context + 1 {
        groups.append(steps[from..<min(steps.count, position + context + 1)])
        start = nil
      }
    }
    return groups
  }

  private static func hunk(
    _ steps: ArraySlice<LineDifference.Step>, _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]
  ) -> Hunk {
    var lines: [String] = []
    func add(_ mark: String, _ line: ArraySlice<UInt8>) {
      let hasEnd = line.last == UInt8(ascii: "\n")
      lines.append(mark + String(decoding: hasEnd ? line.dropLast() : line, as: UTF8.self))
      if !hasEnd { lines.append("\\ No newline at end of file") }
    }
    for step in steps {
      switch step {
      case .same(let line, _): add(" ", old[line])
      case .removed(let line, _): add("-", old[line])
      case .added(_, let line): add("+", new[line])
      }
    }
    let (removed, added) = (steps.count { !$0.isAdded }, steps.count { !$0.isRemoved })
    let place = steps.first?.place ?? (old: 0, new: 0)
    return Hunk(
      heading: "@@ -\(range(place.old, removed)) +\(range(place.new, added)) @@", lines: lines)
  }

  /// - Parameter start: From 0.
  private static func range(_ start: Int, _ count: Int) -> String {
    count == 1 ? "\(start + 1)" : "\(count == 0 ? start : start + 1),\(count)"
  }
}
