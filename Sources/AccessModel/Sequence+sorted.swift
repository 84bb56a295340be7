extension Sequence {
  /// The elements sorted by keys that are made once for each: a name in lower case costs more than comparing it. Equal
  /// elements keep their order.
  @inlinable
  package func sorted<Key>(keyed key: (Element) -> Key, by areInOrder: (Key, Key) -> Bool) -> [Element] {
    let elements = Array(self)
    let keys = elements.map(key)
    // Numbers are moved while sorting, and not the elements, which may be large.
    return keys.indices.sorted { areInOrder(keys[$0], keys[$1]) }.map { elements[$0] }
  }
}
