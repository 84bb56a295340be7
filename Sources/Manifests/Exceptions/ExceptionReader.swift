import AccessModel
import SafeYAML

/// Reads the exceptions of `exceptions.yaml` or `config.yaml`.
package struct ExceptionReader: NodeReader {
  package let file: String
  package var problems: [Problem] = []
  private let rules: Set<String>

  /// - Parameter rules: The IDs of all rules.
  package init(file: String, rules: [String]) {
    self.file = file
    self.rules = Set(rules)
  }

  /// Reads `exceptions.yaml`, whose only member is `exceptions`.
  package mutating func file(_ text: String) -> [FindingException] {
    do throws(YAMLFailure) {
      guard let node = try YAMLNode.root(of: text) else { return [] }
      let expected = "exceptions: [{rule: …, reason: …, by: …, until: 2027-01-31}]"
      guard let members = node.mapping, let (_, list) = members.first, members.count == 1 else {
        refuse(node, expected: expected)
        return []
      }
      guard members[0].key.text == "exceptions" else {
        refuse(members[0].key, expected: "exceptions")
        return []
      }
      return exceptions(list)
    } catch {
      problems.append(Problem(error, in: file))
      return []
    }
  }

  /// Reads a list of exceptions; one with a mistake is left out.
  package mutating func exceptions(_ node: YAMLNode) -> [FindingException] {
    guard let list = node.sequence else {
      refuse(node, expected: "a list of exceptions, such as [{rule: …, reason: …, by: …, until: 2027-01-31}]")
      return []
    }
    return list.compactMap { exception($0) }
  }

  private mutating func exception(_ node: YAMLNode) -> FindingException? {
    let known = problems.count
    guard let mapping = node.mapping else {
      refuse(node, expected: "an exception, such as {rule: …, reason: …, by: …, until: 2027-01-31}")
      return nil
    }
    var members: [ExceptionMember: YAMLNode] = [:]
    for (name, value) in mapping {
      if let member = name.text.flatMap({ ExceptionMember(rawValue: $0) }) {
        members[member] = value
      } else {
        refuse(name, expected: "one of \(ExceptionMember.allCases.map(\.rawValue).joined(separator: ", "))")
      }
    }
    for member in ExceptionMember.allCases where !member.isOptional && members[member] == nil {
      refuse(node, found: "an exception without \(member.rawValue)", expected: ExceptionReader.expected(member))
    }
    var texts: [ExceptionMember: String] = [:]
    for member in ExceptionMember.allCases where member != .namespaces {
      guard let value = members[member] else { continue }
      texts[member] = text(value, member)
    }
    let namespaces = members[.namespaces].map { self.namespaces($0) } ?? []
    guard problems.count == known, let rule = texts[.rule], let reason = texts[.reason], let by = texts[.by],
      let until = texts[.until].flatMap({ Day($0) })
    else { return nil }
    return FindingException(
      rule: rule, subject: texts[.subject].map { Name($0) }, role: texts[.role].map { Name($0) },
      binding: texts[.binding].map { Name($0) }, namespaces: namespaces, reason: reason, by: by, until: until,
      place: place(of: node))
  }

  /// The text of a member that is no list; nil if it is not what the member can be.
  private mutating func text(_ node: YAMLNode, _ member: ExceptionMember) -> String? {
    let text = node.textUnlessNull.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    if let text, member == .rule ? rules.contains(text) : member == .until ? Day(text) != nil : true { return text }
    refuse(node, expected: ExceptionReader.expected(member))
    return nil
  }

  private mutating func namespaces(_ node: YAMLNode) -> [Owner.NamePattern] {
    guard let list = node.sequence, !list.isEmpty else {
      refuse(node, expected: "a list of namespaces, such as [payments-*]")
      return []
    }
    return list.compactMap { element in
      if let text = element.textUnlessNull { return Owner.NamePattern(text) }
      refuse(element, expected: "the name of a namespace, or what names begin with and *")
      return nil
    }
  }

  private static func expected(_ member: ExceptionMember) -> String {
    switch member {
    case .rule: "the ID of a rule, as \(ProgramName.current) findings lists them"
    case .subject: "subject: a name, an object ID or a SUBJECT such as sa:NAMESPACE/NAME"
    case .role, .binding: "\(member.rawValue): a name"
    case .namespaces: "namespaces: a list of names"
    case .reason: "reason: why it is accepted"
    case .by: "by: who accepts it"
    case .until: "until: a day such as 2027-01-31"
    }
  }
}
