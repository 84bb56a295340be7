import AccessModel
import SafeText
import Terminal

/// A text to read: a detail, or a manifest that can be copied and saved.
package struct TextPage: Sendable, Hashable {
  package let title: String
  package let lines: [StyledLine]
  /// The text to copy and save.
  package let text: String
  /// The manifest of the object that the text describes; nil if the text is the manifest, or there is none.
  package let manifest: String?
  /// The preset of a similar grant; nil if there is none.
  package let preset: GrantPreset?
  /// The edit that revokes everything from the person whom the text is about; nil if it is about none.
  package let revocation: ProposedEdit?
  /// Whose ways to cluster admin can be listed; nil if the text is about nobody.
  package let paths: Route.Paths?
  /// The grants that the text is about, whose role can be replaced; empty if there are none.
  package let grants: [GrantIdentity]
  /// The manifests to change in an editor; nil if there are none.
  package let edit: ManifestEdit?
  /// What may be staged; nil if nothing may.
  package let proposal: Proposal?
  /// The extension of the file to save to.
  package let ending: String
  /// The changes that the text is about, which can be saved in other ways too; nil if it is about something else.
  package let saved: SavedChanges?

  /// A detail, and the manifest of its object.
  ///
  /// - Parameter saved: The changes that it is about, whose manifests are then copied and saved with the detail as
  ///   comments; nil if it is about none.
  package init(
    title: String, lines: [StyledLine], manifest: String? = nil, preset: GrantPreset? = nil,
    revocation: ProposedEdit? = nil, paths: Route.Paths? = nil, grants: [GrantIdentity] = [], edit: ManifestEdit? = nil,
    saved: SavedChanges? = nil
  ) {
    self.title = title
    self.lines = lines
    // Control characters in a line must not become line breaks, or more, where the text is pasted.
    text =
      saved == nil
      ? lines.map(\.text.printed).joined(separator: "\n") + "\n" : TextPage.comments(lines) + (manifest ?? "")
    self.manifest = manifest
    self.preset = preset
    self.revocation = revocation
    self.paths = paths
    self.grants = grants
    self.edit = edit
    self.saved = saved
    proposal = nil
    ending = saved == nil ? ".txt" : ".yaml"
  }

  /// A manifest.
  ///
  /// - Parameter saved: The changes that it comes to; nil if it is of something else.
  package init(
    title: String, manifest: String, preset: GrantPreset? = nil, edit: ManifestEdit? = nil, saved: SavedChanges? = nil
  ) {
    self.title = title
    lines = ManifestLines.lines(manifest)
    text = manifest
    self.manifest = nil
    self.preset = preset
    (revocation, paths, grants) = (nil, nil, [])
    self.edit = edit
    self.saved = saved
    proposal = nil
    ending = ".yaml"
  }

  /// An edit to confirm.
  ///
  /// - Parameters:
  ///   - lines: What it does.
  ///   - manifest: What it comes to, to copy and save.
  ///   - edit: What it was made of in an editor; nil if it was not.
  package init(
    title: String, lines: [StyledLine], manifest: String, proposal: Proposal, edit: ManifestEdit? = nil,
    saved: SavedChanges
  ) {
    self.title = title
    self.lines = lines + [StyledLine()] + ManifestLines.lines(manifest)
    text = TextPage.comments(lines) + manifest
    self.manifest = nil
    (preset, revocation, paths, grants) = (nil, nil, nil, [])
    self.edit = edit
    self.proposal = proposal
    self.saved = saved
    ending = ".yaml"
  }

  private static func comments(_ lines: [StyledLine]) -> String {
    lines.map { $0.text.isEmpty ? "#\n" : "# \($0.text.printed)\n" }.joined()
  }
}
