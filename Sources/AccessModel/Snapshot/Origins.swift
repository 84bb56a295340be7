/// Where the objects of a snapshot were read: beside them and never in them, as two objects that are equal are one that is
/// defined once.
///
/// They are asked for by what the objects are called, so that they hold for whatever is made of the snapshot too.
package struct Origins: Sendable {
  /// A file or stream.
  package struct Source: Sendable {
    package let name: String
    /// How many documents it holds.
    package let documents: Int

    package init(name: String, documents: Int) {
      self.name = name
      self.documents = documents
    }
  }

  /// What is kept for each object.
  package struct Mark: Sendable {
    /// The position in the sources.
    package var source: Int32 = 0
    /// Counted from 1, as is the line.
    package var document: Int32
    package var line: Int32
    /// Nil if the source does not say it.
    package let uid: UID?
    /// Empty if the source does not say it.
    package let resourceVersion: String

    package init(document: Int, line: Int, uid: UID? = nil, resourceVersion: String = "") {
      self.document = Int32(clamping: document)
      self.line = Int32(clamping: line)
      self.uid = uid
      self.resourceVersion = resourceVersion
    }
  }

  /// The marks of objects, each by the position of its object among those of its kind.
  package struct Marks: Sendable {
    package var namespaces: [Mark] = []
    package var serviceAccounts: [Mark] = []
    package var roles: [Mark] = []
    package var bindings: [Mark] = []

    package init() {}

    /// Changes all of them.
    package mutating func update(_ body: (inout Mark) -> Void) {
      func update(_ marks: inout [Mark]) {
        for index in marks.indices { body(&marks[index]) }
      }
      update(&namespaces)
      update(&serviceAccounts)
      update(&roles)
      update(&bindings)
    }

    /// Adds those of objects that come after these.
    package mutating func append(_ later: Marks) {
      namespaces += later.namespaces
      serviceAccounts += later.serviceAccounts
      roles += later.roles
      bindings += later.bindings
    }
  }

  private let sources: [Source]
  private let marks: Marks
  /// What was read, by which names become positions.
  private let contents: Snapshot.Contents
  private let index: SnapshotIndex

  /// - Parameters:
  ///   - marks: A mark for each object of `contents`, in the order there.
  ///   - index: That of `contents`.
  package init(_ sources: [Source], _ marks: Marks, of contents: Snapshot.Contents, _ index: SnapshotIndex) {
    self.sources = sources
    self.marks = marks
    self.contents = contents
    self.index = index
  }

  /// Where the RoleBinding of that name in a namespace, or the ClusterRoleBinding of that name, was read; nil where none
  /// was.
  package func binding(named name: Name, in scope: Scope) -> Origin? {
    index.number(ofBinding: name, in: scope, of: contents.bindings).map { origin(marks.bindings[$0]) }
  }

  /// Where the Role of that name in a namespace, or the ClusterRole of that name, was read; nil where none was.
  package func role(named name: Name, in scope: Scope) -> Origin? {
    index.number(ofRole: name, in: scope).map { origin(marks.roles[$0]) }
  }

  /// Where the Namespace object of that name was read; nil where none was.
  package func namespace(named name: Name) -> Origin? {
    index.number(ofNamespace: name).flatMap { $0 < marks.namespaces.count ? origin(marks.namespaces[$0]) : nil }
  }

  /// Where the ServiceAccount of that name in a namespace was read; nil where none was.
  package func serviceAccount(named name: Name, in namespace: Name) -> Origin? {
    contents.serviceAccounts.firstIndex { $0.metadata.name == name && $0.namespace == namespace }
      .map { origin(marks.serviceAccounts[$0]) }
  }

  private func origin(_ mark: Mark) -> Origin {
    let source = sources[Int(mark.source)]
    return Origin(
      place: Place(source.name, line: Int(mark.line)), document: source.documents > 1 ? Int(mark.document) : nil,
      uid: mark.uid?.text,
      resourceVersion: mark.resourceVersion.isEmpty ? nil : mark.resourceVersion)
  }
}
