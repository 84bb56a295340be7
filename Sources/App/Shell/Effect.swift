import AccessModel
import Terminal

/// Something that the app wants done in the world; the executable performs it and answers with an `AppEvent`.
package enum Effect: Sendable, Hashable {
  case quit
  /// Leave the terminal to the shell until the program is continued.
  case suspend
  /// Redraw everything.
  case redraw
  /// Read the sources again; answered by `.loading` again and again, and by `.loaded` or `.notLoaded` with this number.
  /// Only one load runs at a time: an earlier one is cancelled and no longer answered.
  case load(Int)
  /// Stop reading; nothing answers.
  case cancelLoad
  /// Work something out off the loop; answered by `.worked`.
  case work(Work)
  /// Stop work of this number, whose result is no longer taken.
  case cancelWork(Int)
  /// Answer with `.waited` and this number after 150 ms: what has not come until then is waited for with words.
  case wait(Int)
  /// Write a file; answered by `.written`, `.exists` or `.failed`.
  ///
  /// - Parameter replacing: What may be replaced, as given by `.exists`.
  case write(text: String, path: String, replacing: ExistingFile?)
  /// Put text on the clipboard of the terminal; answered by `.copied` or `.failed`.
  case copy(String)
  /// Draw with this theme from now on.
  case use(Theme)
  /// Answer with `.rested` and this number after 150 ms.
  case rest(Int)
}
