import AccessModel
import Descriptors
import Manifests
import SystemPackage

/// Finds what changes come to in a folder of manifests, and writes it.
package struct FolderUpdate: Sendable {
  package typealias File = FolderPlan.File

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

  package private(set) var plan: FolderPlan
  package var folder: String { plan.folder }
  package private(set) var files: [File] {
    get { plan.files }
    set { plan.files = newValue }
  }
  /// See `FolderPlan.notes`.
  package private(set) var notes: [String] {
    get { plan.notes }
    set { plan.notes = newValue }
  }

  /// An update that was found before.
  package init(_ plan: FolderPlan) { self.plan = plan }

  /// Looks at the folder, which may not exist yet, and finishes what an earlier update was interrupted in.
  ///
  /// - Parameter directory: See `ChangeSet.yaml(_:)`.
  /// - Throws: A failure if an object is there twice or outside the folder, or a file of something else is in the way.
  package init(
    of changes: ChangeSet, in folder: String, _ directory: Directory?, _ options: Options = Options()
  ) throws(WriteFailure) {
    plan = FolderPlan(folder: folder)
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
  package var isEmpty: Bool { plan.isEmpty }

  /// All differences as `diff -u` prints them; may contain hostile text.
  package var diff: String { plan.diff }

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
