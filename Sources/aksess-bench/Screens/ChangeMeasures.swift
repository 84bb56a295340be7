import AccessAnalysis
import AccessModel
import App
import Pictures
import ScreenKit
import Terminal

/// Measures what a change takes: one of a watched cluster, and one that is staged.
@MainActor
struct ChangeMeasures {
  let snapshot: Snapshot
  let analysis: Analysis
  let runs: Int

  init(_ snapshot: Snapshot, _ analysis: Analysis, runs: Int) {
    self.snapshot = snapshot
    self.analysis = analysis
    self.runs = runs
  }

  /// What a change of a watched cluster takes.
  var ofWatching: [BenchReport.Row] {
    guard let binding = snapshot.bindings.dropFirst(snapshot.bindings.count / 2).first else { return [] }
    let changed = binding.with { $0.subjects.append(Subject(kind: .user, name: "new@contoso.com")) }
    let edits = ChangeSet([.putBinding(changed)])
    let inPlace = Samples(runs: runs) { analysis.applying(edits, at: snapshot.readAt) }
    return [
      BenchReport.Row("index and analysis after one changed binding", inPlace),
      row("  drawn, Namespaces", keys: [], edits), row("  drawn, Bindings", keys: [.character("4")], edits),
    ]
  }

  /// From the event to the screen with it.
  private func row(_ name: String, keys: [Key], _ edits: ChangeSet) -> BenchReport.Row {
    var times = Samples<Duration>()
    for _ in 0..<runs {
      var player = Player(snapshot, size: ByteMeter.size, worksInBackground: false)
      for key in keys { player.answer(player.press(key)) }
      _ = times.time {
        let after = player.analysis.applying(edits, at: snapshot.readAt)
        player.answer(player.send(.changed(after, edits.changes.map { .edit($0) })))
        return player.draw()
      }
    }
    return BenchReport.Row(name, times, bar: .milliseconds(50))
  }
}
