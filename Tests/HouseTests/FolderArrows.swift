/// The dependencies between the folders of a module, by the names they use and declare.
struct FolderArrows {
  struct File {
    let folder: String
    let name: String
    let code: SwiftCode
  }

  /// For each folder, the folders that it depends on, with the names and where they are used.
  private let arrows: [String: [String: [String]]]

  init(_ files: [File]) {
    var folders: [String: String] = [:]
    for file in files {
      for name in file.code.declaredNames(isPrivate: false) { folders[name] = file.folder }
    }
    var arrows: [String: [String: [String]]] = [:]
    for file in files {
      for name in file.code.writtenNames.subtracting(file.code.declaredNames(isPrivate: true)).sorted() {
        guard let folder = folders[name], folder != file.folder else { continue }
        arrows[file.folder, default: [:]][folder, default: []].append("\(name) in \(file.name)")
      }
    }
    self.arrows = arrows
  }

  /// The dependencies on or between cycles; empty if the folders can be ordered.
  var circles: [String] {
    var rest = arrows
    var isShrinking = true
    while isShrinking {
      let targets = Set(rest.values.flatMap(\.keys))
      let kept = rest.mapValues { $0.filter { rest[$0.key] != nil } }.filter {
        targets.contains($0.key) && !$0.value.isEmpty
      }
      isShrinking = kept.count < rest.count
      rest = kept
    }
    return rest.flatMap { folder, arrows in
      arrows.map { "\(folder) → \($0.key): \($0.value.prefix(5).joined(separator: ", "))" }
    }.sorted()
  }
}
