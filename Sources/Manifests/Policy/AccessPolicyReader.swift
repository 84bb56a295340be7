import AccessModel
import SafeYAML

/// Reads `access-policy.yaml`, and collects what is wrong in it.
package struct AccessPolicyReader: NodeReader {
  package let file: String
  package var problems: [Problem] = []

  /// Reads the rules of a file; one with a mistake is left out, and the mistake is a problem of the policy.
  ///
  /// - Parameter file: The file's path, for messages and places.
  package static func policy(_ text: String, file: String) -> AccessPolicy {
    var reader = AccessPolicyReader(file: file)
    let rules = reader.rules(text)
    return AccessPolicy(rules: rules, problems: reader.problems)
  }

  /// Whether a text is such a file, whatever is wrong in it.
  package static func isPolicy(_ text: String) -> Bool {
    guard case .some(.some(let root)) = try? YAMLNode.root(of: text) else { return false }
    return root.mapping?.contains { $0.key.text == "rules" } == true
      && root.mapping?.contains { ["kind", "apiVersion"].contains($0.key.text) } == false
  }

  private init(file: String) {
    self.file = file
  }

  private mutating func rules(_ text: String) -> [AccessRule] {
    let root: YAMLNode?
    do throws(YAMLFailure) {
      root = try YAMLNode.root(of: text)
    } catch {
      problems.append(Problem(error, in: file))
      return []
    }
    let example = "rules: followed by a list of rules"
    guard let root, let members = root.mapping else {
      refuse(root ?? .emptyMapping, found: root == nil ? "nothing" : nil, expected: example)
      return []
    }
    for (name, _) in members where name.text != "rules" { refuse(name, expected: "rules") }
    guard let list = members.first(where: { $0.key.text == "rules" })?.value else {
      if members.isEmpty { refuse(root, found: "no rules", expected: example) }
      return []
    }
    guard let nodes = list.sequence, !nodes.isEmpty else {
      refuse(list, expected: "a list of rules, each with a name and one of \(AccessPolicyReader.keys)")
      return []
    }
    return nodes.compactMap { rule($0) }
  }

  private static let keys = RuleForm.all.map(\.key).joined(separator: ", ")

  /// Reads a rule; nil if something is wrong in it.
  private mutating func rule(_ node: YAMLNode) -> AccessRule? {
    let known = problems.count
    guard let members = node.mapping else {
      refuse(node, expected: "a rule, such as {name: Partners only look, subjects: [Partners], atMost: view}")
      return nil
    }
    let forms = RuleForm.all.filter { form in members.contains { $0.key.text == form.key } }
    guard let form = forms.first, forms.count == 1 else {
      refuse(
        node,
        found: forms.isEmpty
          ? "a rule that demands nothing" : "a rule with \(listed(forms.map(\.key)))",
        expected: "exactly one of \(AccessPolicyReader.keys)")
      return nil
    }
    var parts = RuleParts()
    for (name, value) in members {
      if let field = form.fields.first(where: { $0.name == name.text }) {
        field.read(&self, value, &parts)
      } else {
        refuse(
          name, found: "the field “\(name.text?.prefix(60) ?? "…")” in a rule with \(form.key)",
          expected: "one of \(form.fields.map(\.name).joined(separator: ", "))")
      }
    }
    for field in form.fields where !field.isOptional && !members.contains(where: { $0.key.text == field.name }) {
      refuse(node, found: "a rule without \(field.name)", expected: "\(field.name): \(field.help)")
    }
    guard problems.count == known, let name = parts.name, let demand = parts.demand else { return nil }
    return AccessRule(
      name: name, why: parts.why, severity: parts.severity, demand.of(parts.only), subjects: parts.subjects,
      except: parts.except, namespaces: parts.namespaces, place: place(of: node))
  }
}

extension AccessRule.Demand {
  /// The demand with those who alone can do something.
  fileprivate func of(_ only: [RuledSubject]?) -> AccessRule.Demand {
    if case .only(_, let action) = self { .only(only ?? [], can: action) } else { self }
  }
}
