import AccessAnalysis
import AccessModel
import Manifests

/// The reviews that an API server is asked for, as JSON on one line, and the answers read.
enum ReviewText {
  private static let authorization = "authorization.k8s.io/v1"

  /// A SubjectAccessReview.
  ///
  /// - Parameter objectID: Who it is in Entra, which Azure's webhook goes by; nil if that is not known.
  static func accessReview(_ request: AccessRequest, objectID: ObjectID?) -> String {
    let target: (name: String, value: Value)
    switch request.action.target {
    case .resource(let group, let resource, let subresource, let name):
      target = (
        "resourceAttributes",
        .members([
          "namespace": text(request.namespace ?? ""), "verb": text(request.action.verb), "group": text(group),
          "resource": text(resource), "subresource": text(subresource), "name": text(name),
        ])
      )
    case .path(let path):
      target = (
        "nonResourceAttributes",
        .members(["path": text(path), "verb": text(request.action.verb)])
      )
    }
    let spec = Value.members([
      "user": request.identity.user.flatMap(text),
      "groups": .list(request.identity.groups.map { .text($0.text) }),
      "extra": objectID.map { .members(["oid": .list([.text($0.description)])]) },
      target.name: target.value,
    ])
    return review("SubjectAccessReview", spec)
  }

  /// A SelfSubjectRulesReview.
  static func rulesReview(in namespace: Name) -> String {
    review("SelfSubjectRulesReview", .members(["namespace": .text(namespace.text)]))
  }

  private static func review(_ kind: String, _ spec: Value) -> String {
    Value.members(["apiVersion": .text(authorization), "kind": .text(kind), "spec": spec]).jsonLine
  }

  /// Nil for an empty name, which the server takes for none.
  private static func text(_ name: Name) -> Value? { name.isEmpty ? nil : .text(name.text) }
}

extension ReviewText {
  /// - Throws: A failure for anything that is not an answered SubjectAccessReview.
  static func answer(_ bytes: [UInt8]) throws(KubectlFailure) -> ServerAnswer {
    var (isAllowed, isDenied, reason, error) = (Bool?.none, false, "", "")
    try status(bytes, of: "SubjectAccessReview") { (reader, key) throws(JSONReader.Failure) in
      switch key {
      case "allowed": isAllowed = try reader.boolean()
      case "denied": isDenied = try reader.boolean()
      case "reason": reason = try reader.string()
      case "evaluationError": error = try reader.string()
      default: try reader.skip()
      }
    }
    guard let isAllowed else { throw notAnswered("allowed", bytes) }
    return ServerAnswer(isAllowed: isAllowed, isDenied: isDenied, reason: reason, evaluationError: error)
  }

  /// - Parameter namespace: What was asked about, as the answer does not say it.
  /// - Throws: A failure for anything that is not an answered SelfSubjectRulesReview.
  static func rules(_ bytes: [UInt8], in namespace: Name) throws(KubectlFailure) -> ServerRules {
    var (resources, paths, isIncomplete, error) = ([PolicyRule]?.none, [PolicyRule](), Bool?.none, "")
    try status(bytes, of: "SelfSubjectRulesReview") { (reader, key) throws(JSONReader.Failure) in
      switch key {
      case "resourceRules": resources = try reader.policyRules()
      case "nonResourceRules": paths = try reader.policyRules()
      case "incomplete": isIncomplete = try reader.boolean()
      case "evaluationError": error = try reader.string()
      default: try reader.skip()
      }
    }
    guard let isIncomplete else { throw notAnswered("incomplete", bytes) }
    return ServerRules(
      namespace: namespace, rules: (resources ?? []) + paths, isIncomplete: isIncomplete, evaluationError: error)
  }

  /// - Throws: A failure for anything that is not an answered SelfSubjectReview.
  static func caller(_ bytes: [UInt8]) throws(KubectlFailure) -> Caller {
    var (user, groups, objectID) = (Name(""), [Name](), ObjectID?.none)
    try status(bytes, of: "SelfSubjectReview") { (reader, key) throws(JSONReader.Failure) in
      guard case "userInfo" = key else { return try reader.skip() }
      try reader.object { (reader, key) throws(JSONReader.Failure) in
        if try reader.takeNull() { return }
        switch key {
        case "username": user = try reader.name()
        case "groups": groups = try reader.names()
        case "extra":
          try reader.object { (reader, key) throws(JSONReader.Failure) in
            let values = try reader.names()
            if case "oid" = key { objectID = values.first.flatMap { ObjectID($0.text) } }
          }
        default: try reader.skip()
        }
      }
    }
    guard !user.isEmpty else { throw notAnswered("userInfo.username", bytes) }
    return Caller(user: user, groups: groups, objectID: objectID)
  }

  /// Reads an object of a kind, and each member of its status that is not null.
  private static func status(
    _ bytes: [UInt8], of kind: String,
    _ member: (inout JSONReader, JSONText) throws(JSONReader.Failure) -> Void
  ) throws(KubectlFailure) {
    var found = ""
    let failure = bytes.withUnsafeBufferPointer { bytes -> JSONReader.Failure? in
      var reader = JSONReader(bytes)
      do throws(JSONReader.Failure) {
        try reader.object { (reader, key) throws(JSONReader.Failure) in
          if try reader.takeNull() { return }
          switch key {
          case "kind": found = try reader.string()
          case "status" where try reader.kind() == .object:
            try reader.object { (reader, key) throws(JSONReader.Failure) in
              if try reader.takeNull() { return }
              try member(&reader, key)
            }
          default: try reader.skip()
          }
        }
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw KubectlFailure(.notJSON, "\(failure.found); \(ListPage.beginning(bytes))") }
    guard found == kind else { throw KubectlFailure(.notJSON, "expected a \(kind); \(ListPage.beginning(bytes))") }
  }

  private static func notAnswered(_ member: String, _ bytes: [UInt8]) -> KubectlFailure {
    KubectlFailure(.notJSON, "expected status.\(member); \(ListPage.beginning(bytes))")
  }
}
