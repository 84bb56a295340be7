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
  /// Whether every file was searched that may hold anything.
  var isSearched: Bool { unread.isEmpty }

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
    lazy var known = Set(listing.files.map { root.appending(FolderContents.relative($0, folder).components) })
    for path in listing.files {
      let file: (bytes: [UInt8], text: ManifestText)
      let bytes: [UInt8]
      do throws(Problem) {
        bytes = try InputFile.read(path)
      } catch {
        // What is in it may be what changes, which would be there twice.
        throw WriteFailure("\(error.message); nothing was changed, as that file may hold what changes.")
      }
      do throws(Problem) {
        guard sought.mayBe(in: bytes) else { continue }
        let namespace = kustomized[path.removingLastComponent()] ?? namespace ?? ""
        file = (bytes, try ManifestText(bytes, source: path.text, namespace: namespace))
      } catch {
        // It may be a template: the folder can be updated without it.
        unread.append(path.text)
        continue
      }
      let found = file.text.objects.filter { sought.targets.contains($0.target) }
      guard let first = found.first else { continue }
      let relative = FolderContents.relative(path, folder)
      let canonical = path.canonical
      if canonical != root.appending(relative.components) {
        // The file itself is among those listed.
        if known.contains(canonical) { continue }
        throw FolderContents.refusal(
          Place(path.text, line: first.line),
          "a link \(canonical.starts(with: root) ? "" : "out of the folder, ")to \(canonical.text)",
          expected: "a file in the folder")
      }
      try note(found, in: path)
      files.append(File(path: relative.string, bytes: file.bytes, text: file.text))
    }
    if !unread.isEmpty {
      notes.append("Not searched, as aksess cannot read them: \(listed(unread, most: 3)).")
    }
  }

  /// Notes where objects are; each may be in one place only.
  private mutating func note(_ found: [ManifestObject], in path: FilePath) throws(WriteFailure) {
    for object in found {
      let place = Place(path.text, line: object.line)
      guard let other = places.updateValue(place, forKey: object.target) else { continue }
      throw FolderContents.refusal(
        place, "\(object.target.label) is also in \(other.source), line \(other.line ?? 1)", expected: "it only once")
    }
  }

  private static func refusal(_ place: Place, _ found: String, expected: String) -> WriteFailure {
    WriteFailure("\(Problem(place, found: found, expected: expected).message); nothing was changed.")
  }

  private static func relative(_ path: FilePath, _ folder: String) -> FilePath {
    var path = path
    _ = path.removePrefix(FilePath(folder))
    return path
  }

  /// The namespaces that kustomizations set, by their folders.
  private static func kustomizations(_ files: [FilePath]) -> [FilePath: Name] {
    var namespaces: [FilePath: Name] = [:]
    for path in files {
      let text = path.text
      guard text.hasSuffix("kustomization.yaml") || text.hasSuffix("kustomization.yml"),
        ["kustomization.yaml", "kustomization.yml"].contains(path.lastComponent?.string),
        let bytes = try? InputFile.read(path), let file = try? SourceFile(path: text, bytes: bytes),
        case .kubernetes(let pieces) = file.content
      else { continue }
      namespaces[path.removingLastComponent()] = pieces.compactMap(\.kustomizationNamespace).last
    }
    return namespaces
  }
}
