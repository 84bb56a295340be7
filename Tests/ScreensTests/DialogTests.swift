import Testing

@testable import App
@testable import ScreenKit

@Suite("Dialogs as they are seen")
struct DialogTests {
  /// A dialog's name and the keys that open it.
  private static let dialogs: [(String, [String])] = [
    ("palette", [":"]), ("palette-found", [":", "pay", "Down"]), ("help-found", ["?", "/", "level", "Enter", "n"]),
    ("filter", ["3", "/", "role:edit", "Space", "retail"]), ("columns", ["3", "C", "j", "j", "Right", "s"]),
    ("export", ["/", "retail", "Enter", "o", "Tab"]), ("replace", ["3", "y", "o", "Enter", "o", "Enter"]),
    ("row", ["3", "j", "f"]), ("marked", ["Space", "j", "v", "i"]), ("find", ["3", "y", "/", "kind"]),
    ("service-accounts", [":", "sa", "Enter"]), ("users", [":", "users", "Enter", "j"]),
    ("help-matrix", ["6", "?"]), ("help-who-can", ["5", "?"]), ("grant-scopes", ["a", "cont", "Enter", "Tab"]),
    ("matrix-typing", ["6", "/", "ret"]), ("save", ["3", "y", "o"]), ("help", ["?"]),
    ("help-text", ["3", "y", "?"]), ("matrix-export", ["6", "o", "Tab"]), ("cluster-save", ["9", "o"]),
    ("revocation", ["/", "retail-app", "Enter", "Enter", "x"]), ("sorted", ["3", "s", "s", "S"]),
    ("unwrapped", ["3", "/", "on-call-logs", "Enter", "Enter", "W", "G"]), ("system", [".", "G"]),
  ]

  @Test("every dialog at 80×24 and 120×40", arguments: dialogs, [(80, 24), (120, 40)])
  func dialog(_ dialog: (String, [String]), size: (Int, Int)) throws {
    var player = try Player(size.0, size.1)
    for key in dialog.1 { player.press(key) }
    try expectGolden(player.canvas, "dialog-\(dialog.0)-\(size.0)x\(size.1)")
  }
}
