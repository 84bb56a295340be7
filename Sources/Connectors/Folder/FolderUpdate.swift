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
  package var files: [File] { plan.files }
  /// See `FolderPlan.notes`.
  package var notes: [String] { plan.notes }

  /// An update that was found before.
  package init(_ plan: FolderPlan) { self.plan = plan }

  /// Looks at the folder, which may not exist yet, and finishes what an earlier update was interrupted in.
  ///
  /// - Parameter directory: See `ChangeSet.yaml(_:)`.
  /// - Throws: A failure if an object is there twice or outside the folder, or a file of something else is in the way.
  package init(
    of changes: ChangeSet, in folder: String, _ directory: Directory?, _ options: Options = Options()
  ) throws(WriteFailure) {
    plan = FolderPlan(folder: folder, notes: try FolderJournal.finish(in: folder))
    let contents = try FolderContents(folder, changes, namespace: options.namespace)
    plan.notes += contents.notes
    var latest: [Change.Target: Change] = [:]
    for change in changes.changes { latest[change.target] = change }
    for file in contents.files {
      let own = file.text.objects.compactMap { latest.removeValue(forKey: $0.target) }
      let edited: EditedText
      do throws(Problem) {
        edited = try file.text.edited(applying: ChangeSet(own), directory)
      } catch {
        throw WriteFailure(error.message)
      }
      plan.notes += edited.rewritten.map {
        "\(file.path): \($0.label) was not written line by line, and is written anew: look at the difference."
      }
      add(File(path: file.path, before: file.bytes, after: edited.hasDocuments ? edited.bytes : nil))
    }
    let positions = Dictionary(uniqueKeysWithValues: files.enumerated().map { ($1.path, $0) })
    for target in changes.changes.map(\.target) {
      guard let change = latest.removeValue(forKey: target) else { continue }
      try addNew(change, directory, options, positions, isSearched: contents.isSearched)
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
    if file.before != file.after { plan.files.append(file) }
  }

  /// - Parameters:
  ///   - positions: Those of the files that have objects to change, by their paths.
  ///   - isSearched: Whether every file was searched that may hold the object.
  private mutating func addNew(
    _ change: Change, _ directory: Directory?, _ options: Options, _ positions: [String: Int],
    isSearched: Bool
  ) throws(WriteFailure) {
    switch change {
    case .deleteBinding, .deleteNamespace:
      plan.notes.append(
        "\(change.target.label) is in no file of \(folder)\(isSearched ? "" : " that was searched"), so there is nothing to delete."
      )
    case .putBinding, .putNamespace:
      let path = ManifestPath.path(of: change.target)
      try FolderPath.check(path, in: folder)
      let place = OutputFolder.path(path, in: folder)
      let after = Array(ChangeSet([change]).yaml(directory).utf8)
      if let position = positions[path] {
        guard files[position].after == nil else {
          throw WriteFailure(
            "\(place), where \(change.target.label) would be written, has other objects that change; "
              + "nothing was changed.")
        }
        // What was in it goes.
        plan.files[position] = File(path: path, before: files[position].before, after: after)
        return
      }
      let before = try FolderPath.bytes(of: place)
      if before != nil, !options.replacesOthers, let existing = try Destination(place).existing {
        throw WriteFailure(existing: existing, at: place)
      }
      add(File(path: path, before: before, after: after))
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
