import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import aksess

extension EndToEnd {
  @Suite("Completion")
  struct Completion {
    @Test("each script matches its record, and its shell accepts it", arguments: InteractiveShell.Name.installed)
    func script(shell: InteractiveShell.Name) throws {
      let script = try Program.bash("aksess --generate-completion-script \(shell)")
      #expect(script.status == 0 && script.errors.isEmpty)
      let check = try Program.bash("aksess --generate-completion-script \(shell) | \(shell) -n /dev/stdin")
      #expect(check.status == 0 && check.errors.isEmpty && check.output.isEmpty, "\(check)")
      let made = Aksess.completionScript(for: try #require(CompletionShell(rawValue: shell.rawValue)))
      #expect(made.contains("\\"))
      #expect(script.output == made + "\n")
    }

    @Test("help matches its record")
    func help() throws {
      let help = try Program.bash("aksess demo --help")
      #expect(help.status == 0 && help.errors.isEmpty)
      #expect(help.output.contains(#"printf '4/admin\rq'"#), "\(help.output)")
    }

    /// Each line is typed, followed by Tab and Enter; the program is then started with these words.
    @Test("names complete from the sources on the command line", arguments: InteractiveShell.Name.installed)
    func names(shell: InteractiveShell.Name) throws {
      let terminal = try InteractiveShell(shell, workspace: Workspace.ordinary)
      let lines: [(typed: String, words: [String])] = [
        ("get ns -f ws sh", ["get", "ns", "-f", "ws", "shop"]),
        ("get ns -f ~/ws sh", ["get", "ns", "-f", terminal.folder.path + "/ws", "shop"]),
        ("get ns -f $HOME/ws sh", ["get", "ns", "-f", terminal.folder.path + "/ws", "shop"]),
        ("get ns -f \"my folder/ws\" sh", ["get", "ns", "-f", "my folder/ws", "shop"]),
        ("get ns -f my\\ folder/ws sh", ["get", "ns", "-f", "my folder/ws", "shop"]),
        ("get ns -f my", ["get", "ns", "-f", shell == .zsh ? "my folder" : "my folder/"]),
        ("get names", ["get", "namespaces"]),
        ("get sa -f ws -n shop,retail-a", ["get", "sa", "-f", "ws", "-n", "shop,retail-app"]),
        ("get groups -f ws Retail", ["get", "groups", "-f", "ws", "Retail Developers"]),
        (
          "grant view -f ws --group \"Retail D",
          ["grant", "view", "-f", "ws", "--group", "Retail Developers"]
        ),
        ("grant -f ws read", ["grant", "-f", "ws", "readers"]),
        ("access -f ws us", ["access", "-f", "ws", "user:ana@contoso.com"]),
        ("access m", ["access", "me"]),
        ("can -f ws sa:", ["can", "-f", "ws", "sa:retail-app/ci"]),
        ("can ana -f ws deletec", ["can", "ana", "-f", "ws", "deletecollection"]),
        ("who-can -f ws get widg", ["who-can", "-f", "ws", "get", "widgets.example.com"]),
        ("who-can get configm", ["who-can", "get", "configmaps"]),
        ("demo --theme fj", ["demo", "--theme", "fjord"]),
        ("demo --theme min", ["demo", "--theme", "mine"]),
        // Nothing is known, nothing is added.
        ("get ns sh", ["get", "ns", "sh"]),
        ("get ns -f nowhere sh", ["get", "ns", "-f", "nowhere", "sh"]),
      ]
      for line in lines {
        let words = try terminal.complete(line.typed)
        #expect(words == line.words)
      }
    }

    @Test("deceptive names run nothing and arrive unchanged", arguments: InteractiveShell.Name.installed)
    func hostile(shell: InteractiveShell.Name) throws {
      let terminal = try InteractiveShell(shell, workspace: Workspace.hostile)
      for (number, name) in Workspace.deceiving.enumerated() {
        let beginning = Workspace.letter(number)
        let quoted = try terminal.complete("grant view -f ws --group '\(beginning)")
        #expect(quoted?.last == beginning + name)
        // A name that the shell would insert without quotes is not offered.
        let isExpanded =
          switch shell {
          case .bash: name.contains("$") || name.contains("`")
          case .zsh: name.contains("!")
          case .fish: false
          }
        let plain = try terminal.complete("grant view -f ws --group \(beginning)")
        #expect(plain?.last == (isExpanded ? beginning : beginning + name))
      }
      // All at once, whatever they begin with.
      try terminal.offerAll("grant view -f ws --group ")
      try terminal.offerAll("can -f ws ")
      // Names that are unsafe in every shell are left out.
      for word in ["zb", "zc", "zd", "-r"] {
        #expect(try terminal.complete("get groups -f ws \(word)") == ["get", "groups", "-f", "ws", word])
      }
      // A source that would need command substitution is not read.
      try terminal.offerAll("get ns -f \"$(touch pwned-7)\" s")
      let files = try FileManager.default.contentsOfDirectory(atPath: terminal.folder.path)
      #expect(files.filter { $0.hasPrefix("pwned-") } == [], "\(files)")
    }

    @Test(
      "a request that cannot be answered says nothing and does not wait",
      arguments: [
        "get -- positional@1 5 0 aksess get ns -f /nowhere ''", "get -- positional@1 5 0 aksess get ns -f - ''",
        "get -- positional@1 5 0 aksess get ns -f \"$fifo\" ''",
        "get -- positional@1 5 0 aksess get ns -f /dev/zero ''",
        "get -- positional@1 5 0 aksess get ns -f Tests/Fixtures/rejections ''", "get -- positional@1",
        "nonsense -- x y",
        "get -- positional@1 99 0 aksess", "get -- positional@1 -1 0 aksess get", "",
      ])
    func unanswerable(request: String) throws {
      let outcome = try Program.bash(
        """
        fifo=$(mktemp -u); mkfifo "$fifo"; exec 3<>"$fifo"
        SAP_SHELL=bash timeout 30 "$AKSESS_BINARY" ---completion \(request) <&3
        status=$?; rm "$fifo"; exit $status
        """)
      #expect(outcome.status == 0 && outcome.output.allSatisfy(\.isNewline) && outcome.errors.isEmpty, "\(outcome)")
    }
  }

  /// The workspace for tests of completion.
  enum Workspace {
    private static let rbac = "rbac.authorization.k8s.io"

    /// Each comes after a letter, so that it can be typed.
    static let deceiving = [
      " $(touch pwned-1)", " `touch pwned-2`", "'s", " \"quoted\"", " a  b", ":a:b", "\\back\\", "!!",
      "; touch pwned-3 #",
      "|x&y>pwned-4", "{a,b}*?[x]", " $HOME ~", "'$(touch pwned-5)'", "=(touch pwned-6)", "%s\\n", " 数据平台", ",b",
    ]

    /// The beginning of the name with a number.
    static func letter(_ number: Int) -> String { "q\(UnicodeScalar(UInt8(97 + number)))" }

    static var ordinary: [String: String] {
      [
        "kubernetes.yaml": """
        ---
        {apiVersion: v1, kind: List, items: [
          {apiVersion: v1, kind: Namespace, metadata: {name: retail-app}},
          {apiVersion: v1, kind: Namespace, metadata: {name: retail-web}},
          {apiVersion: v1, kind: Namespace, metadata: {name: shop}},
          {apiVersion: v1, kind: ServiceAccount, metadata: {name: ci, namespace: retail-app}},
          {apiVersion: \(rbac)/v1, kind: ClusterRole, metadata: {name: readers}, rules: [
            {apiGroups: [example.com], resources: [widgets], verbs: [get]}]}]}
        """,
        "groups.json": groups(["Retail Developers"]),
        "users.json": """
        [{"id": "b0000000-0000-4000-8000-000000000001", "displayName": "Ana", "userPrincipalName": "ana@contoso.com"}]
        """,
      ]
    }

    static var hostile: [String: String] {
      let names =
        deceiving.enumerated().map { letter($0.offset) + $0.element } + deceiving
        + ["zb\\u202e", "zc\\n", "zd\\u001b[31m", "-rf"]
      return ["groups.json": groups(names)]
    }

    private static func groups(_ names: [String]) -> String {
      let groups = names.enumerated().map { number, name in
        let text = name.first == "z" ? name : name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        let id = "a0000000-0000-4000-8000-0000000000\(10 + number)"
        return "{\"id\": \"\(id)\", \"displayName\": \"\(text)\", \"securityEnabled\": true}"
      }
      return "[\(groups.joined(separator: ","))]"
    }
  }
}
