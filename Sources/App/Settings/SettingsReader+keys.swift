import Manifests
import SafeYAML
import ScreenKit
import Terminal

extension SettingsReader {
  /// Reads sections of keys; each assigns keys to bindings by name.
  mutating func keys(_ node: YAMLNode) -> KeyMaps {
    let maps = KeyMaps()
    guard let sections = node.mapping else {
      refuse(node, expected: "sections such as lists: {grant: F2}")
      return maps
    }
    var assignments: [KeyAssignment] = []
    for (name, bindings) in sections {
      guard let section = Registry.sections.first(where: { $0.name == name.text }) else {
        refuse(name, expected: "one of \(Registry.sections.map(\.name).joined(separator: ", "))")
        continue
      }
      guard let bindings = bindings.mapping else {
        refuse(bindings, expected: "keys by name, such as {\(section.keys[0].name): F2}")
        continue
      }
      let known = section.keys
      for (name, keys) in bindings {
        guard let binding = known.firstIndex(where: { $0.name == name.text }) else {
          refuse(name, expected: "one of \(known.map(\.name).joined(separator: ", "))")
          continue
        }
        guard let keys = self.keyList(keys) else { continue }
        assignments.append(KeyAssignment(section: section, binding: binding, keys: keys, node: name))
      }
    }
    return maps.assigning(assignments) { assignment, conflict in
      refuse(
        assignment.node,
        found:
          "\(conflict.key.label) for \(assignment.section.name) \(known(assignment)), which is already \(conflict.other)",
        expected: "an unused key")
    }
  }

  private func known(_ assignment: KeyAssignment) -> String {
    assignment.section.keys[assignment.binding].name
  }

  /// Reads a key; nil if there is none of that name.
  mutating func key(_ node: YAMLNode) -> Key? {
    if let key = node.text.flatMap({ Key($0) }) { return key }
    refuse(node, expected: "a key such as a, ^R, F2, Enter or PgUp")
    return nil
  }

  /// Reads a key or a list of keys; nil if one is invalid.
  private mutating func keyList(_ node: YAMLNode) -> [Key]? {
    let nodes = node.sequence ?? [node]
    var keys: [Key] = []
    for node in nodes {
      guard let key = key(node) else { return nil }
      keys.append(key)
    }
    guard !keys.isEmpty else {
      refuse(node, expected: "a key or a list of keys")
      return nil
    }
    return keys
  }
}
