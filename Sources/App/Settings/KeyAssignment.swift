import SafeYAML
import ScreenKit
import Terminal

/// Other keys for one binding, as the settings file asks for them.
struct KeyAssignment {
  let section: KeyDeclaration
  /// The position of the binding in its section.
  let binding: Int
  let keys: [Key]
  /// Where it stands, for what is said of it.
  let node: YAMLNode
}

extension KeyMaps {
  /// The keys with all assignments made that clash with nothing.
  ///
  /// All are assigned before any is checked, so that two bindings can swap their keys.
  ///
  /// - Parameter refuse: Told of each that is left out, with the binding that has its key.
  func assigning(_ assignments: [KeyAssignment], refuse: (KeyAssignment, KeyDeclaration.Clash) -> Void) -> KeyMaps {
    var accepted = assignments
    while true {
      var keys = self
      for assignment in accepted { keys.assign(assignment.keys, to: assignment.binding, of: assignment.section) }
      let clash = accepted.indices.lazy.compactMap { index in
        accepted[index].section.clash(of: accepted[index].binding, keys, among: Registry.sections).map { (index, $0) }
      }.first
      guard let (index, other) = clash else { return keys }
      refuse(accepted.remove(at: index), other)
    }
  }
}
