import AccessModel

extension Snapshot {
  /// Whether a subject is one of the system's own, and nothing else than system bindings names it.
  package func isSystem(_ subject: Subject) -> Bool {
    guard subject.isSystem else { return false }
    return index.number(of: subject).map { number in
      index.bindingsOfSubject[number].allSatisfy { index.isSystemBinding[Int($0)] }
    } ?? true
  }
}
