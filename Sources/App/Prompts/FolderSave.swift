import ScreenKit

/// A document whose parts are being written to a folder, one after the other.
struct FolderSave: Sendable {
  let document: Document
  /// Ends with a slash.
  let folder: String
  /// The number of files written so far.
  var written = 0
  private var position = 0

  init(document: Document, folder: String) {
    self.document = document
    self.folder = folder
  }

  /// The part to write now; nil if there are no more.
  mutating func next() -> Document.Part? {
    guard position < document.parts.count else { return nil }
    defer { position += 1 }
    return document.parts[position]
  }
}
