import AccessAnalysis
import AccessModel
import BuiltIn
import Connectors
import App
import Terminal

/// Plays keys on the built-in sample.
enum Keyboard {
  /// A day after the newest object of the sample, so that ages do not change.
  private static let day = Timestamp("2026-11-02T00:00:00Z") ?? Timestamp(seconds: 0)

  /// The app after keys by name: `j`, `Enter`, `^C`; a word that is not a key name is typed.
  static func play(_ keys: [String], at size: Size) throws -> App {
    let files = [("kubernetes/default-roles.json", DefaultRoles.text)] + Sample.files
    let snapshot = try WorkspaceReader.read(files: files, title: Sample.title, at: day).snapshot
    var app = App(snapshot, Analysis(snapshot), size: size, now: day)
    for key in keys.flatMap({ name in Key(name).map { [$0] } ?? name.unicodeScalars.map { .character($0) } }) {
      for case .rest(let number) in app.updateAtOnce([.terminal(.key(key))], now: day) {
        _ = app.update([.rested(number)], now: day)
      }
    }
    return app
  }
}
