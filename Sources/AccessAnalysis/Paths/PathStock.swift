import AccessModel

/// The roles that one identity holds, by what they allow and where.
struct PathStock {
  private let facts: PathFacts
  /// The entries that count in every namespace, by tool.
  private var wide = [[PathEntry]](repeating: [], count: PathTool.allCases.count)
  /// The entries that count in one namespace, by tool.
  private var narrow = [[PathPlace: [PathEntry]]](repeating: [:], count: PathTool.allCases.count)
  /// The places in which entries count: every namespace only if something counts in each.
  private(set) var places: [PathPlace] = []

  init(_ entries: [PathEntry], _ facts: PathFacts) {
    self.facts = facts
    var known: Set<PathPlace> = []
    for entry in entries {
      let place = entry.holding.place
      var mask = facts.mask(entry.holding)
      if mask & PathPair.mask == 0 { continue }
      let counted = place == .cluster ? .everyNamespace : place
      if known.insert(counted).inserted { places.append(counted) }
      while mask != 0 {
        let tool = mask.trailingZeroBitCount
        mask &= mask - 1
        if place.isNamespace { narrow[tool][place, default: []].append(entry) } else { wide[tool].append(entry) }
      }
    }
  }

  /// The entries that allow a tool in a place, on an object; on any object, if no name is given.
  func having(_ tool: PathTool, in place: PathPlace, on name: Name? = nil) -> [PathEntry] {
    entries(tool, in: place).filter { entry in
      guard let objects = facts.tools(of: entry.holding.role)[tool] else { return false }
      return name.map(objects.include) ?? (objects == .any)
    }
  }

  /// Whether a tool is allowed in a place, if only on some objects.
  func has(_ tool: PathTool, in place: PathPlace) -> Bool {
    place.isNamespace && narrow[Int(tool.rawValue)][place] != nil
      || wide[Int(tool.rawValue)].contains { counts($0, for: tool, in: place) }
  }

  func hasAnywhere(_ tool: PathTool) -> Bool {
    !wide[Int(tool.rawValue)].isEmpty || !narrow[Int(tool.rawValue)].isEmpty
  }

  /// The entries that allow a tool in any place, if only on some objects.
  func anywhere(_ tool: PathTool) -> [PathEntry] {
    wide[Int(tool.rawValue)]
      + narrow[Int(tool.rawValue)].sorted { $0.key.number < $1.key.number }.flatMap(\.value)
  }

  /// The names on which alone entries allow a tool.
  func names(_ tool: PathTool, in place: PathPlace) -> Set<Name> {
    entries(tool, in: place).reduce(into: []) { names, entry in
      names.formUnion(facts.tools(of: entry.holding.role)[tool]?.names ?? [])
    }
  }

  private func entries(_ tool: PathTool, in place: PathPlace) -> [PathEntry] {
    wide[Int(tool.rawValue)].filter { counts($0, for: tool, in: place) }
      + (place.isNamespace ? narrow[Int(tool.rawValue)][place] ?? [] : [])
  }

  /// Whether an entry of every namespace counts in a place.
  private func counts(_ entry: PathEntry, for tool: PathTool, in place: PathPlace) -> Bool {
    tool.isNamespaced ? entry.holding.place.covers(place) : entry.holding.place == .cluster
  }
}
