import AccessModel
import Reports
import ScreenKit
import Terminal

/// Something that the command palette finds.
struct PaletteEntry: Sendable {
  /// What choosing it does.
  enum Target: Sendable {
    /// As if the key were pressed.
    case press(Key)
    /// As if the key were pressed on a tab's first screen.
    case pressOn(ScreenEntry, Key)
    case tab(ScreenEntry)
    /// Over the first screen of a tab, or where that is nil over what is shown.
    case open(Route, over: ScreenEntry?)
    case theme(String)
    /// Read something else, or more, of live clusters.
    case read(SourceChange)
    /// Watch a live cluster, or no more.
    case watch
    /// Hold another draft.
    case draft(DraftChoice)
    /// Compare what is shown with what an argument names, or where that is nil with the state when it was opened.
    case compare(String?)
    /// Say which AKS cluster it is.
    case answer(AKSClusterQuestion.Answer?)
    case quit
  }

  /// What it is called.
  let name: String
  /// What stands beside the name: the key, or what kind of thing it is.
  let detail: String
  /// Words that mean it and nothing else.
  let words: Set<String>
  let target: Target
  /// Name and kind, as they are looked through.
  let text: FoldedText

  init(_ name: String, _ detail: String, words: Set<String> = [], _ target: Target) {
    self.name = name
    self.detail = detail
    self.words = words
    self.target = target
    text = FoldedText("\(name) \(detail)")
  }
}
