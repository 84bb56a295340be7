import AccessAnalysis
import AccessModel
import Terminal

/// What the app is told.
package enum AppEvent: Sendable {
  case terminal(TerminalEvent)
  /// How far the reading has come.
  case loading(LoadProgress)
  /// What the reading of that number came to, analyzed, and sentences about it, which are told at the end too.
  case loaded(Int, Snapshot, Analysis, notes: [String])
  /// The sources could not be read again, as a sentence.
  case notLoaded(Int, String)
  /// What work came to.
  case worked(Work.Result)
  /// So long has been waited for the work of this number.
  case waited(Int)
  case written(path: String)
  /// A file was there already and was not touched.
  case exists(path: String, ExistingFile)
  /// So many bytes went to the terminal, which does not say whether it took them.
  case copied(Int)
  /// What another effect asked for could not be done, as a sentence.
  case failed(String)
  case rested(Int)
  /// The reader's own themes have changed.
  case themes(ThemeLibrary)
}
