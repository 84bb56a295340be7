import AccessModel

extension Decision {
  /// The reason in the API server's own words, as a SubjectAccessReview returns it; empty for a plain no and for
  /// `system:masters`, as there.
  package func reason(in snapshot: Snapshot) -> String {
    if isByMasters { return "" }
    if let chain = chains.first { return chain.reason(in: snapshot) }
    var errors: [String] = []
    for binding in bindingsWithoutRole {
      let role = snapshot.bindings[binding].role
      let kind = role.kind == .role ? "role" : "clusterrole"
      let error = "\(kind).rbac.authorization.k8s.io \(role.name.goQuoted) not found"
      if !errors.contains(error) { errors.append(error) }
    }
    if errors.isEmpty { return "" }
    return "RBAC: " + (errors.count == 1 ? errors[0] : "[\(errors.joined(separator: ", "))]")
  }
}

extension AccessChain {
  /// What the API server says where this chain is the one that it found.
  package func reason(in snapshot: Snapshot) -> String {
    let binding = snapshot.bindings[grant.binding]
    let subject = binding.subjects[grant.subject].resolved(in: binding.scope)
    let name = binding.scope.namespace.map { Name("\(binding.name.text)/\($0.text)") } ?? binding.name
    let who =
      subject.kind == .serviceAccount ? Name("\(subject.name.text)/\(subject.namespace?.text ?? "")") : subject.name
    return "RBAC: allowed by \(binding.kind) \(name.goQuoted) of \(binding.role.kind.rawValue) "
      + "\(binding.role.name.goQuoted) to \(subject.kind.rawValue) \(who.goQuoted)"
  }
}

extension Name {
  /// The name in double quotes, as Go's `%q` writes it.
  fileprivate var goQuoted: String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{07}": quoted += "\\a"
      case "\u{08}": quoted += "\\b"
      case "\u{0C}": quoted += "\\f"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{0B}": quoted += "\\v"
      case "\\", "\"": quoted += "\\\(scalar)"
      case _ where scalar == " " || scalar.isGoPrintable: quoted.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x80: quoted += "\\x" + scalar.hexadecimal(digits: 2)
      case _ where scalar.value < 0x10000: quoted += "\\u" + scalar.hexadecimal(digits: 4)
      default: quoted += "\\U" + scalar.hexadecimal(digits: 8)
      }
    }
    return quoted + "\""
  }
}

extension Unicode.Scalar {
  /// Whether Go's `unicode.IsPrint` holds: letters, marks, numbers, punctuation and symbols.
  fileprivate var isGoPrintable: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator, .spaceSeparator:
      false
    default: true
    }
  }

  fileprivate func hexadecimal(digits: Int) -> String {
    let number = String(value, radix: 16)
    return String(repeating: "0", count: max(0, digits - number.count)) + number
  }
}
