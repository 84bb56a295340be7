import AccessModel

/// One of the two snapshots that are compared, with numbers that both share.
struct DiffSide {
  /// A role in a scope that a binding gives its subjects.
  struct Holding: Hashable, Comparable {
    /// The number of the scope; 0 is the cluster.
    let place: Int32
    /// The number in `RoleClasses`.
    let role: Int32

    static func < (left: Holding, right: Holding) -> Bool { (left.place, left.role) < (right.place, right.role) }
  }

  let analysis: Analysis
  /// The number in `RoleClasses` of each binding's role.
  let roles: [Int32]
  /// The number of each binding's scope; -1 for the namespace without a name, which counts in no answer.
  private let places: [Int32]

  /// - Parameter hasUnread: Whether one of the sides has roles that were not read.
  init(_ analysis: Analysis, _ classes: inout RoleClasses, _ scopes: inout ScopeNumbers, hasUnread: Bool) {
    let index = analysis.roles.snapshot.index
    let numbers = index.namespaces.map { $0.isEmpty ? -1 : scopes.number($0) }
    self.analysis = analysis
    roles = classes.numbers(analysis, hasUnread: hasUnread)
    places = index.namespaceOfBinding.map { $0 < 0 ? 0 : numbers[Int($0)] }
  }

  var snapshot: Snapshot { analysis.roles.snapshot }

  /// What a binding gives its subjects; nil for nothing.
  func holding(ofBinding binding: Int) -> Holding? {
    let (place, role) = (places[binding], roles[binding])
    return place < 0 || role == RoleClasses.nothing ? nil : Holding(place: place, role: role)
  }

  /// What bindings give the subject itself, each once and in order.
  func holdings(of subject: Subject) -> [Holding] {
    guard let number = snapshot.index.number(of: subject) else { return [] }
    let all = snapshot.index.bindingsOfSubject[number].compactMap { holding(ofBinding: Int($0)) }
    return all.count < 2 ? all : Set(all).sorted()
  }
}

/// Numbers the namespaces of two snapshots.
struct ScopeNumbers {
  private var numbers: [Name: Int32] = [:]

  /// From 1, as 0 is the cluster.
  mutating func number(_ namespace: Name) -> Int32 {
    if let known = numbers[namespace] { return known }
    let number = Int32(numbers.count + 1)
    numbers[namespace] = number
    return number
  }
}
