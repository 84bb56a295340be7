import AccessAnalysis
import AccessModel
import Terminal

/// An event for the app.
package enum AppEvent: Sendable {
  case terminal(TerminalEvent)
  /// How far the reading has come.
  case loading(WorkProgress)
  /// What the reading of that number came to, analyzed, and messages about it, which are printed on exit too.
  case loaded(Int, Snapshot, Analysis, notes: [String])
  /// The sources could not be read again, with a message.
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
  /// What another effect asked for could not be done, with a message.
  case failed(String)
  case rested(Int)
  /// The custom themes have changed.
  case themes(ThemeLibrary)
}
