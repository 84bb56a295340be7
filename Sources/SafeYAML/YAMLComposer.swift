/// Makes nodes of events, under a budget, and refuses what YAML's readers take differently.
struct YAMLComposer: ~Copyable {
  /// A node, and what it takes of the budget.
  private struct Composed {
    let node: YAMLNode
    let extent: YAMLBudget.Extent
  }

  /// A list or mapping that is not at its end yet.
  private struct Open {
    let place: YAMLPlace
    let tag: YAMLTag?
    let anchor: String?
    let isMapping: Bool
    var elements: [YAMLNode] = []
    var members: [YAMLNode.Member] = []
    /// The key whose value comes next.
    var key: YAMLNode?
    var keys: Set<Bytes> = []
    var extent = YAMLBudget.Extent()
  }

  /// A text by its bytes: Swift takes canonically equivalent texts for one.
  private struct Bytes: Hashable {
    let text: String

    static func == (left: Bytes, right: Bytes) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

    func hash(into hasher: inout Hasher) {
      var text = text
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }

  private var events: YAMLEvents
  /// What is left of it.
  private(set) var budget: YAMLBudget
  private var open: [Open] = []
  /// What the anchors of the document so far stand for; nil for one whose node is not at its end yet.
  private var anchors: [String: Composed?] = [:]

  init(_ bytes: UnsafeBufferPointer<UInt8>, within budget: YAMLBudget) {
    events = YAMLEvents(bytes)
    self.budget = budget
  }

  /// The root of the only document; nil where there is none.
  mutating func root() throws(YAMLFailure) -> YAMLNode? {
    if let place = ByteOrderMark.misplaced(in: events.bytes) {
      throw YAMLFailure(.content, place, found: "U+FEFF at the beginning of the line", expected: "the line without it")
    }
    guard case .documentStart = try events.next() else { return nil }
    var root: YAMLNode?
    while root == nil {
      guard !Task.isCancelled else {
        throw YAMLFailure(.content, events.place, found: "reading was cancelled", expected: "all of it")
      }
      guard let composed = try take(try events.next()) else { continue }
      budget.spend(composed.extent)
      root = composed.node
    }
    _ = try events.next()
    if case .documentStart = try events.next() {
      throw YAMLFailure(.secondDocument, events.place, found: "a second document", expected: "one document")
    }
    return root
  }

  /// Takes one event; returns the root once it is whole.
  private mutating func take(_ event: YAMLEvents.Event) throws(YAMLFailure) -> Composed? {
    switch event {
    case .scalar(let scalar):
      let node = YAMLNode(
        content: .scalar(scalar), tag: try tag { $0 != .map && $0 != .seq }, place: events.place)
      let composed = Composed(node: node, extent: YAMLBudget.Extent(bytes: scalar.text.utf8.count))
      if let anchor = events.anchor { anchors[anchor] = composed }
      return try add(composed)
    case .alias: return try add(try target())
    case .sequenceStart: try begin(isMapping: false, try tag { $0 == .seq })
    case .mappingStart: try begin(isMapping: true, try tag { $0 == .map })
    case .end: return try end()
    case .documentStart, .documentEnd, .streamEnd: break
    }
    return nil
  }

  private func tag(_ isAllowed: (YAMLTag) -> Bool) throws(YAMLFailure) -> YAMLTag? {
    guard let name = events.tag else { return nil }
    if let tag = YAMLTag(resolved: name), isAllowed(tag) { return tag }
    throw failure(found: "the tag \(YAMLTag.label(name))", expected: "a value without it")
  }

  private func target() throws(YAMLFailure) -> Composed {
    let anchor = events.anchor ?? ""
    guard let target = anchors[anchor] else {
      throw YAMLFailure(.syntax, events.place, found: "the alias *\(anchor) without its anchor before it")
    }
    guard let target else {
      throw failure(found: "the alias *\(anchor) inside its own anchor", expected: "another value")
    }
    let node = YAMLNode(content: target.node.content, tag: target.node.tag, place: events.place)
    return Composed(node: node, extent: target.extent)
  }

  private mutating func begin(isMapping: Bool, _ tag: YAMLTag?) throws(YAMLFailure) {
    try check(YAMLBudget.Extent(depth: 1))
    if let anchor = events.anchor { anchors[anchor] = .some(nil) }
    open.append(Open(place: events.place, tag: tag, anchor: events.anchor, isMapping: isMapping))
  }

  private mutating func end() throws(YAMLFailure) -> Composed? {
    guard let closed = open.popLast() else { return nil }
    let content: YAMLNode.Content = closed.isMapping ? .mapping(closed.members) : .sequence(closed.elements)
    let composed = Composed(
      node: YAMLNode(content: content, tag: closed.tag, place: closed.place), extent: closed.extent)
    if let anchor = closed.anchor { anchors[anchor] = composed }
    return try add(composed)
  }

  /// Puts a node where it belongs; returns it where that is nowhere, as it is the root.
  private mutating func add(_ composed: Composed) throws(YAMLFailure) -> Composed? {
    guard !open.isEmpty else { return composed }
    let last = open.count - 1
    open[last].extent.add(composed.extent)
    // An alias adds what its node has; a node at its own end has added its parts already, each under the budget.
    try check(open[last].extent, atDepth: last)
    if !open[last].isMapping {
      open[last].elements.append(composed.node)
    } else if let key = open[last].key {
      open[last].members.append((key, composed.node))
      open[last].key = nil
    } else {
      if case .scalar(let key) = composed.node.content {
        try check(key, isNew: open[last].keys.insert(Bytes(text: key.text)).inserted)
      }
      open[last].key = composed.node
    }
    return nil
  }

  private func check(_ key: YAMLNode.Scalar, isNew: Bool) throws(YAMLFailure) {
    if key.isPlain && key.text == "<<" {
      throw failure(found: "a merge key (<<)", expected: "the members themselves")
    }
    guard !isNew else { return }
    let text = String(key.text.unicodeScalars.prefix(60))
    throw failure(found: "\(text) is given twice in one mapping", expected: "each key once")
  }

  private func check(_ extent: YAMLBudget.Extent, atDepth depth: Int? = nil) throws(YAMLFailure) {
    guard let refusal = budget.refusal(of: extent, atDepth: depth ?? open.count) else { return }
    throw failure(found: refusal.found, expected: refusal.expected)
  }

  private func failure(found: String, expected: String) -> YAMLFailure {
    YAMLFailure(.content, events.place, found: found, expected: expected)
  }
}

extension YAMLNode {
  /// Reads a text of at most one document; nil where it holds none.
  ///
  /// Refused are, each at its place: tags beyond the core schema, keys that stand twice, merge keys, U+FEFF
  /// at the beginning of a line, and what goes beyond the budget of values, bytes and levels, off which the document is taken.
  package static func root(of bytes: [UInt8], within budget: inout YAMLBudget) throws(YAMLFailure) -> YAMLNode? {
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<YAMLNode?, YAMLFailure> in
      do throws(YAMLFailure) {
        var composer = YAMLComposer(buffer, within: budget)
        let root = try composer.root()
        budget = composer.budget
        return .success(root)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// Reads a text of at most one document.
  package static func root(of text: String) throws(YAMLFailure) -> YAMLNode? {
    do throws(YAMLFailure) {
      var budget = YAMLBudget(byteCount: text.utf8.count)
      return try root(of: Array(text.utf8), within: &budget)
    } catch {
      throw error.moved(by: 0, of: text.utf8.reduce(1) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) })
    }
  }

  /// A failure that is found in the node, by whoever knows what it is to be.
  package func failure(found: String, expected: String) -> YAMLFailure {
    YAMLFailure(.content, place, found: found, expected: expected)
  }
}
