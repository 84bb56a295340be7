import AccessModel
import Reports
import ScreenKit
import Terminal

/// A request of the app to the outside world. The executable performs it and answers with an `AppEvent`.
package enum Effect: Sendable, Hashable {
  case quit
  /// Suspend the program, as the shell's job control does.
  case suspend
  /// Redraw everything.
  case redraw
  /// Read the sources again; answered by `.loading` repeatedly, then by `.loaded` or `.notLoaded` with this number.
  /// Only one load runs at a time: an earlier one is cancelled and not answered.
  case load(Int)
  /// Read something else, or more, of live clusters; answered like `.load`. If it fails, the former source stays.
  case read(SourceChange, Int)
  /// Watch the source from the next load on, or no more; answered by `.watching`, and by `.changed` for every change.
  case watch(Bool)
  /// Cancel the current load; not answered.
  case cancelLoad
  /// Cancel reading the rest of what is shown; not answered.
  case cancelRest
  /// Run work off the loop; answered by `.worked`.
  case work(Work)
  /// Run work off the loop that nobody waits for, behind everything else; answered by `.worked`.
  case background(Work)
  /// Ask the API server; answered by `.answered` with this number.
  case askServer(Int, ServerQuestion)
  /// Give the answer to the question that was asked last; nil leaves it open.
  case answerCluster(AKSClusterQuestion.Answer?)
  /// Cancel the work or the question with this number; its result is not used.
  case cancelWork(Int)
  /// Answer with `.waited` and this number after 150 ms; work that is not done by then shows a message.
  case wait(Int)
  /// Write a file; answered by `.written`, `.exists` or `.failed`.
  ///
  /// - Parameter replacing: The file that may be replaced, as given by `.exists`.
  case write(text: String, path: String, replacing: ExistingFile?)
  /// Find what changes come to in a folder; answered by `.folderPlanned` or `.folderRefused`.
  case planFolder(FolderRequest)
  /// Write and remove the files of a plan, all or none; answered by `.folderWritten` or `.folderRefused` with this
  /// number.
  case writeFolder(FolderPlan, Int)
  /// Write a step to the journal of the source's draft; answered by `.draftKept` or `.draftNotKept` with this number.
  case keep(DraftStep, Int)
  /// Read a state to compare with: a path, `sample`, `context:NAME` or `draft:ID`; answered by `.readingState`
  /// repeatedly, then by `.stateRead` or `.stateNotRead` with this number, unless `.cancelWork` cancels it.
  case readState(String, Int)
  /// Hold another draft of the source; answered by `.draftFound` or `.draftNotOpened`.
  case holdDraft(DraftChoice)
  /// Open a text in the user's editor, which has the terminal meanwhile; answered by `.edited` with this number.
  ///
  /// - Parameter path: The file that the text is in; nil to make one, which only this user may read.
  case edit(String, path: String?, Int)
  /// Run a custom command, which has the terminal meanwhile; answered by `.commandEnded` with this number.
  case run(CommandRun, Int)
  /// Delete the file of a text that was edited.
  case dropEdited(String)
  /// Copy text to the terminal's clipboard; answered by `.copied` or `.failed`.
  case copy(String)
  /// Use this theme from now on.
  case use(Theme)
  /// Answer with `.rested` and this number after 150 ms.
  case rest(Int)
}
