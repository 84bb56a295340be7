/// Numbers distinct values in the order in which they are added.
package struct Numbering<Value: Hashable> {
  package internal(set) var values: [Value]
  @usableFromInline var numbers: [Value: Int32]

  package init(capacity: Int) {
    values = []
    numbers = Dictionary(minimumCapacity: capacity)
  }

  /// - Parameter numbers: The position of each value.
  init(_ values: [Value], _ numbers: [Value: Int32]) {
    self.values = values
    self.numbers = numbers
  }

  /// The number of a value, which is added if it is new.
  @inlinable
  package mutating func number(_ value: Value) -> Int32 {
    let next = Int32(values.count)
    // A single lookup, whether or not the value is new.
    let number = { (number: inout Int32?) in
      let known = number ?? next
      number = known
      return known
    }(&numbers[value])
    if number == next { values.append(value) }
    return number
  }

  /// Numbers the values anew in the order of their first use, and leaves out those that are not used.
  ///
  /// - Parameters:
  ///   - uses: The numbers in use, -1 for none; changed to the new ones.
  ///   - kept: How many values stay first, used or not.
  mutating func renumber(_ uses: inout [Int32], keeping kept: Int) {
    var new = [Int32](repeating: -1, count: values.count)
    var order: [Int32] = []
    order.reserveCapacity(values.count)
    func use(_ number: Int32) {
      guard new[Int(number)] < 0 else { return }
      new[Int(number)] = Int32(order.count)
      order.append(number)
    }
    for number in 0..<Int32(kept) { use(number) }
    for number in uses where number >= 0 { use(number) }
    if order.count == values.count && order.indices.allSatisfy({ order[$0] == $0 }) { return }
    for position in uses.indices where uses[position] >= 0 { uses[position] = new[Int(uses[position])] }
    for number in new.indices where new[number] < 0 { numbers[values[number]] = nil }
    // No value is hashed again.
    numbers = numbers.mapValues { new[Int($0)] }
    values = order.map { values[Int($0)] }
  }
}
