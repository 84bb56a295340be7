import AccessAnalysis
import AccessModel
import BuiltIn
import Connectors
import Manifests
import Terminal

@testable import App
@testable import ScreenKit

/// Plays keys on the app without a terminal, and performs its effects in memory.
struct Player {
  private(set) var app: App
  private(set) var effects: [Effect] = []
  /// The files that the app has written.
  var files: [String: String] = [:]
  /// The targets of paths that are links.
  var links: [String: String] = [:]
  /// What the user's editor makes of a text; nil for an editor that cannot be run.
  var editor: ((String) -> String)?
  /// What is wrong with a custom command once it has ended; nil if nothing is.
  var commandProblem: String?
  /// Why the draft's journal cannot be written; nil if it can.
  var fullDisk: String?
  /// Why folders cannot be looked at or written; nil if they can.
  var folderRefusal: String?
  /// How a file in it has changed meanwhile, as `diff -u` prints it; empty if that is not why.
  var changedMeanwhile = ""
  /// What is said of a folder in Git after it was written.
  var gitNote: String?
  /// What can be compared with, by what is typed.
  var states: [String: Snapshot] = [:]
  /// The drafts that can be held instead.
  var otherDrafts: [DraftChoice: KeptDraft] = [:]
  /// Whether the cursor rests after each key.
  var rests = true
  /// The result of a refresh; nil for no change.
  var reread: Snapshot?
  /// What the API server answers; nil for a source without one.
  let server: Result<[ServerAnswer], Problem>?
  private let now: Timestamp

  /// A day after the newest object of the sample, so that ages do not change.
  static let day = Timestamp("2026-11-02T00:00:00Z") ?? Timestamp(seconds: 0)

  /// The built-in sample at a size.
  init(
    _ columns: Int, _ rows: Int, settings: Settings = Settings(), themes: ThemeLibrary = ThemeLibrary(),
    server: Result<[ServerAnswer], Problem>? = nil
  ) throws {
    let files = [("kubernetes/default-roles.json", DefaultRoles.text)] + Sample.files
    let reading = try WorkspaceReader.read(files: files, title: Sample.title, at: Player.day)
    self.init(reading.snapshot, columns, rows, settings: settings, themes: themes, server: server)
  }

  init(
    _ snapshot: Snapshot, _ columns: Int, _ rows: Int, settings: Settings = Settings(),
    themes: ThemeLibrary = ThemeLibrary(), server: Result<[ServerAnswer], Problem>? = nil
  ) {
    now = Player.day
    self.server = server
    app = App(
      snapshot, Analysis(snapshot), settings: settings, themes: themes, size: Size(columns: columns, rows: rows),
      now: Player.day,
      canReload: true, hasServer: server != nil)
    for case .background(let work) in app.updateAtOnce([], now: now) { send(.worked(work.result())) }
  }

  /// Presses keys by name: `j`, `Enter`, `Space`, `^C`; a longer word that is not a key name is typed.
  mutating func press(_ names: String...) {
    for name in names {
      let keys = Key(name).map { [$0] } ?? name.unicodeScalars.map { Key.character($0) }
      for key in keys { send(.terminal(.key(key))) }
    }
  }

  mutating func send(_ event: AppEvent) {
    for effect in app.updateAtOnce([event], now: now) {
      // What nobody waits for is nothing that a key asked for.
      if case .background = effect {} else { effects.append(effect) }
      if let answer = perform(effect) { send(answer) }
    }
  }

  var canvas: Canvas { app.draw() }

  /// The canvas without the frame of the app.
  var body: Canvas {
    let body = AppLayout(app.size).body
    return canvas.part(body.row..<body.maxRow)
  }

  /// The breadcrumbs, if nothing covers them, and the hint bar, as text.
  var edges: [String] {
    let layout = AppLayout(app.size)
    return ((app.overlay == nil ? [layout.breadcrumbs.row] : []) + [layout.hints.row]).map { rows[$0] }
  }

  /// The screen's rows as text.
  var rows: [String] { canvas.textRows() }

  func shows(_ text: String) -> Bool { rows.contains { $0.contains(text) } }

  /// A draft of the source that is shown.
  static func kept(_ number: Int, _ draft: Draft) -> KeptDraft {
    KeptDraft(
      key: "\(number)0de5c0b" + String(repeating: "0", count: 56), source: "source", number: number, title: "contoso",
      place: "retail", draft: draft)
  }

  /// What changes come to in a folder of the files in memory.
  private func plan(_ request: FolderRequest) -> AppEvent {
    if let folderRefusal { return .folderRefused(request.number, folderRefusal) }
    let places = request.changes.changes.map { ($0, "\(request.folder)/\(ManifestPath.path(of: $0.target))") }
    let changed = places.compactMap { change, place -> FolderPlan.File? in
      let text = ChangeSet([change]).yaml(request.directory)
      let after = text.hasPrefix("# kubectl delete") ? nil : Array(text.utf8)
      let before = files[place].map { Array($0.utf8) }
      let path = String(place.dropFirst(request.folder.count + 1))
      return before == after ? nil : FolderPlan.File(path: path, before: before, after: after)
    }
    let notes = places.filter { ChangeSet([$0.0]).yaml(nil).hasPrefix("# kubectl delete") && files[$0.1] == nil }.map {
      "\($0.0.target) is in no file of \(request.folder), so there is nothing to delete."
    }
    return .folderPlanned(FolderPlan(folder: request.folder, files: changed, notes: notes), request.number)
  }

  private mutating func write(_ plan: FolderPlan, _ number: Int) -> AppEvent {
    if let folderRefusal { return .folderRefused(number, folderRefusal, difference: changedMeanwhile) }
    for file in plan.files {
      files["\(plan.folder)/\(file.path)"] = file.after.map { String(decoding: $0, as: UTF8.self) }
    }
    return .folderWritten(plan, number, note: gitNote)
  }

  private mutating func perform(_ effect: Effect) -> AppEvent? {
    switch effect {
    case .background(let work): return .worked(work.result())
    case .rest(let number): return rests ? .rested(number) : nil
    case .copy(let text): return .copied(text.utf8.count)
    case .planFolder(let request): return plan(request)
    case .writeFolder(let plan, let number): return write(plan, number)
    case .write(let text, let path, let replacing):
      if files[path] != nil && replacing == nil { return .exists(path: path, ExistingFile(target: links[path])) }
      files[path] = text
      return .written(path: path)
    case .load(let number), .read(_, let number):
      let snapshot = reread ?? app.snapshot
      return .loaded(number, snapshot, Analysis(snapshot), notes: [])
    case .askServer(let number, let question): return server.map { .answered(number, question, $0) }
    case .keep(_, let number): return fullDisk.map { .draftNotKept(number, $0) } ?? .draftKept(number)
    case .holdDraft(let choice):
      let kept = otherDrafts[choice]
      return .draftFound(
        kept?.draft ?? Draft(), notes: ["this is another draft now"], obstacle: nil,
        DraftsOfSource(current: kept ?? Player.kept(2, Draft()), others: []))
    case .readState(let argument, let number):
      return states[argument].map { .stateRead(ComparedState(number, title: argument, $0)) }
        ?? .stateNotRead(number, "\(argument): no such file")
    case .edit(let text, let path, let number):
      guard let editor else {
        return .edited(number, EditedFile(text: nil, path: path, problem: "the editor cannot be run"))
      }
      return .edited(number, EditedFile(text: editor(text), path: path ?? "edits/1.yaml"))
    case .run(_, let number): return .commandEnded(number, problem: commandProblem)
    case .quit, .suspend, .redraw, .dropEdited, .use, .watch, .work, .cancelWork, .wait, .cancelLoad, .answerCluster,
      .cancelRest:
      return nil
    }
  }
}
