import AccessAnalysis
import AccessModel
import Reports
import ScreenKit
import Terminal

/// An event for the app.
package enum AppEvent: Sendable {
  case terminal(TerminalEvent)
  /// The progress of the current load, or else of reading the rest of what is shown.
  case loading(WorkProgress)
  /// The result of the load with this number, and messages about it, which are also printed on exit.
  ///
  /// While something is still being read, `.enriched` or `.notEnriched` follows.
  case loaded(Int, Snapshot, Analysis, notes: [String], stillReading: StillReading? = nil)
  /// What was loaded last with more of it, and messages as above.
  case enriched(Snapshot, Analysis, notes: [String], stillReading: StillReading? = nil)
  /// The rest could not be read, with a message.
  case notEnriched(String)
  /// The load with this number failed, with a message.
  case notLoaded(Int, String)
  /// The result of work.
  case worked(Work.Result)
  /// What the API server answered to the question with this number, for each of its requests.
  case answered(Int, ServerQuestion, Result<[ServerAnswer], Problem>)
  /// Reading has to know which AKS cluster it is; to be answered by `Effect.answerCluster`.
  case askedForCluster(AKSClusterQuestion)
  /// The work with this number is taking more than 150 ms.
  case waited(Int)
  case written(path: String)
  /// The file exists already and was not changed.
  case exists(path: String, ExistingFile)
  /// What the request with this number comes to; nothing is written yet.
  case folderPlanned(FolderPlan, Int)
  /// The files of the plan with this number were written and removed, and how to see that in Git.
  case folderWritten(FolderPlan, Int, note: String?)
  /// The folder of the request or the plan with this number is unchanged, with a message, and how a file in it has
  /// changed meanwhile, as `diff -u` prints it, if that is why.
  case folderRefused(Int, String, difference: String = "")
  /// The number of bytes copied. The terminal does not confirm that it took them.
  case copied(Int)
  /// Another effect failed, with a message.
  case failed(String)
  case rested(Int)
  /// The cluster that is watched has changed: its analysis afterwards, and the changes.
  case changed(Analysis, [ClusterChange])
  /// How the watch of a cluster goes.
  case watching(WatchState)
  /// It is time to read a cluster again whose watch is lost; answered by `Effect.load`, unless that is of no use.
  case timeToReadAgain
  /// The state of the request with its number was read.
  case stateRead(ComparedState)
  /// The state of the request with this number could not be read, with a message.
  case stateNotRead(Int, String)
  /// How far reading it has come.
  case readingState(Int, WorkProgress)
  /// The draft of the source: what was staged before, what was found wrong with it, and why nothing can be staged, if
  /// nothing can. And the drafts that the source has.
  case draftFound(Draft, notes: [String], obstacle: String?, DraftsOfSource = DraftsOfSource())
  /// The draft that was asked for is not held, with a message.
  case draftNotOpened(String)
  /// The step of `Effect.keep` with this number is in the draft's journal.
  case draftKept(Int)
  /// It could not be written there, with a message, and does not count.
  case draftNotKept(Int, String)
  /// The text of `Effect.edit` with this number comes back from the editor.
  case edited(Int, EditedFile)
  /// The command of `Effect.run` with this number has ended, or could not start; a message unless all is well.
  case commandEnded(Int, problem: String?)
  /// The custom themes have changed.
  case themes(ThemeLibrary)
}
