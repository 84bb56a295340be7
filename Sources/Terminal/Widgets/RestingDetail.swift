import Synchronization

/// The detail beside a list: it follows the cursor once the cursor has rested, and its lines are made once for each
/// place.
package struct RestingDetail<Place: Sendable & Hashable>: Sendable {
  /// Whose detail is shown; nil while the rows are scrolled, as a detail that stays would be sent again with every row.
  package private(set) var place: Place?
  private var moves = 0
  private var made = Made()

  package init(_ place: Place?) {
    self.place = place
  }

  /// Shows the detail for a place at once, and makes it anew even if it is the same place.
  package mutating func show(_ place: Place?) {
    self.place = place
    made = Made()
  }

  /// Records a move of the cursor, and returns the move's number.
  ///
  /// - Parameter scrolls: Whether it scrolls the rows.
  package mutating func move(scrolls: Bool) -> Int {
    moves += 1
    if scrolls { place = nil }
    return moves
  }

  /// Shows the place of the cursor if it has not moved since the move with this number.
  package mutating func rest(since move: Int, at place: Place?) {
    if move == moves, place != self.place { show(place) }
  }

  /// The parts of the detail, each wrapped to a width.
  ///
  /// - Parameters:
  ///   - isComplete: Whether everything that it tells is known; what was made before that is made anew.
  ///   - make: Makes the parts.
  package func parts(width: Int, isComplete: Bool = true, make: () -> [[StyledLine]]) -> [[StyledLine]] {
    made.latest.withLock { latest in
      if let latest, latest.width == width, latest.isComplete == isComplete { return latest.parts }
      let parts = make().map { $0.flatMap { wrapped($0, width: width) } }
      latest = (width, isComplete, parts)
      return parts
    }
  }

  /// The parts that were made last, shared by the copies of a screen.
  private final class Made: Sendable {
    let latest = Mutex<(width: Int, isComplete: Bool, parts: [[StyledLine]])?>(nil)
  }
}
