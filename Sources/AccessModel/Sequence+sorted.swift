extension Sequence {
  /// The elements sorted by keys that are made once for each: a name in lower case costs more than comparing it.
  @inlinable
  package func sorted<Key>(keyed key: (Element) -> Key, by areInOrder: (Key, Key) -> Bool) -> [Element] {
    map { (key: key($0), element: $0) }.sorted { areInOrder($0.key, $1.key) }.map(\.element)
  }
}
