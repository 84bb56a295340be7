import AccessModel

extension PathHolding: Comparable {
  static func < (left: PathHolding, right: PathHolding) -> Bool {
    (left.place.number, left.role) < (right.place.number, right.role)
  }
}
