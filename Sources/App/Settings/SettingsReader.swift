import AccessAnalysis
import AccessModel
import Manifests
import Reports
import SafeYAML
import ScreenKit
import Terminal

/// Reads values from YAML nodes, and collects problems.
struct SettingsReader: NodeReader {
  let file: String
  /// Who else can read or change the file; nil for nobody.
  let exposure: FileExposure?
  var problems: [Problem] = []

  init(file: String, exposure: FileExposure?) {
    self.file = file
    self.exposure = exposure
  }

  /// The members of the only document; empty if the document is empty or not a mapping.
  mutating func root(_ text: String) -> [YAMLNode.Member] {
    do throws(YAMLFailure) {
      guard let node = try YAMLNode.root(of: text) else { return [] }
      if node.text?.isEmpty == true { return [] }
      guard let mapping = node.mapping else {
        refuse(node, expected: "settings such as break-glass: [OBJECT-ID]")
        return []
      }
      return mapping
    } catch {
      problems.append(Problem(error, in: file, consequence: ": no settings applied"))
      return []
    }
  }

  /// Reads a list of object IDs and user principal names; others are left out.
  mutating func identities(_ node: YAMLNode) -> [DeclaredIdentities.Identity] {
    guard let sequence = node.sequence else {
      refuse(node, expected: "a list of object IDs and user principal names")
      return []
    }
    return sequence.compactMap { element in
      if let text = element.text {
        if let id = ObjectID(text) { return .objectID(id) }
        if text.contains("@") { return .principalName(Name(text)) }
      }
      refuse(element, expected: "an object ID or a user principal name")
      return nil
    }
  }

  /// Reads a SUBJECT, which the data need not have.
  mutating func me(_ node: YAMLNode) -> String? {
    if let text = node.textUnlessNull, !text.isEmpty, text != SubjectChoice.me { return text }
    refuse(node, expected: "a subject, such as user:ada@contoso.com")
    return nil
  }

  /// Reads lists of namespaces by project, and returns all namespaces; what is not the name of one is left out.
  mutating func projects(_ node: YAMLNode) -> [Name] {
    guard let projects = node.mapping else {
      refuse(node, expected: "namespaces by project, such as {payments: [payments-api, payments-web]}")
      return []
    }
    return projects.flatMap { namespaces($0.value) }.distinct
  }

  private mutating func namespaces(_ node: YAMLNode) -> [Name] {
    guard let sequence = node.sequence else {
      refuse(node, expected: "a list of namespaces, such as [payments-api, payments-web]")
      return []
    }
    return sequence.compactMap { element in
      if let name = element.textUnlessNull.map({ Name($0) }), NameRule.refusal(ofNamespace: name) == nil {
        return name
      }
      refuse(element, expected: "the name of a namespace: lower-case letters, digits and hyphens, at most 63")
      return nil
    }
  }

  /// Reads a boolean.
  mutating func flag(_ node: YAMLNode) -> Bool? {
    switch node.text {
    case "on", "true": return true
    case "off", "false": return false
    default:
      refuse(node, expected: "on or off")
      return nil
    }
  }

  /// Reads one of the names.
  mutating func name(_ node: YAMLNode, among names: [String]) -> String? {
    if let text = node.text, names.contains(text) { return text }
    refuse(node, expected: "one of \(names.joined(separator: ", "))")
    return nil
  }
}
