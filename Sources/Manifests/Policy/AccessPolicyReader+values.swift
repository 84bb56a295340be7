import AccessModel
import SafeYAML

extension AccessPolicyReader {
  /// Reads text that is not blank.
  mutating func words(_ node: YAMLNode, expected: String) -> String? {
    if let text = node.textUnlessNull, text.contains(where: { !$0.isWhitespace }) { return text }
    refuse(node, expected: expected)
    return nil
  }

  /// Reads one of the words.
  mutating func word(_ node: YAMLNode, among words: [String]) -> String? {
    if let text = node.text, words.contains(text) { return text }
    refuse(node, expected: words.count == 1 ? words[0] : "one of \(words.joined(separator: ", "))")
    return nil
  }

  /// Reads the name of a case.
  mutating func choice<Choice: CaseIterable & RawRepresentable>(
    _ node: YAMLNode, of type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    word(node, among: type.allCases.map(\.rawValue)).flatMap { type.init(rawValue: $0) }
  }

  mutating func subjects(_ node: YAMLNode) -> [RuledSubject]? {
    let expected = "a list of subjects: groups by display name or object ID, user:UPN, sa:NAMESPACE/NAME"
    guard let nodes = node.sequence, !nodes.isEmpty else {
      refuse(node, expected: expected)
      return nil
    }
    return nodes.compactMap { element in
      words(element, expected: "a subject: a display name, an object ID, user:UPN or sa:NAMESPACE/NAME").map {
        RuledSubject($0, at: place(of: element))
      }
    }
  }

  mutating func namespaces(_ node: YAMLNode) -> [Owner.NamePattern]? {
    guard let nodes = node.sequence, !nodes.isEmpty else {
      refuse(node, expected: "a list of namespaces, such as [payments-api, prod-*]")
      return nil
    }
    return nodes.compactMap { element in
      if let text = element.textUnlessNull, AccessPolicyReader.isPattern(text) {
        return Owner.NamePattern(text)
      }
      refuse(element, expected: "a namespace, or with * at the end what names begin with, such as prod-*")
      return nil
    }
  }

  private static func isPattern(_ text: String) -> Bool {
    let start = text.hasSuffix("*") ? text.dropLast() : text[...]
    let isLetter = { (byte: UInt8) in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (0x30...0x39).contains(byte)
    }
    let isWhole = start.count == text.count
    guard let first = start.utf8.first, let last = start.utf8.last else { return !isWhole }
    return isLetter(first) && (!isWhole || isLetter(last)) && start.utf8.count <= (isWhole ? 63 : 62)
      && start.utf8.allSatisfy { isLetter($0) || $0 == UInt8(ascii: "-") }
  }

  mutating func action(_ node: YAMLNode) -> RuledAction? {
    if let action = node.textUnlessNull.flatMap({ RuledAction($0, at: place(of: node)) }) { return action }
    refuse(node, expected: "VERB RESOURCE, such as get,list secrets or create pods/exec")
    return nil
  }

  mutating func days(_ node: YAMLNode) -> Int? {
    let words = (node.textUnlessNull ?? "").split(separator: " ", omittingEmptySubsequences: false)
    if words.count == 2, ["day", "days"].contains(words[1]), words[0].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      words[0].utf8.count <= 5, words[0].utf8.first != 0x30, let days = Int(words[0])
    {
      return days
    }
    refuse(node, expected: "a number of days from 1 to 99999, such as 90 days")
    return nil
  }
}
