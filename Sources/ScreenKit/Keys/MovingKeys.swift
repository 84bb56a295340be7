import Terminal

/// The keys that move through rows and lines on every screen.
package enum MovingKeys {
  package static let section = KeySection("moving", "Moving", beside: ["everywhere"], Move.keys)
}
