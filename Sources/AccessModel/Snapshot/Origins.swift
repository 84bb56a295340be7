/// Where the objects of a snapshot were read. Kept apart from the objects, so that equal objects stay equal wherever
/// they were defined.
///
/// Looked up by the objects' names, so that they also apply to snapshots derived from the original.
package struct Origins: Sendable {
  /// A file or stream.
  package struct Source: Sendable {
    package let name: String
    /// The number of documents.
    package let documents: Int

    package init(name: String, documents: Int) {
      self.name = name
      self.documents = documents
    }
  }

  /// The origin of one object.
  package struct Mark: Sendable {
    /// The position in `sources`.
    package var source: Int32 = 0
    /// Counted from 1.
    package var document: Int32
    /// Counted from 1; 0 if the source has no lines.
    package var line: Int32
    /// Nil if the source does not say.
    package let uid: UID?
    /// Empty if the source does not say.
    package let resourceVersion: String

    package init(document: Int, line: Int, uid: UID? = nil, resourceVersion: String = "") {
      self.document = Int32(clamping: document)
      self.line = Int32(clamping: line)
      self.uid = uid
      self.resourceVersion = resourceVersion
    }
  }

  /// The marks of the objects of each kind, in the order of the objects.
  package struct Marks: Sendable {
    package var namespaces: [Mark] = []
    package var serviceAccounts: [Mark] = []
    package var roles: [Mark] = []
    package var bindings: [Mark] = []

    package init() {}

    /// Changes all marks.
    package mutating func update(_ body: (inout Mark) -> Void) {
      func update(_ marks: inout [Mark]) {
        for index in marks.indices { body(&marks[index]) }
      }
      update(&namespaces)
      update(&serviceAccounts)
      update(&roles)
      update(&bindings)
    }

    /// Adds the marks of later objects.
    package mutating func append(_ later: Marks) {
      namespaces += later.namespaces
      serviceAccounts += later.serviceAccounts
      roles += later.roles
      bindings += later.bindings
    }
  }

  private let sources: [Source]
  private let marks: Marks
  /// The objects that were read, in which names are looked up.
  private let contents: Snapshot.Contents
  private let index: SnapshotIndex

  /// - Parameters:
  ///   - marks: A mark for each object of `contents`, in the same order.
  ///   - index: The index of `contents`.
  package init(_ sources: [Source], _ marks: Marks, of contents: Snapshot.Contents, _ index: SnapshotIndex) {
    self.sources = sources
    self.marks = marks
    self.contents = contents
    self.index = index
  }

  /// Where the RoleBinding in a namespace or the ClusterRoleBinding was read; nil if none was.
  package func binding(named name: Name, in scope: Scope) -> Origin? {
    index.number(ofBinding: name, in: scope, of: contents.bindings).map { origin(marks.bindings[$0]) }
  }

  /// Where the Role in a namespace or the ClusterRole was read; nil if none was.
  package func role(named name: Name, in scope: Scope) -> Origin? {
    index.number(ofRole: name, in: scope).map { origin(marks.roles[$0]) }
  }

  /// Where the Namespace object was read; nil if none was.
  package func namespace(named name: Name) -> Origin? {
    index.number(ofNamespace: name).flatMap { $0 < marks.namespaces.count ? origin(marks.namespaces[$0]) : nil }
  }

  /// Where the ServiceAccount in a namespace was read; nil if none was.
  package func serviceAccount(named name: Name, in namespace: Name) -> Origin? {
    index.number(ofServiceAccount: name, in: namespace, of: contents.serviceAccounts)
      .map { origin(marks.serviceAccounts[$0]) }
  }

  private func origin(_ mark: Mark) -> Origin {
    let source = sources[Int(mark.source)]
    return Origin(
      place: Place(source.name, line: mark.line > 0 ? Int(mark.line) : nil),
      document: source.documents > 1 ? Int(mark.document) : nil,
      uid: mark.uid?.text,
      resourceVersion: mark.resourceVersion.isEmpty ? nil : mark.resourceVersion)
  }
}
