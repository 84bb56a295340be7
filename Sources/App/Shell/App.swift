import AccessAnalysis
import AccessModel
import ScreenKit
import Terminal

/// The whole program as a value: it takes events, returns effects, and draws a canvas.
package struct App: Sendable {
  package internal(set) var snapshot: Snapshot
  /// The analysis of the snapshot.
  var analysis: Analysis {
    didSet { findings = Forthcoming() }
  }
  /// What is wrong with the snapshot, once it is known.
  var findings = Forthcoming<Findings>()
  /// The number of the work that looks for findings; nil if there is none.
  var lookingForFindings: Int?
  /// The staged edits, and the source without them.
  var staging: Staging
  /// The source as it was when it was opened.
  var opened: ComparedState
  /// Whether not all of that is read yet.
  var opensStill = false
  /// The drafts that the source has.
  var drafts = DraftsOfSource()
  /// Who stages edits, as the system names them.
  let author: String
  /// What is being written to the draft's journal, and whether the screen is closed once it is.
  var keeping: (number: Int, step: DraftStep, closes: Bool)?
  /// The manifests that are in the editor now; nil if there are none.
  var editing: (number: Int, edit: ManifestEdit)?
  /// Those that came back changed, and of which nothing was staged.
  var unfinished: [ManifestEdit] = []
  /// The number of the command that has the terminal now; nil if none has.
  var running: Int?
  /// The entry name of the current tab.
  var tab: String
  var size: Size
  var now: Timestamp
  var includesSystem = false
  /// The message shown in place of the hints until the next key.
  var message: String?
  /// The dialog over the screen.
  var overlay: Overlay?
  /// The current prompt.
  var activePrompt: ActivePrompt?
  /// What is being written to a folder, or looked at before.
  var folderSave: FolderSave?
  /// The available themes.
  var themes: ThemeLibrary
  /// The name of the theme in use, not counting a previewed one.
  var theme: String
  /// The number and the progress of the current load; nil if there is none.
  var loading: (number: Int, progress: WorkProgress?)?
  /// What is still being read of what is shown; nil if nothing is.
  var stillReading: StillReading? {
    didSet { restProgress = nil }
  }
  /// How far reading that has come; nil if that is not known.
  var restProgress: WorkProgress?
  /// The number of loads requested.
  var loads = 0
  let settings: Settings
  /// Whether the sources can be read again.
  let canReload: Bool
  /// Whether the data is a live cluster's, whose API server can be asked.
  let hasServer: Bool
  /// The levels of each tab opened so far, deepest last.
  var stacks: [String: [Level]] = [:]
  /// Increases whenever the listed data changes, by a new snapshot or a change of what is listed.
  var generation = 0
  var history = History()
  /// The list preferences that the user has changed, by kind of list.
  var preferences: [String: ListPreferences] = [:]
  /// The number of the latest work.
  var workNumber = 0
  /// The work in progress.
  var pending: Pending?
  /// What reading came to while something was waited for that would be lost if its screen were made anew.
  var arrived: [AppEvent] = []
  /// What reading has to know.
  var clusterQuestion: AKSClusterQuestion?
  /// Whether that is asked now.
  var isAsking = false
  var watch = WatchState.off
  /// What changed while the source was watched.
  var recent = RecentChanges()
  /// A change of the cluster that is not shown yet, as the screen with it is made off the loop.
  var coming: ComingChange?
  /// Counts those changes.
  var changeNumber = 0
  /// Counts what changes the state of screens.
  var inputs = 0

  /// - Parameter analysis: The analysis of the snapshot.
  package init(
    _ snapshot: Snapshot, _ analysis: Analysis, settings: Settings = Settings(), themes: ThemeLibrary = ThemeLibrary(),
    size: Size,
    now: Timestamp, canReload: Bool = false, hasServer: Bool = false, stillReading: StillReading? = nil,
    author: String = ""
  ) {
    self.snapshot = snapshot
    self.settings = settings
    self.themes = themes
    theme = settings.theme
    self.analysis = analysis
    self.author = author
    staging = Staging(analysis)
    opened = ComparedState(opened: snapshot)
    opensStill = stillReading != nil
    self.size = size
    self.now = now
    self.canReload = canReload
    self.hasServer = hasServer
    self.stillReading = stillReading
    let first = Registry.entries[0]
    tab = first.name
    stacks[tab] = [Level(first.route).following(generation, context, make: Registry.screen)]
  }

  var context: ScreenContext {
    var size = AppLayout(size).body.size
    if activePrompt != nil { size.rows = max(0, size.rows - 1) }
    return ScreenContext(
      snapshot: snapshot, analysis: analysis, now: now, settings: settings, preferences: preferences, size: size,
      includesSystem: includesSystem, hasServer: hasServer, recent: recent, staging: staging, findings: findings)
  }

  /// Handles everything that has happened up to `now`, in order.
  package mutating func update(_ events: [AppEvent], now: Timestamp) -> [Effect] {
    self.now = now
    let effects = events.flatMap { update($0) } + showArrived()
    // Work or a load that a change waited for may have ended in any way.
    let changes = showChange()
    askForCluster()
    return effects + changes + lookForFindings()
  }

  mutating func update(_ event: AppEvent) -> [Effect] {
    switch event {
    case .terminal(let event):
      inputs += 1
      return keep(event) ?? update(event)
    case .worked(let result): return take(result)
    case .answered(let number, let question, let result): return take(result, of: question, number)
    case .askedForCluster(let question): clusterQuestion = question
    case .waited(let number):
      if pending?.number == number { pending?.isSlow = true }
    case .loading(let progress):
      if loading != nil { loading?.progress = progress } else if stillReading != nil { restProgress = progress }
    case .loaded where pending != nil, .notLoaded where pending != nil, .enriched where pending != nil,
      .notEnriched where pending != nil:
      arrived.append(event)
    case .loaded(let number, let snapshot, let analysis, let notes, let stillReading):
      // It was cancelled meanwhile.
      guard number == loading?.number else { return [] }
      (loading, coming) = (nil, nil)
      self.stillReading = stillReading
      withdrawQuestion()
      return show(snapshot, analysis, ["refreshed"] + notes.prefix(1), notes)
    case .enriched(let snapshot, let analysis, let notes, let rest):
      // A load that is under way comes to the same, and is later.
      guard loading == nil, let read = stillReading else { return [] }
      stillReading = rest
      guard message == App.leftOpen else {
        return show(snapshot, analysis, [notes.first ?? read.news(of: snapshot)], notes)
      }
      // Nobody has read yet how to be asked again.
      return show(snapshot, analysis, [([App.leftOpen] + notes.prefix(1)).joined(separator: ". ")], notes)
    case .notEnriched(let text):
      guard loading == nil, stillReading != nil else { return [] }
      stillReading = nil
      message = text
    case .notLoaded(let number, let text):
      guard number == loading?.number else { return [] }
      loading = nil
      withdrawQuestion()
      message = text
    case .failed(let text):
      message = text
      return saveFailed()
    case .copied(let bytes):
      message = "\(counted(bytes, "byte", "bytes")) sent to the terminal"
    case .written(let path):
      message = "saved to \(path)"
      return saved()
    case .folderPlanned(let plan, let number): return take(plan, number)
    case .folderWritten(let plan, let number, let note): return wrote(plan, number, note: note)
    case .folderRefused(let number, let text, let difference): return refuseFolder(number, text, difference)
    case .stateRead(let state): return take(state)
    case .stateNotRead(let number, let text): return notRead(number, text)
    case .readingState(let number, let progress):
      if pending?.number == number { pending?.progress = progress }
    case .exists(let path, let file): return askToReplace(path, file)
    case .themes(let themes): return follow(themes)
    case .rested(let number):
      inputs += 1
      return updateScreen { $0.receive(.rested(number), $1) }
    case .changed(let analysis, let changes): return take(analysis, changes)
    case .watching(let state): follow(state)
    case .timeToReadAgain: return readAgain()
    case .draftFound(let draft, let notes, let obstacle, let drafts):
      self.drafts = drafts
      return offer(draft, notes, obstacle)
    case .draftNotOpened(let text): message = text
    case .draftKept(let number): return kept(number)
    case .draftNotKept(let number, let text): return notKept(number, text)
    case .edited(let number, let file): return take(file, number)
    case .commandEnded(let number, let problem): commandEnded(number, problem)
    }
    return []
  }

  private mutating func show(
    _ snapshot: Snapshot, _ analysis: Analysis, _ said: [String], _ notes: [String]
  ) -> [Effect] {
    noteOpened(snapshot, isNew: snapshot.live?.context != self.snapshot.live?.context)
    if snapshot.live?.context != self.snapshot.live?.context {
      recent.forget()
      // What is still being written is in the draft of the former one.
      (staging, keeping) = (Staging(analysis), nil)
    }
    restage(on: analysis)
    message = said.joined(separator: ": ")
    if notes.count > 1 { message? += " (and \(notes.count - 1) more, printed on exit)" }
    return reload()
  }

  /// Whether another program has the terminal, or is about to get it.
  private var isAway: Bool { editing != nil || running != nil }

  private mutating func update(_ event: TerminalEvent) -> [Effect] {
    switch event {
    // They were meant for the program that was being started.
    case .key where isAway, .paste where isAway, .mouse where isAway: return []
    case .key(let key): return handle(key)
    case .paste(let text):
      message = nil
      return paste(text)
    case .mouse(let mouse):
      message = nil
      return handle(mouse)
    case .resize(let size):
      self.size = size
      return []
    case .interrupted, .terminated: return [.quit]
    case .resumed: return [.redraw]
    }
  }
}
