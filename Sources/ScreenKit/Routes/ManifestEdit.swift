import AccessModel
import SafeText

/// A text with the manifests of some objects, which somebody changes in an editor.
package struct ManifestEdit: Sendable, Hashable {
  /// The objects that the text was made of.
  package let targets: [Change.Target]
  /// The changes that put them as they were when whoever changes the text saw it last, without those that were gone.
  package private(set) var objects: [Change]
  /// The text as it was made.
  package let original: String
  /// The text as it was left.
  package var text: String
  /// The file that it is kept in; nil until it was in the editor.
  package var path: String?

  /// - Parameter text: The manifests of the objects.
  package init(_ objects: [Change], text: String) {
    targets = objects.map(\.target)
    self.objects = objects
    original = text
    self.text = text
  }

  /// Whether another one is about the same objects.
  package func isAboutTheSame(as other: ManifestEdit) -> Bool { targets == other.targets }

  /// The changes that put its objects as they are, without those that are gone.
  package func current(in snapshot: Snapshot) -> [Change] {
    targets.map { Change(restoring: $0, of: snapshot) }.filter { change in
      switch change {
      case .putBinding, .putNamespace: true
      case .deleteBinding, .deleteNamespace: false
      }
    }
  }

  /// Takes the objects as they are now, as whoever changes the text is told that they have changed.
  package mutating func follow(_ snapshot: Snapshot) { objects = current(in: snapshot) }

  /// How the lines begin that are only for whoever edits the text.
  private static let mark = "# aksess: "

  /// The text for the editor, with what has to be known above it.
  ///
  /// - Parameter problem: What is wrong with the text; it is given the number of lines that are put above the text.
  package func opened(_ problem: ((Int) -> String)? = nil) -> String {
    let help = [
      "save this and quit the editor to see what the changes do; nothing is applied.",
      "An object that is removed is deleted. These lines are left out.",
    ]
    let count = help.count + (problem == nil ? 0 : 1)
    let lines = (problem.map { [$0(count)] } ?? []) + help
    return lines.map { "\(ManifestEdit.mark)\($0.printed)\n" }.joined() + text
  }

  /// The text that comes back from the editor, without the lines above it.
  package static func returned(_ text: String) -> String {
    var rest = text[...]
    while rest.hasPrefix(mark) {
      rest = rest.unicodeScalars.firstIndex(of: "\n").map { rest[rest.unicodeScalars.index(after: $0)...] } ?? ""
    }
    return String(rest)
  }
}
