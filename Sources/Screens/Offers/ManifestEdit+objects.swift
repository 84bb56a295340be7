import AccessModel
import Manifests
import ScreenKit

extension ManifestEdit {
  /// The manifests of objects.
  ///
  /// - Parameter objects: The changes that put them as they are.
  package init(_ objects: [Change], _ directory: Directory) {
    self.init(objects, text: ChangeSet(objects).yaml(directory))
  }
}

extension RowOffer {
  /// Opens the manifests of objects in the user's editor, unless a change of one would be reverted.
  ///
  /// - Parameter objects: The changes that put them as they are, each once.
  static func editing(_ objects: [Change], in context: ScreenContext) -> RowOffer {
    guard !objects.isEmpty else { return .unavailable("nothing here has a manifest to change") }
    for object in objects {
      if let manager = object.metadata.flatMap({ Manager($0) }), manager.isSystem {
        return .unavailable("\(object.target.label) is managed by \(manager.label), which reverts changes")
      }
    }
    if let obstacle = context.staging.refusal { return .unavailable(obstacle) }
    let directory = context.snapshot.directory
    return .edit { ManifestEdit(objects, directory) }
  }
}

extension Change {
  /// The metadata of the object that it puts; nil if it puts none.
  fileprivate var metadata: ObjectMetadata? {
    switch self {
    case .putBinding(let binding): binding.metadata
    case .putNamespace(let namespace): namespace.metadata
    case .deleteBinding, .deleteNamespace: nil
    }
  }
}
