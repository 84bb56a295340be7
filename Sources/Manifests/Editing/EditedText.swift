import AccessModel

/// A file of manifests after changes.
package struct EditedText: Sendable {
  package let bytes: [UInt8]
  /// Whether a document is left, so that there is a reason to keep the file.
  package let hasDocuments: Bool
  /// The objects whose document, or a part of it, could not be changed by lines and was written anew.
  package let rewritten: [Change.Target]
}
