/// Work that may take a while: the executable runs it off the loop and returns the result as an event.
package struct Work: Sendable, Hashable {
  package let number: Int
  private let run: @Sendable () -> @Sendable (inout App) -> [Effect]

  /// What work came to, to be taken by the app that asked for it.
  package struct Result: Sendable {
    package let number: Int
    let apply: @Sendable (inout App) -> [Effect]
  }

  /// - Parameter run: Works it out, and gives what then changes in the app; ends early where its task is cancelled.
  package init(_ number: Int, _ run: @escaping @Sendable () -> @Sendable (inout App) -> [Effect]) {
    self.number = number
    self.run = run
  }

  /// Works it out.
  package func result() -> Result { Result(number: number, apply: run()) }

  package static func == (left: Work, right: Work) -> Bool { left.number == right.number }

  package func hash(into hasher: inout Hasher) { hasher.combine(number) }
}
