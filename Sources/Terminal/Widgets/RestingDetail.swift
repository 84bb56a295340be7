/// The subject of a detail beside a list: it follows the cursor once the cursor has rested.
package struct RestingDetail<Place: Sendable & Hashable>: Sendable, Hashable {
  package private(set) var place: Place
  private var moves = 0

  package init(_ place: Place) {
    self.place = place
  }

  /// Shows the detail for a place at once.
  package mutating func show(_ place: Place) { self.place = place }

  /// Records a move of the cursor, and returns the move's number.
  package mutating func move() -> Int {
    moves += 1
    return moves
  }

  /// Shows the place of the cursor if it has not moved since the move with this number.
  package mutating func rest(since move: Int, at place: Place) {
    if move == moves { self.place = place }
  }
}
