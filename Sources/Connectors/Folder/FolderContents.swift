import AccessModel
import Manifests
import SystemPackage

/// The files of a folder that hold objects to change.
struct FolderContents {
  struct File {
    /// The path from the folder.
    let path: String
    let bytes: [UInt8]
    let text: ManifestText
  }

  private(set) var files: [File] = []
  private(set) var notes: [String] = []
  private let folder: String
  /// Where the objects are.
  private var places: [Change.Target: Place] = [:]
  /// The files that may hold anything, as they were not read.
  private var unread: [String] = []

  /// - Parameter namespace: That of RoleBindings for which neither they nor a kustomization beside them name one.
  init(_ folder: String, _ changes: ChangeSet, namespace: Name?) throws(WriteFailure) {
    self.folder = folder
    guard FilePath(folder).isFileOrFolder else { return }
    let listing: FolderListing
    do throws(Problem) { listing = try FolderListing(FilePath(folder)) } catch { throw WriteFailure(error.message) }
    unread = listing.problems.map(\.place.source)
    let root = FilePath(FolderPath.canonical(folder))
    let kustomized = FolderContents.kustomizations(listing.files)
    let sought = SoughtObjects(changes)
    let listedFiles = Set(listing.files.map { root.appending(FolderContents.relative($0, folder).components) })
    for path in listing.files {
      do throws(Problem) {
        let bytes = try InputFile.read(path)
        guard sought.mayBe(in: bytes) else { continue }
        let home = path.removingLastComponent()
        let text = try ManifestText(bytes, source: path.text, namespace: kustomized[home] ?? namespace ?? "")
        let found = text.objects.filter { sought.targets.contains($0.target) }
        if found.isEmpty { continue }
        let canonical = path.canonical
        if canonical != root.appending(FolderContents.relative(path, folder).components) {
          // The file itself is among those listed.
          if listedFiles.contains(canonical) { continue }
          throw Problem(
            Place(path.text, line: found[0].line),
            found: "a link \(canonical.starts(with: root) ? "" : "out of the folder, ")to \(canonical.text)",
            expected: "a file in the folder; nothing was changed", kind: .nothingToRead)
        }
        for object in found {
          let place = Place(path.text, line: object.line)
          guard let other = places.updateValue(place, forKey: object.target) else { continue }
          throw Problem(
            place, found: "\(object.target.label) is also in \(other.source), line \(other.line ?? 1)",
            expected: "it only once; nothing was changed", kind: .nothingToRead)
        }
        files.append(File(path: FolderContents.relative(path, folder).string, bytes: bytes, text: text))
      } catch {
        // What cannot be read may be a template: the folder can be updated without it.
        guard error.kind == .badData else { throw WriteFailure(error.message) }
        unread.append(path.text)
      }
    }
    if !unread.isEmpty {
      notes.append("Not searched, as aksess cannot read them: \(listed(unread, most: 3)).")
    }
  }

  private static func relative(_ path: FilePath, _ folder: String) -> FilePath {
    var path = path
    _ = path.removePrefix(FilePath(folder))
    return path
  }

  /// The namespaces that kustomizations set, by their folders.
  private static func kustomizations(_ files: [FilePath]) -> [FilePath: Name] {
    var namespaces: [FilePath: Name] = [:]
    for path in files where ["kustomization.yaml", "kustomization.yml"].contains(path.lastComponent?.string) {
      guard let bytes = try? InputFile.read(path), let file = try? SourceFile(path: path.text, bytes: bytes),
        case .kubernetes(let pieces) = file.content
      else { continue }
      namespaces[path.removingLastComponent()] = pieces.compactMap(\.kustomizationNamespace).last
    }
    return namespaces
  }
}
