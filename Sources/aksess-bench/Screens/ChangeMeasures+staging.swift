import AccessAnalysis
import AccessModel
import BuiltIn
import Pictures
import Reports
import Terminal

extension ChangeMeasures {
  /// Finding out what a grant does, and everything from the yes to the screen with it.
  var ofStaging: [BenchReport.Row] {
    guard let binding = snapshot.bindings.first(where: { $0.scope != .cluster && !$0.subjects.isEmpty }) else {
      return []
    }
    let granted = binding.with { $0.metadata = ObjectMetadata(name: "granted") }
    let changes = ChangeSet([.putBinding(granted)])
    let settings = FindingSettings(today: Day(of: snapshot.readAt))
    let effect = Samples(runs: runs) { EditReview(changes, analysis, caller: nil, findings: settings) }
    let future = analysis.applying(changes, at: snapshot.readAt)
    let compared = ComparedSnapshots(snapshot, future.roles.snapshot)
    let difference = Samples(runs: runs) {
      AccessDiff(compared, before: analysis, after: future, byPeople: true)
    }
    return [
      BenchReport.Row("what one grant does, findings too", effect, bar: .milliseconds(50)),
      BenchReport.Row("diff of everything with the same and one grant, by people", difference),
      staged("one grant staged, drawn on Namespaces", changes, keys: []),
      staged("one grant staged, drawn on Bindings", changes, keys: [.character("4")]),
      undone("  undone, drawn on Namespaces", changes),
    ]
  }

  /// From the key that undoes a staged edit to the screen without it.
  private func undone(_ name: String, _ changes: ChangeSet) -> BenchReport.Row {
    var times = Samples<Duration>()
    for _ in 0..<runs {
      var player = Player(snapshot, size: ByteMeter.size, worksInBackground: false)
      player.stage(ProposedEdit("grant", changes, in: snapshot))
      _ = player.draw()
      _ = times.time {
        player.answer(player.press(.character("z")))
        return player.draw()
      }
    }
    return BenchReport.Row(name, times, bar: .milliseconds(100))
  }

  private func staged(_ name: String, _ changes: ChangeSet, keys: [Key]) -> BenchReport.Row {
    var times = Samples<Duration>()
    for _ in 0..<runs {
      var player = Player(snapshot, size: ByteMeter.size, worksInBackground: false)
      for key in keys { player.answer(player.press(key)) }
      _ = times.time {
        player.stage(ProposedEdit("grant", changes, in: snapshot))
        return player.draw()
      }
    }
    return BenchReport.Row(name, times, bar: .milliseconds(100))
  }
}
