import SafeYAML
import ScreenKit
import Terminal

/// The keys that the settings file assigns to a binding.
struct KeyAssignment {
  let section: KeyDeclaration
  /// The position of the binding in its section.
  let binding: Int
  let keys: [Key]
  /// The node in the settings file, for messages.
  let node: YAMLNode
}

extension KeyMaps {
  /// Returns the keys with all assignments that do not conflict.
  ///
  /// All are assigned before any is checked, so that two bindings can swap their keys.
  ///
  /// - Parameter refuse: Called for each assignment that is left out, with the conflict.
  func assigning(_ assignments: [KeyAssignment], refuse: (KeyAssignment, KeyDeclaration.Conflict) -> Void) -> KeyMaps {
    var accepted = assignments
    while true {
      var keys = self
      for assignment in accepted { keys.assign(assignment.keys, to: assignment.binding, of: assignment.section) }
      let conflict = accepted.indices.lazy.compactMap { index in
        accepted[index].section.conflict(of: accepted[index].binding, keys, among: Registry.sections).map {
          (index, $0)
        }
      }.first
      guard let (index, other) = conflict else { return keys }
      refuse(accepted.remove(at: index), other)
    }
  }
}
