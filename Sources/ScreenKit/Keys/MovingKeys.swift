import Terminal

/// The keys that move through rows and lines wherever there are such.
package enum MovingKeys {
  package static let section = KeySection("moving", "Moving", beside: ["everywhere"], Move.keys)
}
