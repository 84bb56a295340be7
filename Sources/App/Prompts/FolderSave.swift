import ScreenKit

/// Changes that are being written to a folder.
struct FolderSave: Sendable {
  let document: Document
  let changes: Document.FolderChanges
  /// As it was typed; ends with a slash.
  let path: String
  /// Whether kustomization.yaml lists the files, too.
  var kustomization = false
}
