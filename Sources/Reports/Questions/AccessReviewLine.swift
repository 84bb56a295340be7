import AccessModel
import AccessAnalysis
import Manifests
import SafeText

/// One line of a file of SubjectAccessReviews: the request, and the text of the line, to be printed back.
package struct AccessReviewLine: Sendable {
  package let request: AccessRequest
  /// The `oid` in the line's extra fields, by which Azure identifies the caller.
  private let objectID: ObjectID?
  /// The members of the line unchanged, without an answer that it may contain.
  private let members: [String]

  /// Reads a file with one JSON object a line, skipping empty lines. Each object is a spec, or has one under `spec`.
  package static func read(_ bytes: [UInt8], source: String) throws(Problem) -> [AccessReviewLine] {
    var lines: [AccessReviewLine] = []
    for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    where !line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
      let result: Result<AccessReviewLine, JSONReader.Failure> = line.withUnsafeBufferPointer { buffer in
        do throws(JSONReader.Failure) { return .success(try AccessReviewLine(buffer)) } catch { return .failure(error) }
      }
      do {
        lines.append(try result.get())
      } catch {
        let place = Place(source, line: number + 1, column: error.offset + 1)
        throw Problem(place, found: error.found, expected: error.expected)
      }
    }
    return lines
  }

  /// The caller as Azure knows it, identified only by its `oid`; nil if Azure is not asked about it.
  package var principal: AzurePrincipal? { AzurePrincipal(request.identity, objectID: objectID) }

  /// The line with the answer, without a newline.
  package func answered(_ decision: ClusterDecision, in snapshot: Snapshot) -> String {
    var answer = members
    answer.append("\"allowed\":\(decision.isAllowed)")
    if decision.isDenied { answer.append("\"denied\":true") }
    answer.append("\"reason\":\(Quoting.json(decision.reason(in: snapshot)))")
    if !decision.gaps.isEmpty {
      let reasons = decision.gaps.map(\.reason).joined(separator: "; ")
      let error = decision.isCertain ? reasons : "incomplete: " + reasons
      answer.append("\"evaluationError\":\(Quoting.json(error))")
    }
    return "{" + answer.joined(separator: ",") + "}"
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONReader.Failure) {
    var reader = JSONReader(bytes)
    var members: [String] = []
    var bare = ReviewSpec()
    var nested: ReviewSpec?
    _ = try reader.kind()
    let start = reader.position
    try reader.object { (reader, key) throws(JSONReader.Failure) in
      _ = try reader.kind()
      let start = reader.position
      if case "spec" = key {
        var spec = ReviewSpec()
        try reader.object { (reader, key) throws(JSONReader.Failure) in try spec.read(key, &reader) }
        nested = spec
      } else {
        try bare.read(key, &reader)
      }
      switch key {
      case "allowed", "denied", "reason", "evaluationError": break
      default:
        let value = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<reader.position]), as: UTF8.self)
        members.append("\(Quoting.json(key.string)):\(value)")
      }
    }
    guard reader.isAtEnd() else {
      throw reader.failure(found: "text after the object", expected: "one object per line")
    }
    let spec = nested ?? bare
    objectID = spec.objectID
    request = try spec.request { found, expected in
      reader.failure(at: start, found: found, expected: expected)
    }
    self.members = members
  }
}

/// The parts of a SubjectAccessReviewSpec that matter to RBAC.
private struct ReviewSpec {
  private var user: Name?
  private var groups: [Name] = []
  private var resource: [String: Name]?
  private var path: [String: Name]?
  private(set) var objectID: ObjectID?

  mutating func read(_ key: JSONText, _ reader: inout JSONReader) throws(JSONReader.Failure) {
    switch key {
    case "user": user = try reader.takeNull() ? nil : try reader.name()
    case "groups":
      if try reader.takeNull() { return }
      var names: [Name] = []
      try reader.array { (reader) throws(JSONReader.Failure) in names.append(try reader.name()) }
      groups = names
    case "resourceAttributes": resource = try ReviewSpec.attributes(&reader)
    case "nonResourceAttributes": path = try ReviewSpec.attributes(&reader)
    case "extra": objectID = try ReviewSpec.objectID(&reader)
    default: try reader.skip()
    }
  }

  private static func attributes(_ reader: inout JSONReader) throws(JSONReader.Failure) -> [String: Name]? {
    if try reader.takeNull() { return nil }
    var attributes: [String: Name] = [:]
    try reader.object { (reader, key) throws(JSONReader.Failure) in
      switch key {
      case "namespace", "verb", "group", "resource", "subresource", "name", "path":
        attributes[key.string] = try reader.takeNull() ? nil : try reader.name()
      default: try reader.skip()
      }
    }
    return attributes
  }

  /// The first `oid` of the extra fields; nil if it is not a GUID, which the webhook ignores.
  private static func objectID(_ reader: inout JSONReader) throws(JSONReader.Failure) -> ObjectID? {
    if try reader.takeNull() { return nil }
    var values: [String] = []
    try reader.object { (reader, key) throws(JSONReader.Failure) in
      guard case "oid" = key else { return try reader.skip() }
      if try reader.takeNull() { return }
      try reader.array { (reader) throws(JSONReader.Failure) in values.append(try reader.string()) }
    }
    return values.first.flatMap { ObjectID($0) }
  }

  /// The request; throws for what the API server refuses too.
  func request(
    failure: (_ found: String, _ expected: String) -> JSONReader.Failure
  ) throws(JSONReader.Failure) -> AccessRequest {
    guard user?.isEmpty == false || !groups.isEmpty else { throw failure("neither user nor groups", "at least one") }
    let identity = AccessIdentity(user: user.flatMap { $0.isEmpty ? nil : $0 }, groups: groups)
    switch (resource, path) {
    case (let resource?, nil):
      func name(_ key: String) -> Name { resource[key] ?? "" }
      let action = AccessAction(
        name("verb"), name("resource"), subresource: name("subresource"), group: name("group"), name: name("name"))
      return AccessRequest(identity, action, namespace: name("namespace"))
    case (nil, let path?): return AccessRequest(identity, AccessAction(path["verb"] ?? "", path: path["path"] ?? ""))
    case (nil, nil):
      throw failure("neither resourceAttributes nor nonResourceAttributes", "a SubjectAccessReview's spec")
    case (_?, _?): throw failure("both resourceAttributes and nonResourceAttributes", "one of them")
    }
  }
}
