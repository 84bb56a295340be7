import AccessModel
import Descriptors
import Manifests
import SystemPackage

/// What changes come to in a folder of manifests: the files to write and to remove, found before anything is written.
package struct FolderUpdate: Sendable {
  /// A file that is written or removed.
  package struct File: Sendable {
    /// The path from the folder.
    package let path: String
    /// What is in it now; nil if it does not exist.
    package let before: [UInt8]?
    /// What will be in it; nil if it is removed.
    package let after: [UInt8]?

    package var diff: UnifiedDiff { UnifiedDiff(from: before ?? [], to: after ?? []) }
  }

  /// How a folder is updated.
  package struct Options: Sendable {
    /// Whether kustomization.yaml lists the files, too.
    package var kustomization = false
    /// Whether a file that holds something else is replaced.
    package var replacesOthers = false
    /// The namespace of RoleBindings for which neither they nor a kustomization name one.
    package var namespace: Name?

    package init() {}
  }

  package let folder: String
  package private(set) var files: [File] = []
  /// Sentences about what is special; may contain hostile text.
  package private(set) var notes: [String] = []

  /// Looks at the folder, which may not exist yet, and finishes what an earlier update was interrupted in.
  ///
  /// - Parameter directory: See `ChangeSet.yaml(_:)`.
  /// - Throws: A failure if an object is there twice or outside the folder, or a file of something else is in the way.
  package init(
    of changes: ChangeSet, in folder: String, _ directory: Directory?, _ options: Options = Options()
  ) throws(WriteFailure) {
    self.folder = folder
    notes = try FolderJournal.finish(in: folder)
    let contents = try FolderContents(folder, changes, namespace: options.namespace)
    notes += contents.notes
    var latest: [Change.Target: Change] = [:]
    for change in changes.changes { latest[change.target] = change }
    for file in contents.files {
      let edited: EditedText
      do throws(Problem) {
        edited = try file.text.edited(applying: ChangeSet(Array(latest.values)), directory)
      } catch {
        throw WriteFailure(error.message)
      }
      for target in file.text.objects.map(\.target) { latest[target] = nil }
      notes += edited.rewritten.map {
        "\(file.path): \($0.label) was not written line by line, and is written anew: look at the difference."
      }
      add(File(path: file.path, before: file.bytes, after: edited.hasDocuments ? edited.bytes : nil))
    }
    var taken: Set<Change.Target> = []
    for target in changes.changes.map(\.target) where taken.insert(target).inserted {
      guard let change = latest[target] else { continue }
      try addNew(change, directory, options)
    }
    if options.kustomization { try listInKustomizations() }
  }

  /// Finishes what an earlier update of a folder was interrupted in.
  ///
  /// - Returns: Messages about it; empty if there was none.
  package static func finish(in folder: String) throws(WriteFailure) -> [String] {
    try FolderJournal.finish(in: folder)
  }

  /// Whether nothing changes.
  package var isEmpty: Bool { files.isEmpty }

  /// Whether only new files are written.
  package var isOnlyNew: Bool { files.allSatisfy { $0.before == nil } }

  /// All differences as `diff -u` prints them; may contain hostile text.
  package var diff: String {
    files.map { file in
      file.diff.text(
        from: file.before == nil ? "/dev/null" : "a/\(file.path)",
        to: file.after == nil ? "/dev/null" : "b/\(file.path)")
    }.joined()
  }

  private mutating func add(_ file: File) {
    if file.before != file.after { files.append(file) }
  }

  private mutating func addNew(_ change: Change, _ directory: Directory?, _ options: Options) throws(WriteFailure) {
    switch change {
    case .deleteBinding, .deleteNamespace:
      notes.append("\(change.target.label) is in no file of \(folder), so there is nothing to delete.")
    case .putBinding, .putNamespace:
      let path = ManifestPath.path(of: change.target)
      try FolderPath.check(path, in: folder)
      let place = OutputFolder.path(path, in: folder)
      var before = try FolderPath.bytes(of: place)
      if let position = files.firstIndex(where: { $0.path == path }) {
        // What was in it goes.
        if files[position].after == nil { before = files.remove(at: position).before }
      } else if before != nil, !options.replacesOthers, let existing = try Destination(place).existing {
        throw WriteFailure(existing: existing, at: place)
      }
      add(File(path: path, before: before, after: Array(ChangeSet([change]).yaml(directory).utf8)))
    }
  }

  private mutating func listInKustomizations() throws(WriteFailure) {
    var lists = KustomizationLists(folder)
    for file in files where (file.before == nil) != (file.after == nil) {
      try lists.note(file.path, isRemoved: file.after == nil)
    }
    for list in try lists.updated() { add(list) }
  }
}

extension Change.Target {
  /// The object in words; may contain hostile text.
  var label: String {
    switch self {
    case .binding(let name, .cluster): "ClusterRoleBinding \(name)"
    case .binding(let name, .namespace(let namespace)): "RoleBinding \(namespace)/\(name)"
    case .namespace(let name): "Namespace \(name)"
    }
  }
}
