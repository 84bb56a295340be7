/// The history of places: earlier ones, and later ones after going back.
struct History: Sendable {
  private var earlier: [Visit] = []
  private var later: [Visit] = []

  private static let most = 200

  /// Records a place that the user leaves for another.
  mutating func leave(_ place: Visit) {
    earlier.append(place)
    if earlier.count > History.most { earlier.removeFirst() }
    later = []
  }

  /// Goes back; nil if there is no earlier place.
  mutating func goBack(from place: Visit) -> Visit? {
    guard let target = earlier.popLast() else { return nil }
    later.append(place)
    return target
  }

  /// Goes forward; nil if there is no later place.
  mutating func goForward(from place: Visit) -> Visit? {
    guard let target = later.popLast() else { return nil }
    earlier.append(place)
    return target
  }
}
