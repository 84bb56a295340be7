import AccessModel
import Terminal

/// Something that a screen wants done in the world; the executable performs it and answers with an `AppEvent`.
package enum Effect: Sendable, Hashable {
  case quit
  /// Leave the terminal to the shell until the program is continued.
  case suspend
  /// Paint everything anew.
  case redraw
  /// Read the sources again; answered by `.loading` again and again, and by `.loaded` or `.notLoaded` with this number.
  /// One reading goes on at a time: a former one is cancelled, and is not answered any more.
  case load(Int)
  /// Stop reading; nothing answers.
  case cancelLoad
  /// Write a file; answered by `.written`, `.exists` or `.failed`.
  ///
  /// - Parameter replacing: What may be replaced, as `.exists` told it.
  case write(text: String, path: String, replacing: ExistingFile?)
  /// Put text on the clipboard of the terminal; answered by `.copied` or `.failed`.
  case copy(String)
  /// Draw with this theme from now on.
  case use(Theme)
  /// Answer with `.rested` and this number after 150 ms.
  case rest(Int)
}

/// What the app is told.
package enum AppEvent: Sendable {
  case terminal(TerminalEvent)
  /// How far the reading has come.
  case loading(LoadProgress)
  /// What the reading of that number came to, and sentences about it, which are told at the end too.
  case loaded(Int, Snapshot, notes: [String])
  /// The sources could not be read again, as a sentence.
  case notLoaded(Int, String)
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
