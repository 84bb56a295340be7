/// The checks of what aksess works with, in the order of their topics.
package struct Checkup: Sendable, Hashable {
  package let checks: [Check]

  /// - Parameter checks: In any order.
  package init(_ checks: [Check]) {
    self.checks = Check.Topic.allCases.flatMap { topic in checks.filter { $0.topic == topic } }
  }

  /// Whether something essential failed.
  package var hasFailed: Bool { checks.contains { $0.state == .failed } }
}
