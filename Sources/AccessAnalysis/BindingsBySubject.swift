import AccessModel

/// The bindings that name each subject, among some bindings.
///
/// A `Relation` made in one pass over the bindings, as who-can makes one for each keystroke.
struct BindingsBySubject: Sendable {
  private let starts: [Int32]
  private let values: [Int32]

  /// Each subject gets a binding once, in the given order.
  init(_ bindings: [Int32], _ index: SnapshotIndex) {
    var pairs: [(subject: Int32, binding: Int32)] = []
    pairs.reserveCapacity(bindings.count * 2)
    var starts = [Int32](repeating: 0, count: index.subjects.count + 1)
    var last = [Int32](repeating: -1, count: index.subjects.count)
    for binding in bindings {
      for subject in index.subjectsOfBinding[Int(binding)] where last[Int(subject)] != binding {
        last[Int(subject)] = binding
        pairs.append((subject, binding))
        starts[Int(subject) + 1] += 1
      }
    }
    for subject in starts.indices.dropFirst() { starts[subject] += starts[subject - 1] }
    var next = starts
    var values = [Int32](repeating: 0, count: pairs.count)
    for (subject, binding) in pairs {
      values[Int(next[Int(subject)])] = binding
      next[Int(subject)] += 1
    }
    self.starts = starts
    self.values = values
  }

  func isEmpty(_ subject: Int) -> Bool { starts[subject] == starts[subject + 1] }

  subscript(subject: Int) -> ArraySlice<Int32> { values[Int(starts[subject])..<Int(starts[subject + 1])] }
}
