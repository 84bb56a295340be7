import AccessAnalysis
import AccessModel
import BuiltIn
import Connectors
import App
import Terminal

/// Keys played on the built-in sample.
enum Keyboard {
  /// A day after the sample's newest object, so that ages stay what they are.
  private static let day = Timestamp("2026-11-02T00:00:00Z") ?? Timestamp(seconds: 0)

  /// The app after keys by name: `j`, `Enter`, `^C`; a word that names no key is typed.
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
