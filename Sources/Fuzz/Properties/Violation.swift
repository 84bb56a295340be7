/// A property that does not hold.
package struct Violation: Error, Sendable, Hashable {
  /// The expected property, and what was found instead.
  package let property: String

  init(_ property: String) { self.property = property }
}

/// Throws unless the condition holds.
func require(_ condition: Bool, _ property: @autoclosure () -> String) throws(Violation) {
  if !condition { throw Violation(property()) }
}
