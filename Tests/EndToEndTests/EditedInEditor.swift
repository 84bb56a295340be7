import Foundation
import TerminalHarness
import TestSupport
import Testing

/// Manifests that are changed in the user's editor.
extension EndToEnd {
  /// A terminal UI on the retail workspace with its binding under the cursor, and an editor that is this script.
  private func open(_ script: String, at desk: Desk) throws -> Tmux {
    let editor = try desk.folder.write("#!/bin/bash\nfile=\"${@: -1}\"\n\(script)\n", to: "my editor")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: editor.path)
    let line = "\"$AKSESS_BINARY\" -f '\(desk.folder.file("retail"))'; echo ended $?; exec sleep 60"
    let tmux = try Tmux(
      columns: 100, rows: 30,
      environment: [
        "XDG_STATE_HOME": desk.folder.file("state"), "EDITOR": "'\(editor.path)' --wait", "VISUAL": " ",
        "AKSESS_BINARY": Program.path,
      ], command: ["bash", "-c", line])
    try tmux.waitForText("Namespaces")
    try tmux.send("4", "/")
    try tmux.type("dev-team")
    try tmux.send("Enter")
    try tmux.waitForText("1 of 1")
    try tmux.send("e")
    return tmux
  }

  @Test("a manifest is broken in the editor, offered again as it was left, corrected and staged")
  func editedInEditor() throws {
    let desk = try Desk()
    let tmux = try open(
      """
      [ "$#" = 2 ] && [ "$1" = --wait ] || exit 3
      [ "$(stat -c %a "$file" "${file%/*}" | tr '\\n' ' ')" = "600 700 " ] || exit 4
      if grep -q '\\[dev' "$file"
      then sed -i 's/\\[dev-team-readers/readers/' "$file"; else sed -i 's/name: dev/name: [dev/' "$file"; fi
      """, at: desk)
    let rows = try tmux.waitForText("not YAML")
    #expect(rows.contains { $0.contains("name: [dev-team-readers") } && rows.contains { $0.contains("e edit") })
    try tmux.send("e")
    try tmux.waitForText("# kubectl delete rolebinding -n retail-app dev-team-readers")
    try tmux.send("s")
    try tmux.waitForText("Stage it? y/N")
    try tmux.send("y")
    try tmux.waitForText("staged: edit RoleBinding dev-team-readers in namespace retail-app")
    try tmux.send("q")
    try tmux.waitForText("ended 0")
    let shown = try desk.bash("aksess drafts show \(try desk.id)").output
    #expect(shown.hasPrefix("# 1. edit RoleBinding dev-team-readers in namespace retail-app"), "\(shown)")
    #expect(shown.contains("name: readers"))
    #expect(try desk.bash("ls state/aksess/edits").output.isEmpty)
  }

  @Test("an interrupt and a new size while the editor is open are the editor's; a text that is given up is kept")
  func interruptedEditor() throws {
    let desk = try Desk()
    let tmux = try open(
      "trap 'echo interrupted' INT; echo editing; while ! read -r line; do :; done; echo broken: [ >>\"$file\"",
      at: desk)
    try tmux.waitForText("editing")
    try tmux.send("C-c")
    try tmux.waitForText("interrupted")
    try tmux.resize(columns: 80, rows: 20)
    try tmux.send("Enter")
    try tmux.waitFor("the screen is back") { rows in
      rows.count == 20 && rows[19].contains("e edit") && rows.contains { $0.contains("not YAML") }
    }
    try tmux.send("Escape")
    try tmux.waitForText("the text is kept in")
    try tmux.send("q")
    try tmux.waitForText("ended 0")
    try tmux.waitForText("Nothing was staged of the text in")
    #expect(try desk.bash("cat state/aksess/edits/*").output.hasSuffix("broken: [\n"))
  }

  @Test("a signal ends the program while the editor is open, and the text is kept")
  func editorAndSignal() throws {
    let desk = try Desk()
    let tmux = try open("echo editing; read -r line", at: desk)
    try tmux.waitForText("editing")
    let program = try Program.bash("pgrep -P \(try tmux.processID)").output.split(separator: "\n")
    kill(try #require(program.first.flatMap { Int32($0) }), SIGTERM)
    try tmux.waitForText("ended 143")
    #expect(try desk.bash("cat state/aksess/edits/*").output.contains("name: dev-team-readers"))
  }

  @Test("without a terminal of its own, no editor is opened")
  func editorInScript() throws {
    let desk = try Desk()
    let played = try desk.bash("printf '4/dev-team\\req' | EDITOR=false timeout 20 aksess -f retail --linear")
    #expect(played.status == 0 && played.output.contains("the keys come from a pipe"), "\(played)")
  }
}
