/// Where the reader has been: the places before, and those gone back from.
struct History: Sendable {
  /// A tab with its screens as they were.
  struct Place: Sendable {
    let tab: Tab
    let levels: [Level]
  }

  private var earlier: [Place] = []
  private var later: [Place] = []

  /// Places hold what their screens list, so there are not many.
  private static let most = 50

  /// The reader leaves a place for another.
  mutating func leave(_ place: Place) {
    earlier.append(place)
    if earlier.count > History.most { earlier.removeFirst() }
    later = []
  }

  /// Goes back; nil where there is nothing before.
  mutating func goBack(from place: Place) -> Place? {
    guard let target = earlier.popLast() else { return nil }
    later.append(place)
    return target
  }

  /// Goes forward again; nil where nothing was gone back from.
  mutating func goForward(from place: Place) -> Place? {
    guard let target = later.popLast() else { return nil }
    earlier.append(place)
    return target
  }
}
