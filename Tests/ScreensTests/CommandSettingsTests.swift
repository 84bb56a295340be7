import AccessModel
import Terminal
import Testing

@testable import App
@testable import ScreenKit

@Suite("Custom commands in config.yaml")
struct CommandSettingsTests {
  private func read(_ text: String, exposure: FileExposure? = nil) -> SettingsFile {
    SettingsFile(text, file: "config.yaml", exposure: exposure)
  }

  private func command(_ members: String) -> String {
    "commands:\n- {\(members)}\n- {key: F9, run: [date], description: tell the time}\n"
  }

  @Test("a command is read with all that it says, and with what it leaves out")
  func all() throws {
    let file = read(
      """
      commands:
      - key: F8
        on: [namespaces, matrix]
        run: [kubectl, get, "--namespace={namespace}", "{{.items}", "}", 1, "", "{objectID}{user}"]
        description: list the pods
        confirm: true
        wait: off
      - {key: ^E, run: [date], description: tell the time}
      """)
    #expect(file.problems.isEmpty, "\(file.problems.map(\.message))")
    let commands = file.settings.commands
    #expect(commands.map(\.key) == [.function(8), .control("e")])
    #expect(commands[0].screens == ["namespaces", "matrix"] && commands[1].screens.contains("who-can"))
    #expect(commands[0].isConfirmed && !commands[0].waits && !commands[1].isConfirmed && commands[1].waits)
    var values = RowValues()
    (values[.namespace], values[.objectID], values[.user]) = ("shop", "0-1", "ada@contoso.com")
    #expect(
      try commands[0].arguments(values)
        == ["kubectl", "get", "--namespace=shop", "{.items}", "}", "1", "", "0-1ada@contoso.com"])
  }

  @Test(
    "what does not fit is told with its place and what would; the command is left out, and the others stay",
    arguments: [
      ("run: [ls], description: d", "2:3: a command without key; expected key: a key such as F8"),
      ("key: F8, description: d", "2:3: a command without run; expected run: a list such as"),
      ("key: F8, run: [ls]", "2:3: a command without description; expected description: what"),
      ("key: Hyper, run: [ls], description: d", "2:9: “Hyper”; expected a key such as a, ^R"),
      ("key: F8, run: ls, description: d", "2:18: “ls”; expected the program and its arguments as a list"),
      ("key: F8, run: [], description: d", "2:18: an empty list; expected the program and its arguments as a list"),
      ("key: F8, run: [ls, [a]], description: d", "2:23: a list; expected an argument: text"),
      ("key: F8, run: [ls, \"a\\0b\"], description: d", "2:23: “a\0b”; expected an argument: text"),
      (
        "key: F8, run: [ls, \"{pod}\"], description: d",
        "2:23: “{pod}”, which is no placeholder; expected one of {names"
      ),
      (
        "key: F8, run: [ls, \"{name\"], description: d",
        "2:23: “{name”, which is no placeholder; expected one of {names"
      ),
      ("key: F8, run: [ls, \"{}\"], description: d", "2:23: “{}”, which is no placeholder; expected one of {names"),
      ("key: F8, run: [\"{name}\", a], description: d", "2:19: “{name}”; expected a program without placeholders"),
      ("key: F8, run: [\"\", a], description: d", "2:19: nothing; expected a program without placeholders"),
      ("key: F8, run: [ls], description: \" \"", "2:37: “ ”; expected what the command does"),
      ("key: F8, run: [ls], description: d, on: [text]", "2:45: “text”; expected one of namespaces, groups"),
      ("key: F8, run: [ls], description: d, on: []", "2:44: no screen; expected some of namespaces"),
      ("key: F8, run: [ls], description: d, confirm: yes", "2:49: “yes”; expected on or off"),
      ("key: F8, run: [ls], description: d, shell: true", "2:40: “shell”; expected one of key, on, run"),
      (
        "key: x, run: [ls], description: d",
        "2:9: x for a command on namespaces, which is already lists revoke (show the changes that remove the grant); "
          + "expected an unused key"
      ),
      (
        "key: \"1\", run: [ls], description: d, on: matrix",
        "2:9: 1 for a command on matrix, which is already everywhere"
      ),
      ("key: N, run: [ls], description: d", "2:9: N for a command on namespaces, which is already namespaces new-name"),
      ("key: j, run: [ls], description: d, on: roles", "2:9: j for a command on roles, which is already moving down"),
    ])
  func problems(members: String, message: String) throws {
    let file = read(command(members))
    let messages = file.problems.map(\.message)
    #expect(messages.count == 1 && messages[0].hasPrefix("config.yaml:\(message)"), "\(messages)")
    #expect(file.settings.commands.map(\.description) == ["tell the time"])
  }

  @Test(
    "a list of commands that is none is refused", arguments: ["commands: ls", "commands: [ls]", "commands: {a: b}"])
  func noList(text: String) {
    #expect(read(text).problems.count == 1 && read(text).settings.commands.isEmpty)
  }

  @Test("a key is free where the screen does not use it, and after the settings gave its meaning to another")
  func free() {
    #expect(read("commands: [{key: N, on: [roles], run: [ls], description: d}]").problems.isEmpty)
    #expect(read("commands: [{key: x, on: [matrix], run: [ls], description: d}]").problems.isEmpty)
    let line = "commands: [{key: x, run: [ls], description: d}]\nkeys: {lists: {revoke: F2}}"
    #expect(read(line).problems.isEmpty)
    let taken = read("commands: [{key: F2, run: [ls], description: d}]\nkeys: {lists: {revoke: F2}}").problems
    #expect(taken.map(\.message).first?.contains("F2 for a command on namespaces, which is already lists rev") == true)
  }

  @Test("two commands share a key on different screens only")
  func twice() {
    func read(_ first: String, _ second: String) -> SettingsFile {
      self.read(
        """
        commands:
        - {key: F8, on: [\(first)], run: [ls], description: list}
        - {key: F8, on: [\(second)], run: [date], description: date}
        """)
    }
    #expect(read("roles", "groups").settings.commands.count == 2)
    let file = read("roles", "groups, roles")
    #expect(file.settings.commands.map(\.description) == ["list"])
    #expect(file.problems.first?.message.contains("F8 for a command on roles, which is already “list”") == true)
  }

  @Test("from a file that others can change or read, no command is taken, and the rest applies")
  func exposed() {
    let exposure = FileExposure("other users can read it (mode 0644)", remedy: "mode 0600: chmod 600 config.yaml")
    let file = read("theme: light\n" + command("key: F8, run: [ls], description: d"), exposure: exposure)
    #expect(file.settings.commands.isEmpty && file.settings.theme == "light")
    #expect(
      file.problems.map(\.message) == [
        "config.yaml:3:1: commands in this file, but other users can read it (mode 0644), so none is taken; "
          + "expected mode 0600: chmod 600 config.yaml"
      ])
    #expect(read("theme: light", exposure: exposure).problems.isEmpty)
  }
}
