import SystemPackage
import AccessAnalysis
import AccessModel
import Manifests

/// A file of a workspace, whose kind is determined by its content.
struct SourceFile: Sendable {
  /// The content of a file.
  enum Content: Sendable {
    case kubernetes([KubernetesObjects])
    case azure(AzureObjects)
    case members(of: ObjectID, AzureObjects)
    /// Entra's response that the group whose members were requested does not exist.
    case absentGroup(ObjectID)
    /// The contents of `workspace.json`.
    case origins(FileOrigins)
    /// The members of many groups in one file.
    case memberships([(group: ObjectID, AzureObjects)])
    /// Memberships and roles that could be activated. Recognized by the file name, as the entries look like
    /// assignments.
    case eligibilities(Eligibilities)
    /// The contents of `owners.yaml`.
    case owners([Owner])
    /// The contents of `exceptions.yaml`.
    case exceptions([FindingException])
    /// The contents of `access-policy.yaml`, with what is wrong in it, which concerns nobody who does not ask for it.
    case policy(AccessPolicy)
  }

  let path: String
  let content: Content
  /// When the file was last modified, which is the date of the data; nil if it is not a file.
  let modified: Timestamp?
  /// The SHA-256 of a stream, which is known by nothing else; nil for a file.
  private(set) var streamDigest: String?

  /// The folder that contains it; a kustomization there sets the namespace.
  var folder: String { path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? "" }

  /// The last component of the path, with its extension in lower case.
  var name: String { SourceFile.name(path) }

  private static func name(_ path: String) -> String {
    let start = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) } ?? path.startIndex
    let name = path[start...]
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return String(name) }
    return name[..<dot] + name[dot...].lowercased()
  }

  /// Reads a file, a FIFO or standard input; a large list is read on every core.
  static func read(_ path: FilePath, report: @escaping ReadingReport) async throws(Problem) -> SourceFile {
    let bytes = try InputFile.read(path)
    var file = try SourceFile(
      path: path.text, bytes: bytes, parts: await ListPart.read(bytes, report: report),
      modified: InputFile.modified(path), report: report)
    if file.modified == nil { file.streamDigest = FileDigest.text(of: [bytes]) }
    return file
  }

  /// Reads the bytes of the file at `path`, except `parts`, which have been read already.
  init(
    path: String, bytes: [UInt8], parts: [ListPart] = [], modified: Timestamp? = nil, report: ReadingReport? = nil
  ) throws(Problem) {
    self.path = path
    self.modified = modified
    content = try SourceFile.content(path: path, bytes: bytes, parts: parts, report: report)
  }

  private static func content(
    path: String, bytes: [UInt8], parts: [ListPart], report: ReadingReport?
  ) throws(Problem) -> Content {
    let source = InputFile.source(path)
    guard let first = bytes.first(where: { !" \n\r\t\u{FEFF}".utf8.contains($0) }) else {
      throw Problem(Place(source), found: "the file is empty", expected: "JSON or YAML")
    }
    guard partOfName(path) == nil, !isPolicy(path), first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
      return try yaml(bytes, path: path, report: report)
    }
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<Content, Problem> in
      do throws(JSONReader.Failure) {
        return .success(try json(buffer, path: path, parts: parts, report: report))
      } catch {
        return .failure(error.problem(in: buffer, source: source))
      }
    }
    return try result.get()
  }

  private static func json(
    _ bytes: UnsafeBufferPointer<UInt8>, path: String, parts: [ListPart], report: ReadingReport?
  ) throws(JSONReader.Failure) -> Content {
    var reader = JSONReader(bytes, report: report)
    if name(path) == "eligible.json" { return .eligibilities(try Eligibilities(&reader)) }
    if AzureReader.containsMemberships(bytes) { return .memberships(try AzureReader.readMemberships(&reader)) }
    if name(path) == "workspace.json" { return .origins(try FileOrigins(&reader)) }
    let group = membersGroup(path)
    if let group, try AzureReader.isNotFound(bytes) { return .absentGroup(group) }
    var kubernetes = KubernetesReader(parts: parts)
    if try kubernetes.read(&reader) { return .kubernetes(kubernetes.pieces) }
    reader = JSONReader(bytes, report: report)
    guard let objects = try AzureReader.read(&reader) else {
      throw JSONReader.Failure(
        offset: 0, found: "an object of an unknown kind",
        expected: "Kubernetes objects, or what az prints for a cluster, groups, members, users or roles")
    }
    guard objects.count == 0 || objects.unknown < objects.count else {
      throw JSONReader.Failure(
        offset: 0, found: "a list of entries of an unknown kind",
        expected: "groups, members, users, role assignments, deny assignments, role definitions or fleet members")
    }
    return group.map { .members(of: $0, objects) } ?? .azure(objects)
  }

  /// The group of a file `members/GROUP-ID.json`; nil for other paths.
  private static func membersGroup(_ path: String) -> ObjectID? {
    let name = name(path)
    return name.hasSuffix(".json") ? ObjectID(String(name.dropLast(5))) : nil
  }

  private static func yaml(_ bytes: [UInt8], path: String, report: ReadingReport?) throws(Problem) -> Content {
    let source = InputFile.source(path)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let problem = bytes.withUnsafeBufferPointer { buffer in
        JSONReader.Failure(
          offset: JSONReader.validPrefix(buffer), found: "bytes that are not UTF-8", expected: "text in UTF-8"
        ).problem(in: buffer, source: source)
      }
      throw problem
    }
    let name = name(path)
    switch partOfName(path) {
    case .owners?: return .owners(try owners(text, source: source))
    case .exceptions?: return .exceptions(try exceptions(text, source: source))
    default: if isPolicy(path) { return .policy(AccessPolicyReader.policy(text, file: source)) }
    }
    let isKustomization = name == "kustomization.yaml" || name == "kustomization.yml"
    var kubernetes = KubernetesReader(defaultKind: isKustomization ? "Kustomization" : "")
    var policy: AccessPolicy?
    try YAMLDocuments.read(text, source: source, report: report) { (document) throws(Problem) in
      guard try !kubernetes.read(document, source: source) else { return }
      if AccessPolicyReader.isPolicy(text) {
        policy = AccessPolicyReader.policy(text, file: source)
        return
      }
      let failure = JSONReader.Failure(
        offset: 0, found: "a document without apiVersion and kind", expected: "a Kubernetes manifest")
      throw document.problem(failure, source: source)
    }
    return policy.map { .policy($0) } ?? .kubernetes(kubernetes.pieces)
  }

  /// The part that a file of this name tells, whatever it holds; nil for other names.
  static func partOfName(_ path: String) -> Gap.Part? {
    switch name(path) {
    case "owners.yaml", "owners.yml": .owners
    case "exceptions.yaml", "exceptions.yml": .exceptions
    default: nil
    }
  }

  private static func exceptions(_ text: String, source: String) throws(Problem) -> [FindingException] {
    var reader = ExceptionReader(file: source, rules: FindingRule.all.map(\.id))
    let exceptions = reader.file(text)
    if let problem = reader.problems.first { throw problem }
    return exceptions
  }

  /// Whether it holds rules of the workspace, whatever is in it.
  static func isPolicy(_ path: String) -> Bool { ["access-policy.yaml", "access-policy.yml"].contains(name(path)) }

  private static func owners(_ text: String, source: String) throws(Problem) -> [Owner] {
    var owners: [Owner] = []
    try YAMLDocuments.read(text, source: source) { (document) throws(Problem) in
      let failure = document.json.withUnsafeBufferPointer { buffer -> JSONReader.Failure? in
        var reader = JSONReader(buffer)
        do throws(JSONReader.Failure) {
          owners += try OwnerList(&reader).owners
          return nil
        } catch {
          return error
        }
      }
      if let failure { throw document.problem(failure, source: source) }
    }
    return owners
  }
}
