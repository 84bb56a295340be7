import TestSupport

/// Unusual manifests, a different one for each seed: odd scalars in every style, tags, anchors, duplicate keys, flow
/// style, comments, many documents, byte order marks, and occasional typing errors.
struct GeneratedYAML {
  private indirect enum Value {
    case text(String)
    case list([Value])
    case object([(String, Value)])
  }

  private var random: SeededGenerator
  private var anchors: [String] = []
  /// The number of the current document.
  private var number = 0
  /// The factor by which anything that may make a document unreadable is rarer than stated; most documents have a
  /// little.
  private let rarity: Int
  private(set) var text = ""

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    rarity = [1, 6, 15, 40, 100][Int.random(in: 0..<5, using: &random)]
    let count = chance(4) ? Int.random(in: 2...3, using: &random) : 1
    if chance(12) { text += "\u{FEFF}" }
    for number in 0..<count {
      if number > 0 || chance(4) { text += odd(2) ? pick(GeneratedYAML.separators) : "---\n" }
      if number > 0 && odd(8) { text += "\u{FEFF}" }
      anchors = []
      // aksess keeps the later of two objects with one name, which has nothing to do with YAML.
      self.number = number
      let object = chance(4) ? role() : binding()
      if chance(12) {
        flow(object)
        text += "\n"
      } else {
        block(object, indent: 0)
      }
    }
    if chance(6) { text += pick(["...\n", "---\n", "# end", "---", "...\n# end\n", " \n\n"]) }
    if chance(10) { text = text.replacing("\n", with: "\r\n") }
    if chance(12), text.hasSuffix("\n") { text.unicodeScalars.removeLast() }
    while odd(3) { slip() }
  }

  // MARK: Objects

  private mutating func binding() -> Value {
    let kind = chance(2) ? "ClusterRoleBinding" : "RoleBinding"
    let subjects = (0..<Int.random(in: 1...2, using: &random)).map { _ -> Value in
      var members = [("kind", Value.text(pick(["User", "Group"]))), ("name", .text(name()))]
      if chance(2) { members.append(("apiGroup", .text("rbac.authorization.k8s.io"))) }
      return .object(members)
    }
    var members = head(kind)
    members.append(("subjects", .list(subjects)))
    members.append(
      (
        "roleRef",
        .object([
          ("kind", .text("ClusterRole")), ("name", .text(name())), ("apiGroup", .text("rbac.authorization.k8s.io")),
        ])
      ))
    return .object(members)
  }

  private mutating func role() -> Value {
    let rules = (0..<Int.random(in: 1...2, using: &random)).map { _ -> Value in
      .object(
        ["verbs", "apiGroups", "resources"].map { key in
          (key, .list((0..<Int.random(in: 1...2, using: &random)).map { _ in .text(name()) }))
        })
    }
    return .object(head(chance(2) ? "ClusterRole" : "Role") + [("rules", .list(rules))])
  }

  private mutating func head(_ kind: String) -> [(String, Value)] {
    var metadata = [("name", Value.text((number > 0 ? "\(number) " : "") + name()))]
    if !kind.hasPrefix("Cluster") { metadata.append(("namespace", .text(name()))) }
    if chance(3) { metadata.append(("labels", .object([(name(), .text(name())), (name(), .text(name()))]))) }
    return [
      ("apiVersion", .text("rbac.authorization.k8s.io/v1")), ("kind", .text(kind)), ("metadata", .object(metadata)),
    ]
  }

  // MARK: Styles

  private mutating func block(_ value: Value, indent: Int) {
    let space = String(repeating: " ", count: indent)
    switch value {
    case .text: scalar(value, indent: indent)
    case .list(let elements):
      for element in elements {
        comment(space)
        text += "\(space)-\(odd(10) ? "\t" : pick([" ", "  "]))"
        if case .object = element, chance(2) {
          properties()
          text += "\n"
          block(element, indent: indent + 2)
        } else {
          nested(element, indent: indent + 2)
        }
      }
    case .object(let members):
      for (key, value) in odd(members) {
        comment(space)
        text += space
        if chance(25) {
          text += "? "
          self.key(key)
          text += "\n\(space):"
        } else {
          self.key(key)
          text += chance(20) ? " :" : ":"
        }
        nested(value, indent: indent + (chance(4) ? 4 : 2))
      }
    }
  }

  private mutating func nested(_ value: Value, indent: Int) {
    if case .text = value {
      text += " "
      scalar(value, indent: indent)
    } else if chance(2) {
      text += " "
      properties()
      flow(value)
      text += "\n"
    } else {
      properties()
      text += "\n"
      block(value, indent: indent)
    }
  }

  private mutating func flow(_ value: Value) {
    switch value {
    case .text(let string): text += inline(string)
    case .list(let elements):
      text += "["
      for (number, element) in elements.enumerated() {
        if number > 0 { text += pick([", ", ",", " , ", ",\n    "]) }
        flow(element)
      }
      text += pick(["]", "]", " ]", ", ]"])
    case .object(let members):
      text += "{"
      for (number, member) in odd(members).enumerated() {
        if number > 0 { text += pick([", ", ", ", ",\n    ", ", # x\n    "]) }
        key(member.0)
        text += odd(10) ? ":" : pick([": ", " : "])
        flow(member.1)
      }
      text += pick(["}", "}", " }", ", }"])
    }
  }

  /// The members in another order, with a duplicate, or with an unexpected one.
  private mutating func odd(_ members: [(String, Value)]) -> [(String, Value)] {
    var members = members
    if chance(6) { members.shuffle(using: &random) }
    if odd(10), let member = members.randomElement(using: &random) { members.append((member.0, .text(name()))) }
    if odd(10), let key = GeneratedYAML.oddKeys.randomElement(using: &random) {
      members.insert((key, .text(name())), at: Int.random(in: 0...members.count, using: &random))
    }
    return members
  }

  private mutating func key(_ key: String) {
    if odd(8) { properties() }
    if odd(40), let anchor = anchors.randomElement(using: &random) {
      text += "*\(anchor) "
    } else if key == "<<" || chance(8) {
      text += inline(key)
    } else {
      text += GeneratedYAML.isWord(key) ? key : inline(key)
    }
  }

  private mutating func scalar(_ value: Value, indent: Int) {
    guard case .text(let string) = value else { return }
    guard chance(10) else {
      text += inline(string) + pick(["", "", "", " ", " # x", "\t"]) + "\n"
      return
    }
    properties()
    let indent = max(indent, 1)
    let space = String(repeating: " ", count: indent)
    text +=
      pick(["|", "|-", "|+", ">", ">-", ">+", "|\(min(indent, 9))", "|-\(min(indent, 9))"]) + pick(["", " # x"]) + "\n"
    for line in string.split(separator: "\n", omittingEmptySubsequences: false) {
      text += space + (odd(10) ? " " : "") + line + "\n"
    }
    if chance(5) { text += "\n" }
  }

  /// A scalar on one line, or an alias.
  private mutating func inline(_ string: String) -> String {
    if odd(15), let anchor = anchors.randomElement(using: &random) { return "*\(anchor)" }
    let before = text.endIndex
    properties()
    let properties = String(text[before...])
    text.removeSubrange(before...)
    switch Int.random(in: 0..<5, using: &random) {
    case 0, 1: return properties + string
    case 2: return properties + "'" + string.replacing("'", with: odd(20) ? "'" : "''") + "'"
    default: return properties + "\"" + escaped(string) + "\""
    }
  }

  private mutating func properties() {
    if chance(12) {
      let anchor = pick(["a", "b", "c1"])
      anchors.append(anchor)
      text += "&\(anchor) "
    }
    if odd(10) { text += pick(GeneratedYAML.tags) + " " }
  }

  private mutating func escaped(_ string: String) -> String {
    var result = ""
    for scalar in string.unicodeScalars {
      let digits = String(scalar.value, radix: 16)
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "/" where chance(2): result += "\\/"
      case "\n": result += pick(["\\n", "\\n", "\n\n  "])
      case " " where chance(6): result += pick(["\\ ", "\\x20", "\n   ", "\\\n   \\ "])
      case _ where chance(12) || scalar.value == 0xFEFF && chance(2):
        result +=
          scalar.value < 0x100 && chance(2)
          ? "\\x" + String(repeating: "0", count: 2 - digits.count) + digits
          : scalar.value < 0x10000 && chance(2)
            ? "\\u" + String(repeating: "0", count: 4 - digits.count) + digits.uppercased()
            : "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    if odd(20) { result += pick(["\\e", "\\0", "\\q", "\\N", "\\_", "\\L", "\\P", "\\uD83D\\uDE00", "\\"]) }
    return result
  }

  private mutating func comment(_ space: String) {
    if odd(8) { text += pick(["\(space)# words\n", "#words\n", "\n", "  \n", "\t\n", "\(space)  # ---\n"]) }
  }

  /// The text with one scalar removed, duplicated or replaced.
  private mutating func slip() {
    var scalars = Array(text.unicodeScalars)
    let place = Int.random(in: 0..<scalars.count, using: &random)
    switch Int.random(in: 0..<3, using: &random) {
    case 0: scalars.remove(at: place)
    case 1: scalars.insert(scalars[place], at: place)
    default:
      scalars.insert(contentsOf: pick(GeneratedYAML.slips).unicodeScalars, at: place)
    }
    text = ""
    text.unicodeScalars.append(contentsOf: scalars)
  }

  // MARK: Words

  private mutating func odd(_ oneIn: Int) -> Bool { chance(oneIn * rarity) }

  private mutating func chance(_ oneIn: Int) -> Bool { Int.random(in: 0..<oneIn, using: &random) == 0 }

  private mutating func pick(_ words: [String]) -> String { words[Int.random(in: 0..<words.count, using: &random)] }

  private mutating func name() -> String {
    if !odd(2) { return pick(["view", "cluster-admin", "eve@contoso.com", "shop", "secrets", "get", "pods"]) }
    let name = pick(GeneratedYAML.oddNames)
    return chance(4) ? name + pick([" ", "", "-"]) + pick(GeneratedYAML.oddNames) : name
  }

  private static func isWord(_ text: String) -> Bool { text.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) } }

  private static let separators = [
    "---\n", "---\n", "---\n", "--- # next\n", "---\t\n", "--- ", "...\n", "...\n---\n", "---\n---\n",
    "---\n# x\n---\n",
    "%YAML 1.1\n---\n", "%YAML 1.2\n---\n", "...\n%TAG !e! tag:e,2026:\n---\n", "---#x\n", "--- \u{A0}\n",
    "---\u{2028}",
    " ---\n", "----\n", "---\u{B}\n",
  ]

  private static let tags = [
    "!!str", "!!str", "!!str", "!", "!!int", "!!float", "!!bool", "!!null", "!!binary", "!!timestamp", "!!map", "!!seq",
    "!!set", "!!omap", "!!merge", "!own", "!own!x", "!<tag:yaml.org,2002:str>", "!<!own>", "!!python/none",
  ]

  private static let oddKeys = [
    "<<", "yes", "on", "y", "1", "0x10", "1.50", "~", "null", "true", "", "=", "kind", "Kind", "name", "a b", "-1",
    "2001-01-01", "\u{FEFF}name", "roleRef", "rolere\u{66}", ".inf", "1_0", "caf\u{E9}", "cafe\u{301}",
  ]

  private static let oddNames = [
    "*", "y", "no", "null", "~", "true", "1e3", "0x1F", "0o17", "0b1", "017", "08", "1_000", "+1", "-1", ".5", "5.",
    ".inf",
    ".nan", "-.Inf", "1e400", "2001-01-01", "2001-01-01T00:00:00Z", "1:30", "190:20:30", "<<", "=", "-", "?", ":",
    "- a",
    "? a", "a: b", "a:b", "a #b", "a#b", "#a", "!x", "&x", "*x", "@a", "`a`", "%a", "|", ">", "[a]", "{a: b}", "a,b",
    "a]",
    "'", "\"", "\\", "a'b\"c", "", " ", " a", "a ", "a  b", "a\nb", "a\n", "\na", "a\tb", "\t", "---", "...", "--- a",
    "\u{FEFF}", "\u{FEFF}a", "a\u{FEFF}", "\u{85}", "a\u{85}b", "\u{A0}", "\u{2028}", "a\u{2029}b", "\u{200B}",
    "\u{7F}", "\u{80}", "\u{1}", "caf\u{E9}", "cafe\u{301}", "\u{E000}", "\u{FFFD}", "\u{FFFE}", "\u{10FFFF}", "👍🏽",
    "0xFFFFFFFFFFFFFFFFFF", "99999999999999999999", "1__0", "_1", "0x", "1.2.3", "1e3.", "+.inf", "TRUE", "Yes", "NULL",
  ]

  private static let slips = [
    ":", "-", "#", " ", "\n", "\t", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "{", "}", "[", "]", ",", "?", "\\",
    "~",
    "<<: ", "\r", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{0}", "---\n", "\n---\n", "\n...\n", "\n  ",
  ]
}
