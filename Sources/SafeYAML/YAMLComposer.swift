/// Composes nodes from events within a budget, and rejects what YAML readers interpret differently.
struct YAMLComposer: ~Copyable {
  /// A node and its size.
  private struct Composed {
    let node: YAMLNode
    let extent: YAMLBudget.Extent
  }

  /// A list or mapping that has not ended.
  private struct Open {
    let place: YAMLPlace
    let tag: YAMLTag?
    let anchor: String?
    let isMapping: Bool
    let isFlow: Bool
    let isSimple: Bool
    /// The place after the last part so far.
    var end: YAMLPlace
    var elements: [YAMLNode] = []
    var members: [YAMLNode.Member] = []
    /// The key of the next value.
    var key: YAMLNode?
    var keys: Set<Bytes> = []
    var extent = YAMLBudget.Extent()
  }

  /// A text compared by its bytes: Swift treats canonically equivalent strings as equal.
  private struct Bytes: Hashable {
    let text: String

    static func == (left: Bytes, right: Bytes) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

    func hash(into hasher: inout Hasher) {
      var text = text
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }

  private var events: YAMLEvents
  /// The rest of the budget.
  private(set) var budget: YAMLBudget
  private var open: [Open] = []
  /// The nodes of the document's anchors so far; nil for an anchor whose node has not ended.
  private var anchors: [String: Composed?] = [:]

  init(_ bytes: UnsafeBufferPointer<UInt8>, within budget: YAMLBudget) {
    events = YAMLEvents(bytes)
    self.budget = budget
  }

  /// Returns the root of the only document; nil if there is none.
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

  /// Handles one event; returns the root once it is complete.
  private mutating func take(_ event: YAMLEvents.Event) throws(YAMLFailure) -> Composed? {
    switch event {
    case .scalar(let scalar):
      let node = YAMLNode(
        content: .scalar(scalar), tag: try tag { $0 != .map && $0 != .seq }, place: events.place,
        layout: YAMLNode.Layout(end: events.end, isSimple: events.isSimple))
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
    throw failure(found: "the tag \(YAMLTag.label(name))", expected: "the value without the tag")
  }

  private func target() throws(YAMLFailure) -> Composed {
    let anchor = events.anchor ?? ""
    guard let target = anchors[anchor] else {
      throw YAMLFailure(.syntax, events.place, found: "the alias *\(anchor) before its anchor")
    }
    guard let target else {
      throw failure(found: "the alias *\(anchor) inside its own anchor", expected: "another value")
    }
    let node = YAMLNode(
      content: target.node.content, tag: target.node.tag, place: events.place,
      layout: YAMLNode.Layout(end: events.end, isSimple: false))
    return Composed(node: node, extent: target.extent)
  }

  private mutating func begin(isMapping: Bool, _ tag: YAMLTag?) throws(YAMLFailure) {
    try check(YAMLBudget.Extent(depth: 1))
    if let anchor = events.anchor { anchors[anchor] = .some(nil) }
    open.append(
      Open(
        place: events.place, tag: tag, anchor: events.anchor, isMapping: isMapping, isFlow: events.isFlow,
        isSimple: events.isSimple, end: events.place))
  }

  private mutating func end() throws(YAMLFailure) -> Composed? {
    guard let closed = open.popLast() else { return nil }
    let content: YAMLNode.Content = closed.isMapping ? .mapping(closed.members) : .sequence(closed.elements)
    let composed = Composed(
      node: YAMLNode(
        content: content, tag: closed.tag, place: closed.place,
        // The end of a block is where the next token starts; that of a flow is its bracket.
        layout: YAMLNode.Layout(end: closed.isFlow ? events.end : closed.end, isSimple: closed.isSimple)),
      extent: closed.extent)
    if let anchor = closed.anchor { anchors[anchor] = composed }
    return try add(composed)
  }

  /// Adds a node to its parent; returns it if it is the root.
  private mutating func add(_ composed: Composed) throws(YAMLFailure) -> Composed? {
    guard !open.isEmpty else { return composed }
    let last = open.count - 1
    open[last].extent.add(composed.extent)
    open[last].end = composed.node.layout.end
    // An alias adds the size of its node. A node at its end has already added its parts, each within the budget.
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
  /// Reads a text with at most one document; nil if it has none.
  ///
  /// Rejects, each at its place: tags outside the core schema, duplicate keys, merge keys, U+FEFF at the beginning of a
  /// line, and anything beyond the budget of values, bytes and levels. The size of the document is deducted from the
  /// budget.
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

  /// Reads a text with at most one document.
  package static func root(of text: String) throws(YAMLFailure) -> YAMLNode? {
    do throws(YAMLFailure) {
      var budget = YAMLBudget(byteCount: text.utf8.count)
      return try root(of: Array(text.utf8), within: &budget)
    } catch {
      throw error.moved(by: 0, of: text.utf8.reduce(1) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) })
    }
  }

  /// A failure at the node.
  package func failure(found: String, expected: String) -> YAMLFailure {
    YAMLFailure(.content, place, found: found, expected: expected)
  }
}
