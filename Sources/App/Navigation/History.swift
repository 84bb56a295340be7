/// The history: the earlier places, and the later ones after going back.
struct History: Sendable {
  private var earlier: [Visit] = []
  private var later: [Visit] = []

  private static let most = 200

  /// The user leaves a place for another.
  mutating func leave(_ place: Visit) {
    earlier.append(place)
    if earlier.count > History.most { earlier.removeFirst() }
    later = []
  }

  /// Goes back; nil where there is nothing before.
  mutating func goBack(from place: Visit) -> Visit? {
    guard let target = earlier.popLast() else { return nil }
    later.append(place)
    return target
  }

  /// Goes forward again; nil where nothing was gone back from.
  mutating func goForward(from place: Visit) -> Visit? {
    guard let target = later.popLast() else { return nil }
    earlier.append(place)
    return target
  }
}
