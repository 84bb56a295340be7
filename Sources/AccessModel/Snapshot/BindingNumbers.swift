/// The names in bindings as numbers, each in the order of its first appearance.
struct BindingNumbers {
  /// The namespace of each binding; -1 for the whole cluster.
  private(set) var places: [Int32] = []
  /// The role of each binding; -1 if it is missing.
  private(set) var roles: [Int32] = []
  /// Whether each binding is a system binding.
  private(set) var systems: [Bool] = []
  /// The subjects of all bindings, one binding after the other.
  private(set) var numbered: [Int32] = []
  /// Where the subjects of each binding begin in `numbered`, and where the last ones end.
  private(set) var starts: [Int32] = [0]
  private(set) var subjects: [Subject] = []
  private(set) var subjectNumbers: [Subject: Int32] = [:]
  /// Those of the Namespace objects first.
  private(set) var namespaces: [Name] = []
  private(set) var namespaceNumbers: [Name: Int32] = [:]

  /// - Parameter role: The number of the role of a binding; -1 if it is missing.
  init(_ objects: [Namespace], _ bindings: [Binding], role: (Binding) -> Int32) {
    var spaces = Numbering<Name>(capacity: objects.count)
    for namespace in objects { _ = spaces.number(namespace.name) }
    var subjects = Numbering<Subject>(capacity: bindings.count / 4)
    reserve(bindings.count)
    for (number, binding) in bindings.enumerated() {
      // Lists usually keep the bindings of one namespace together.
      let isLikeLast = number > 0 && binding.scope == bindings[number - 1].scope
      places.append(isLikeLast ? places[number - 1] : binding.scope.namespace.map { spaces.number($0) } ?? -1)
      roles.append(role(binding))
      systems.append(binding.isSystem)
      for subject in binding.subjects { numbered.append(subjects.number(subject.resolved(in: binding.scope))) }
      starts.append(Int32(numbered.count))
    }
    (self.subjects, subjectNumbers) = (subjects.values, subjects.numbers)
    (namespaces, namespaceNumbers) = (spaces.values, spaces.numbers)
  }

  /// The same numbers as for all bindings anew, without looking up the names of those that stay.
  ///
  /// - Parameters: See `SnapshotIndex.init(_:changedTo:former:namespaces:)`.
  init(
    _ index: SnapshotIndex, changedTo bindings: [Binding], former: [Int32], namespaces objects: Int,
    role: (Binding) -> Int32
  ) {
    var spaces = Numbering(index.namespaces, index.namespaceNumbers)
    var subjects = Numbering(index.subjects, index.subjectNumbers)
    reserve(bindings.count)
    while places.count < former.count {
      let old = Int(former[places.count])
      guard old < 0 else {
        // Nearly all bindings stay, one behind the other.
        let start = places.count
        var end = start + 1
        while end < former.count, Int(former[end]) == old + end - start { end += 1 }
        copy(old..<old + end - start, of: index)
        continue
      }
      let binding = bindings[places.count]
      places.append(binding.scope.namespace.map { spaces.number($0) } ?? -1)
      roles.append(role(binding))
      systems.append(binding.isSystem)
      for subject in binding.subjects { numbered.append(subjects.number(subject.resolved(in: binding.scope))) }
      starts.append(Int32(numbered.count))
    }
    subjects.renumber(&numbered, keeping: 0)
    spaces.renumber(&places, keeping: objects)
    (self.subjects, subjectNumbers) = (subjects.values, subjects.numbers)
    (namespaces, namespaceNumbers) = (spaces.values, spaces.numbers)
  }

  /// Adds the numbers of bindings as they were.
  private mutating func copy(_ range: Range<Int>, of index: SnapshotIndex) {
    let (values, ends) = index.subjectsOfBinding.rows(range)
    let start = Int32(numbered.count)
    places += index.namespaceOfBinding[range]
    roles += index.roleOfBinding[range]
    systems += index.isSystemBinding[range]
    numbered += values
    starts += ends.lazy.map { $0 + start }
  }

  private mutating func reserve(_ count: Int) {
    places.reserveCapacity(count)
    roles.reserveCapacity(count)
    systems.reserveCapacity(count)
    numbered.reserveCapacity(count * 2)
    starts.reserveCapacity(count + 1)
  }
}
