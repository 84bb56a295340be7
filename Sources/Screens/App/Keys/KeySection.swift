import Terminal

/// One of the program's key maps, whatever its actions: for the settings, the help and README.
struct KeySection: Sendable {
  /// The name in the settings, such as `lists`.
  let name: String
  /// What it is called in the help.
  let title: String
  /// The sections whose keys count at the same time.
  let neighbours: [String]
  let bindings: @Sendable (KeyMaps) -> [KeyHelp]
  /// Gives the binding of a position other keys.
  let assign: @Sendable (inout KeyMaps, Int, [Key]) -> Void

  static let all = [
    KeySection("everywhere", "Everywhere", beside: [], \.everywhere),
    KeySection("moving", "Moving", beside: ["everywhere"], \.moving),
    KeySection("lists", "Lists", beside: ["everywhere", "moving"], \.lists),
    KeySection("columns", "Columns of a list", beside: ["moving"], \.columns),
    KeySection("who-can", "Who can", beside: ["everywhere", "moving", "lists"], \.whoCan),
    KeySection("matrix", "Matrix", beside: ["everywhere", "moving"], \.matrix),
    KeySection("cluster", "Cluster", beside: ["everywhere", "moving"], \.cluster),
    KeySection("texts", "Texts", beside: ["everywhere", "moving"], \.texts),
    KeySection("themes", "Themes", beside: ["moving"], \.themes),
  ]

  private init<Action>(
    _ name: String, _ title: String, beside neighbours: [String],
    _ path: WritableKeyPath<KeyMaps, KeyMap<Action>> & Sendable
  ) {
    self.name = name
    self.title = title
    self.neighbours = neighbours
    bindings = { $0[keyPath: path].keyHelp }
    assign = { $0[keyPath: path].bindings[$1].keys = $2 }
  }

  /// Two bindings that one key would be of.
  struct Clash {
    let key: Key
    let other: String
  }

  /// What another binding of this section or of one that counts beside it has of the binding's keys; nil where nothing.
  static func clash(of binding: Int, in section: KeySection, _ keys: KeyMaps) -> Clash? {
    let own = section.bindings(keys)[binding]
    let beside = all.filter { other in
      other.name == section.name || section.neighbours.contains(other.name) || other.neighbours.contains(section.name)
    }
    for other in beside {
      for (number, help) in other.bindings(keys).enumerated() {
        if other.name == section.name, number == binding { continue }
        guard let key = own.keys.first(where: help.keys.contains) else { continue }
        return Clash(key: key, other: "\(other.name) \(help.name)")
      }
    }
    return nil
  }
}
