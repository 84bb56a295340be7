import AccessAnalysis
import AccessModel
import BuiltIn
import App
import ScreenKit
import Terminal

/// An app without a terminal, whose effects are simulated.
package struct Player {
  package private(set) var app: App
  package private(set) var size: Size
  private let snapshot: Snapshot
  package let analysis: Analysis
  /// Whether the files to write exist already.
  package var hasFiles = true
  /// Whether work that nobody waits for is done at once; otherwise it is left undone.
  private let worksInBackground: Bool

  package init(_ snapshot: Snapshot, size: Size, worksInBackground: Bool = true) {
    self.snapshot = snapshot
    analysis = Analysis(snapshot)
    self.size = size
    self.worksInBackground = worksInBackground
    app = App(snapshot, analysis, size: size, now: snapshot.readAt, canReload: true)
    if worksInBackground { answer(app.updateAtOnce([], now: snapshot.readAt)) }
  }

  package func draw() -> Canvas { app.draw() }

  /// Presses keys by name, and simulates what follows: `j`, `Enter`, `^C`; a word that is not a key name is typed.
  package mutating func play(_ keys: [String]) {
    for key in Player.keys(keys) { answer(press(key)) }
  }

  /// The keys of these names, and those that type the other words.
  package static func keys(_ names: [String]) -> [Key] {
    names.flatMap { name in Key(name).map { [$0] } ?? name.unicodeScalars.map { .character($0) } }
  }

  package mutating func press(_ key: Key) -> [Effect] { send(.terminal(.key(key))) }

  /// Stages an edit, as after a yes.
  package mutating func stage(_ edit: ProposedEdit) { answer(app.stage(edit)) }

  package mutating func resize(_ size: Size) {
    self.size = size
    _ = send(.terminal(.resize(size)))
  }

  package mutating func send(_ event: AppEvent) -> [Effect] { app.updateAtOnce([event], now: snapshot.readAt) }

  /// Handles a key, and leaves the work that it starts undone.
  package mutating func begin(_ key: Key) -> [Effect] { app.update([.terminal(.key(key))], now: snapshot.readAt) }

  /// Does the work among the effects.
  package mutating func finish(_ effects: [Effect]) {
    for case .work(let work) in effects { _ = send(.worked(work.result())) }
  }

  /// Simulates effects, including those of their results, as if all of them had succeeded.
  package mutating func answer(_ effects: [Effect]) {
    var pending = effects
    while let effect = pending.popLast() {
      switch effect {
      case .quit: self = Player(snapshot, size: size, worksInBackground: worksInBackground)
      case .suspend: pending += send(.terminal(.resumed))
      case .redraw, .dropEdited, .use, .watch, .cancelLoad: break
      case .load(let number), .read(_, let number): pending += send(.loaded(number, snapshot, analysis, notes: []))
      case .write(_, let path, let replacing):
        pending += send(hasFiles && replacing == nil ? .exists(path: path, ExistingFile()) : .written(path: path))
      case .copy(let text): pending += send(.copied(text.utf8.count))
      case .background(let work): if worksInBackground { pending += send(.worked(work.result())) }
      case .work, .askServer, .cancelWork, .wait, .answerCluster, .cancelRest: break
      case .edit(let text, let path, let number):
        pending += send(.edited(number, EditedFile(text: text, path: path)))
      case .run(_, let number): pending += send(.commandEnded(number, problem: nil))
      case .keep(_, let number): pending += send(.draftKept(number))
      case .planFolder(let request):
        let file = FolderPlan.File(path: "a.yaml", before: nil, after: Array("kind: RoleBinding\n".utf8))
        pending += send(.folderPlanned(FolderPlan(folder: request.folder, files: [file]), request.number))
      case .writeFolder(let plan, let number): pending += send(.folderWritten(plan, number, note: nil))
      case .readState(let argument, let number):
        pending += send(.stateRead(ComparedState(number, title: argument, snapshot)))
      case .holdDraft: pending += send(.draftNotOpened("no such draft"))
      case .rest(let number): pending += send(.rested(number))
      }
    }
  }
}
