/// What a detail beside a list is of: it follows the cursor once that has rested.
package struct RestingDetail<Place: Sendable & Hashable>: Sendable, Hashable {
  package private(set) var place: Place
  private var moves = 0

  package init(_ place: Place) {
    self.place = place
  }

  /// Shows the detail of a place at once.
  package mutating func show(_ place: Place) { self.place = place }

  /// Counts a move of the cursor; the number says which, when the cursor has rested since.
  package mutating func move() -> Int {
    moves += 1
    return moves
  }

  /// The cursor has rested since a move: its place is shown, unless it has moved again.
  package mutating func rest(since move: Int, at place: Place) {
    if move == moves { self.place = place }
  }
}
