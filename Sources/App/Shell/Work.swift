/// Work that may take a while: the executable runs it off the loop and returns the result as an event.
package struct Work: Sendable, Hashable {
  /// Identifies the work.
  package let number: Int
  private let run: @Sendable () -> @Sendable (inout App) -> [Effect]

  /// The result of work, for the app that started it.
  package struct Result: Sendable {
    /// The number of the work.
    package let number: Int
    let apply: @Sendable (inout App) -> [Effect]
  }

  /// - Parameter run: Does the work, and returns a function that applies the result to the app; ends early if its task is
  ///   cancelled.
  package init(_ number: Int, _ run: @escaping @Sendable () -> @Sendable (inout App) -> [Effect]) {
    self.number = number
    self.run = run
  }

  /// Does the work.
  package func result() -> Result { Result(number: number, apply: run()) }

  package static func == (left: Work, right: Work) -> Bool { left.number == right.number }

  package func hash(into hasher: inout Hasher) { hasher.combine(number) }
}
