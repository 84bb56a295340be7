import AccessModel

extension LabelSelector {
  /// Parses a label selector in the format of kubectl's `-l`: `team=retail,tier!=cache,env in (dev,test),!legacy`; nil
  /// if it is malformed.
  package init?(_ text: String) {
    self.init()
    var rest = Substring(text)
    while !rest.isEmpty {
      let end = LabelSelector.endOfRequirement(rest)
      let part = LabelSelector.trimmed(rest[..<end])
      rest = end < rest.endIndex ? rest[rest.index(after: end)...] : ""
      guard let requirement = LabelSelector.requirement(part) else { return nil }
      requirements.append(requirement)
    }
  }

  private static func endOfRequirement(_ text: Substring) -> Substring.Index {
    var isInList = false
    return text.firstIndex { character in
      if character == "(" { isInList = true }
      if character == ")" { isInList = false }
      return character == "," && !isInList
    } ?? text.endIndex
  }

  private static func requirement(_ text: Substring) -> Requirement? {
    let isKey = { (key: Substring) in !key.isEmpty && !key.contains { " ()=!,".contains($0) } }
    if text.hasSuffix(")"), let open = text.firstIndex(of: "(") {
      let words = text[..<open].split(separator: " ")
      guard words.count == 2, isKey(words[0]), words[1] == "in" || words[1] == "notin" else { return nil }
      let values = text[text.index(after: open)...].dropLast().split(separator: ",", omittingEmptySubsequences: false)
      return Requirement(
        key: Name(String(words[0])), condition: words[1] == "in" ? .isIn : .notIn,
        values: values.map { Name(String(trimmed($0))) })
    }
    if let sign = text.firstIndex(of: "=") {
      let before = text[..<sign]
      let isUnequal = before.hasSuffix("!")
      let key = trimmed(isUnequal ? before.dropLast() : before)
      var value = text[text.index(after: sign)...]
      if !isUnequal && value.hasPrefix("=") { value = value.dropFirst() }
      guard isKey(key), !value.contains("=") else { return nil }
      return Requirement(
        key: Name(String(key)), condition: isUnequal ? .notIn : .isIn, values: [Name(String(trimmed(value)))])
    }
    let isNegated = text.hasPrefix("!")
    let key = trimmed(isNegated ? text.dropFirst() : text)
    return isKey(key) ? Requirement(key: Name(String(key)), condition: isNegated ? .doesNotExist : .exists) : nil
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }
}
