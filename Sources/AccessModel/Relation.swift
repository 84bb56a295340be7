/// A relation between two sets numbered from 0: for each number on the left, the numbers on the right, in order.
///
/// It uses two arrays in total, so that a hundred thousand rows do not need an allocation each.
package struct Relation: Sendable {
  private let starts: [Int32]
  private let values: [Int32]

  /// - Parameters:
  ///   - starts: Where the numbers of each element on the left begin in `values`, and where the last ones end.
  ///   - values: The numbers on the right.
  init(starts: [Int32], values: [Int32]) {
    self.starts = starts
    self.values = values
  }

  /// - Parameters:
  ///   - count: The number of elements on the left.
  ///   - pairs: Calls its argument for every pair of left and right; the same pairs in the same order each time.
  package init(count: Int, pairs: (_ add: (_ left: Int, _ right: Int) -> Void) -> Void) {
    var starts = [Int32](repeating: 0, count: count + 1)
    pairs { left, _ in starts[left + 1] += 1 }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    var next = starts
    var values = [Int32](repeating: 0, count: Int(starts[count]))
    pairs { left, right in
      values[Int(next[left])] = Int32(right)
      next[left] += 1
    }
    self.starts = starts
    self.values = values
  }

  /// The numbers on the right for `left`.
  package subscript(left: Int) -> ArraySlice<Int32> {
    values[Int(starts[left])..<Int(starts[left + 1])]
  }

  /// The numbers on the right for several elements, one after the other, and where those of each end among them.
  func rows(_ range: Range<Int>) -> (values: ArraySlice<Int32>, ends: some Collection<Int32>) {
    let start = starts[range.lowerBound]
    return (
      values[Int(start)..<Int(starts[range.upperBound])],
      starts[(range.lowerBound + 1)...range.upperBound].lazy.map { $0 - start }
    )
  }

  /// The number of elements on the left.
  package var count: Int { starts.count - 1 }
}
