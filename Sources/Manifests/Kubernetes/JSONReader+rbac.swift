import AccessModel

/// The parts of RBAC objects; null is treated as absent wherever Go's decoder does so.
extension JSONReader {
  /// A list of names, or null for none.
  package mutating func names() throws(Failure) -> [Name] {
    var names: [Name] = []
    if try takeNull() { return names }
    try array { (reader) throws(Failure) in names.append(try reader.name()) }
    return names
  }

  mutating func stringMap() throws(Failure) -> [Name: String] {
    var map: [Name: String] = [:]
    try object { (reader, key) throws(Failure) in
      map[reader.namePool.name(key)] = try reader.takeNull() ? "" : try reader.string()
    }
    return map
  }

  mutating func ownerReferences() throws(Failure) -> [OwnerReference] {
    var owners: [OwnerReference] = []
    try array { (reader) throws(Failure) in
      var kind: Name = ""
      var name: Name = ""
      try reader.object { (reader, key) throws(Failure) in
        switch key {
        case "kind": kind = try reader.name()
        case "name": name = try reader.name()
        default: try reader.skip()
        }
      }
      owners.append(OwnerReference(kind: kind, name: name))
    }
    return owners
  }

  mutating func subjects() throws(Failure) -> [Subject] {
    var subjects: [Subject] = []
    try array { (reader) throws(Failure) in
      _ = try reader.kind()
      let start = reader.position
      var kind = ""
      var name: Name = ""
      var namespace: Name?
      try reader.object { (reader, key) throws(Failure) in
        if try reader.takeNull() { return }
        switch key {
        case "kind": kind = try reader.string()
        case "name": name = try reader.name()
        case "namespace": namespace = try reader.name()
        default: try reader.skip()
        }
      }
      guard let known = Subject.Kind(rawValue: kind) else {
        let found = kind.isEmpty ? "a subject without a kind" : "a subject of kind “\(kind)”"
        throw reader.failure(at: start, found: found, expected: "User, Group or ServiceAccount")
      }
      guard !name.isEmpty else {
        throw reader.failure(at: start, found: "a \(kind) subject without a name", expected: "its name")
      }
      subjects.append(Subject(kind: known, name: name, namespace: known == .serviceAccount ? namespace : nil))
    }
    return subjects
  }

  /// A list of rules; members that rules do not have are skipped.
  package mutating func policyRules() throws(Failure) -> [PolicyRule] {
    var rules: [PolicyRule] = []
    try array { (reader) throws(Failure) in
      var rule = PolicyRule(verbs: [])
      try reader.object { (reader, key) throws(Failure) in
        switch key {
        case "verbs": rule.verbs = try reader.names()
        case "apiGroups": rule.apiGroups = try reader.names()
        case "resources": rule.resources = try reader.names()
        case "resourceNames": rule.resourceNames = try reader.names()
        case "nonResourceURLs": rule.nonResourceURLs = try reader.names()
        default: try reader.skip()
        }
      }
      rules.append(rule)
    }
    return rules
  }

  mutating func aggregation() throws(Failure) -> [LabelSelector] {
    var selectors: [LabelSelector] = []
    try object { (reader, key) throws(Failure) in
      if try reader.takeNull() { return }
      guard case "clusterRoleSelectors" = key else { return try reader.skip() }
      try reader.array { (reader) throws(Failure) in selectors.append(try reader.labelSelector()) }
    }
    return selectors
  }

  mutating func phase() throws(Failure) -> String {
    var phase = ""
    try object { (reader, key) throws(Failure) in
      if case "phase" = key { phase = try reader.string() } else { try reader.skip() }
    }
    return phase
  }

  mutating func timestamp() throws(Failure) -> Timestamp? {
    let text = try text()
    return text.hasEscapes ? Timestamp(text.string) : Timestamp(utf8: text.raw)
  }

  private mutating func labelSelector() throws(Failure) -> LabelSelector {
    var selector = LabelSelector()
    try object { (reader, key) throws(Failure) in
      if try reader.takeNull() { return }
      switch key {
      case "matchLabels": selector.labels = try reader.stringMap()
      case "matchExpressions":
        try reader.array { (reader) throws(Failure) in selector.requirements.append(try reader.requirement()) }
      default: try reader.skip()
      }
    }
    return selector
  }

  private mutating func requirement() throws(Failure) -> LabelSelector.Requirement {
    _ = try kind()
    let start = position
    var key = ""
    var condition = ""
    var values: [Name] = []
    try object { (reader, member) throws(Failure) in
      switch member {
      case "key": key = try reader.string()
      case "operator": condition = try reader.string()
      case "values": values = try reader.names()
      default: try reader.skip()
      }
    }
    guard let known = LabelSelector.Requirement.Operator(rawValue: condition) else {
      throw failure(
        at: start, found: "a label selector with the operator “\(condition)”",
        expected: "In, NotIn, Exists or DoesNotExist")
    }
    return LabelSelector.Requirement(key: Name(key), condition: known, values: values)
  }
}
